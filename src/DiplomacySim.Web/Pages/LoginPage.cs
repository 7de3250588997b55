using DiplomacySim.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages;

/// <summary>Where a browser's user types the token once; a cookie keeps the door open after that.</summary>
internal static class LoginPage
{
    public const string Path = "/login";

    private const string Field = "token";

    public static void MapLogin(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, () => Show(isWrong: false));
        app.MapPost(Path, EnterAsync).DisableAntiforgery();
    }

    private static ContentHttpResult Show(bool isWrong) => TypedResults.Content(
        HtmlPage.Write("DiplomacySim", $"""
            <h1>DiplomacySim</h1>
            <p>{(isWrong ? "This is not the token of this server." : "This server asks for its token.")}</p>
            <form method="post" action="{Path}">
            <label>Token <input type="password" name="{Field}" autocomplete="current-password" autofocus required></label>
            <button>Enter</button>
            </form>
            """),
        HtmlPage.MediaType,
        statusCode: isWrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK);

    private static async Task<Results<RedirectHttpResult, ContentHttpResult>> EnterAsync(HttpContext context, WebOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (options.Token is not { } text)
        {
            return TypedResults.Redirect("/");
        }

        var token = new AccessToken(text);
        if (!token.IsBearer(form[Field].ToString().Trim()))
        {
            return Show(isWrong: true);
        }

        context.Response.Cookies.Append(TokenGate.Cookie, token.CookieValue, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            Path = "/",
        });
        return TypedResults.Redirect("/");
    }
}
