using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Login;

/// <summary>Where a browser's user types the token once; a cookie keeps the door open after that.</summary>
internal static class LoginPage
{
    public const string Path = "/login";

    private const string Field = "token";

    public static void MapLoginPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, (PageRequest request) => Show(request, isWrong: false));
        app.MapForm(Path, EnterAsync);
    }

    private static Page Show(PageRequest request, bool isWrong) => request.Page(null, request["login.heading"], Html.Of($"""
        {(isWrong ? Html.Of($"<p class=\"notice bad\" id=\"fault\" role=\"alert\">{request["login.wrong"]}</p>") : Html.Of($"<p class=\"lead\">{request["login.lead"]}</p>"))}
        <form method="post" action="{Path}" class="row">
        <div class="field"><label for="token">{request["login.token"]}</label><input type="password" id="token" name="{Field}" autocomplete="current-password" required{Html.If(isWrong, $" aria-invalid=\"true\" aria-describedby=\"fault\"")}></div>
        <button class="main">{request["login.enter"]}</button>
        </form>
        """)) with
    {
        IsBare = true,
        Status = isWrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK,
    };

    private static async Task<IResult> EnterAsync(HttpContext context, WebOptions options)
    {
        var form = await PageForm.ReadAsync(context.Request, context.RequestAborted);
        if (options.Token is not { } text)
        {
            return TypedResults.Redirect("/");
        }

        var token = new AccessToken(text);
        if (!token.IsBearer(form[Field].ToString().Trim()))
        {
            return Show(PageRequest.Of(context), isWrong: true);
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
