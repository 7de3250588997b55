using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Tests.Documentation;

public sealed class OpenApiTests
{
    private static readonly Regex _constraint = new(@":[^{}]*(?=\})", RegexOptions.CultureInvariant);

    [Fact]
    public async Task Document_EveryRouteOfTheApi_IsInItWithASummary()
    {
        await using var server = await RunningServer.StartAsync();

        var document = await server.GetAsync("/api/openapi.json");
        var routes = server.Web.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is not { ExcludeFromDescription: true })
            .Select(e => (Path: PathOf(e), Method: e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0].ToLowerInvariant()))
            .ToArray();

        Assert.True(routes.Length > 25);
        Assert.DoesNotContain(routes, r => (string?)document["paths"]?[r.Path]?[r.Method]?["summary"] is not { Length: > 10 });
        Assert.Equal("DiplomacySim", (string?)document["info"]!["title"]);
    }

    private static string PathOf(RouteEndpoint endpoint) =>
        _constraint.Replace("/" + endpoint.RoutePattern.RawText!.Trim('/'), "").Replace("{*", "{", StringComparison.Ordinal);
}
