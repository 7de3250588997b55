using System.Collections.Immutable;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DiplomacySim.Web.Pages.Faults;

/// <summary>Says to people what programs are told as a problem: what, where, what is allowed, what to do.</summary>
internal static class FaultPage
{
    private const string Api = "/api";

    /// <summary>Whether a request is a browser's for a page, not a program's.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        !request.Path.StartsWithSegments(Api, StringComparison.Ordinal)
        && request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static Page Of(HttpContext context, int status, string detail, ImmutableArray<string> problems)
    {
        var request = PageRequest.Of(context);
        var heading = request[status switch
        {
            StatusCodes.Status404NotFound => "fault.missing",
            StatusCodes.Status403Forbidden or StatusCodes.Status401Unauthorized => "fault.forbidden",
            >= 500 => "fault.broken",
            _ => "fault.refused",
        }];
        return request.Page(null, heading, Html.Of($"""
            <p class="notice {(status >= 500 ? "bad" : "warn")}"{Lang(problems)}>{detail}</p>
            {List(problems)}
            <p><a href="/">{request["fault.back"]}</a></p>
            """)) with
        {
            Status = status,
        };
    }

    /// <summary>What went wrong, above a form that is to be put right.</summary>
    public static Html Notice(Exception exception)
    {
        var problems = exception is RequestFault fault ? fault.Problems : [];
        return Html.Of($"<div class=\"notice bad\" role=\"alert\"{Lang(problems)}><p>{exception.Message}</p>{List(problems)}</div>");
    }

    // The problems of scenarios are said in the language of the page, other faults in English.
    private static Html Lang(ImmutableArray<string> problems) => Html.If(problems.IsEmpty, $" lang=\"en\"");

    private static Html List(ImmutableArray<string> problems) =>
        Html.If(!problems.IsEmpty, $"<ul>{problems.Select(p => Html.Of($"<li><code>{p}</code></li>"))}</ul>");
}
