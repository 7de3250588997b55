using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Api;

/// <summary>What the HTTP API can do: every path with its summary, read off the running server.</summary>
internal static class ApiPage
{
    public const string Document = "/api/openapi.json";

    public static void MapApiPage(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(Document);
        app.MapPage("/api", Show);
    }

    private static Page Show(PageRequest request, EndpointDataSource endpoints)
    {
        var rows = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Path: Plain(e.RoutePattern.RawText), Summary: e.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary, Methods: e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(e => e.Summary is not null)
            .OrderBy(e => e.Path, StringComparer.Ordinal)
            .ThenBy(e => string.Join(',', e.Methods), StringComparer.Ordinal);
        return request.Page(null, request["api.heading"], Html.Of($"""
            <p class="lead">{request["api.lead"]}</p>
            <p class="row"><a class="button" href="{Document}">{request["api.document"]}</a></p>
            <div class="scroll" tabindex="0" role="group" aria-label="{request["api.heading"]}"><table><thead><tr><th scope="col">{request["api.request"]}</th><th scope="col">{request["api.does"]}</th></tr></thead>
            <tbody>{rows.Select(r => Html.Of($"<tr><th scope=\"row\"><code>{string.Join(", ", r.Methods)} {r.Path}</code></th><td lang=\"en\">{r.Summary}</td></tr>\n"))}</tbody></table></div>
            """));
    }

    // Without what a value in a path must be: {id:long:min(1)} is {id}.
    private static string Plain(string? path) => string.Join('/', ("/" + (path ?? "").TrimStart('/')).Split('/').Select(p => p.StartsWith('{') && p.Contains(':', StringComparison.Ordinal) ? p[..p.IndexOf(':', StringComparison.Ordinal)] + "}" : p));
}
