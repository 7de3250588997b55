using System.Collections.Immutable;
using System.Text.Json;
using DiplomacySim.Engine.Remote;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Problems;

/// <summary>Says in people's words, and in one form, what went wrong.</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, int status, string code, string title, string detail, ImmutableArray<string> problems = default)
    {
        context.Response.StatusCode = status;
        return JsonSerializer.SerializeAsync(
            Begin(context.Response),
            new ProblemMessage(status, title, detail, code, problems.IsDefault ? [] : problems),
            RemoteJson.Options,
            context.RequestAborted);
    }

    private static Stream Begin(HttpResponse response)
    {
        response.ContentType = ProblemMessage.MediaType;
        return response.Body;
    }
}
