using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Pages.Login;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DiplomacySim.Web.Security;

/// <summary>Lets in who knows the token, by header or by cookie, whatever they ask for; health probes and the login page are open.</summary>
internal sealed class TokenGate(RequestDelegate next, WebOptions options)
{
    public const string Cookie = "diplomacysim";

    private const string Scheme = "Bearer ";

    private readonly AccessToken? _token = options.Token is { } token ? new AccessToken(token) : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (_token is null || IsOpen(context.Request.Path) || IsKnown(context.Request, _token))
        {
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && AsksForPage(context.Request))
        {
            context.Response.Redirect(LoginPage.Path);
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ProblemWriter.WriteAsync(
            context,
            StatusCodes.Status401Unauthorized,
            RemoteFault.Unauthorized,
            "No token, or a wrong one",
            "This server asks for a token: send the header 'Authorization: Bearer TOKEN'; the command line takes it from --token-file or DIPLOMACYSIM_TOKEN.");
    }

    private static bool IsOpen(PathString path) =>
        path.StartsWithSegments("/health", StringComparison.Ordinal) || path == LoginPage.Path || path.StartsWithSegments(Assets.Path, StringComparison.Ordinal);

    private static bool IsKnown(HttpRequest request, AccessToken token)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? token.IsBearer(header[Scheme.Length..].Trim())
            : token.IsCookie(request.Cookies[Cookie]);
    }

    private static bool AsksForPage(HttpRequest request) =>
        request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
