using System.Net;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Security;

/// <summary>
/// Refuses what pages of other sites try through a user's browser: a request by another name than this machine's where no token
/// guards it, and everything that changes something and comes from elsewhere.
/// </summary>
internal sealed class SiteGate(RequestDelegate next, WebOptions options)
{
    private readonly bool _namesThisMachine = options.Token is null;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (_namesThisMachine && !IsThisMachine(request.Host.Host))
        {
            return RefuseAsync(context, $"This server answers to the names of this machine alone, such as localhost, not to '{request.Host.Host}'. To reach it by another name start it with a token.");
        }

        if (IsChange(request.Method) && !IsOwnPage(request))
        {
            return RefuseAsync(context, $"A page of {request.Headers.Origin} may not change anything here; use the pages of this server, or a program.");
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsChange(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    // Programs send no origin; browsers do, with whatever changes something.
    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && request.Host.HasValue && uri.Authority == request.Host.Value);

    private static Task RefuseAsync(HttpContext context, string detail) =>
        ProblemWriter.WriteAsync(context, StatusCodes.Status403Forbidden, RemoteFault.Forbidden, "Not from here", detail);
}
