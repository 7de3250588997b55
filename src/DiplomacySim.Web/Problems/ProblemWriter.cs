using System.Collections.Immutable;
using System.Text.Json;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Pages.Faults;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Problems;

/// <summary>Says in people's words what went wrong: to programs in one form, to a browser as a page.</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, int status, string code, string title, string detail, ImmutableArray<string> problems = default)
    {
        problems = problems.IsDefault ? [] : problems;
        if (FaultPage.IsAskedFor(context.Request))
        {
            return FaultPage.Of(context, status, detail, problems).ExecuteAsync(context);
        }

        context.Response.StatusCode = status;
        return JsonSerializer.SerializeAsync(
            Begin(context.Response),
            new ProblemMessage(status, title, detail, code, problems),
            RemoteJson.Options,
            context.RequestAborted);
    }

    private static Stream Begin(HttpResponse response)
    {
        response.ContentType = ProblemMessage.MediaType;
        return response.Body;
    }
}
