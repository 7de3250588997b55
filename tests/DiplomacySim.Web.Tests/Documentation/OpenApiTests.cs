using System.Text.Json.Nodes;
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

    [Fact]
    public async Task Document_EverySchemaPropertyAndValue_IsDescribed()
    {
        await using var server = await RunningServer.StartAsync();

        var document = await server.GetAsync("/api/openapi.json");

        var schemas = document["components"]!["schemas"]!.AsObject();
        Assert.True(schemas.Count > 60, $"{schemas.Count} schemas");
        var values = schemas.Select(s => (Name: s.Key, Value: s.Value!))
            .Concat(schemas.SelectMany(s => (s.Value!["properties"]?.AsObject() ?? []).Select(p => (Name: $"{s.Key}.{p.Key}", Value: p.Value!))))
            .Concat(document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().SelectMany(operation =>
                (operation.Value!["parameters"]?.AsArray() ?? []).Select(p => (Name: $"{operation.Key} {path.Key} {p!["name"]}", Value: p)))));
        Assert.Equal("", string.Join('\n', values.Where(v => !IsDescribed(v.Value!)).Select(v => v.Name)));
        Assert.Equal("The hash of its results; null until it is done.", (string?)schemas["ExperimentMessage"]!["properties"]!["resultHash"]!["description"]);
    }

    [Fact]
    public async Task Document_LiveWorlds_SaysWhatIsTakenAndAnswered()
    {
        await using var server = await RunningServer.StartAsync();

        var document = await server.GetAsync("/api/openapi.json");
        var paths = document["paths"]!;
        var (action, schemas) = (paths["/api/worlds/{id}/actions"]!["post"]!, document["components"]!["schemas"]!);

        var body = action["requestBody"]!["content"]!["application/json"]!["schema"]!["properties"]!;
        Assert.Equal(["kind", "partner", "agreements", "tier", "tension", "suspends"], body.AsObject().Select(p => p.Key));
        Assert.Equal("string", (string?)body["partner"]!["type"]);
        Assert.Equal("#/components/schemas/LiveWorldStatus", (string?)action["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]);
        Assert.Equal(["visit", "sign", "upgrade", "crisis"], schemas["LiveActionKind"]!["enum"]!.AsArray().Select(w => (string?)w));
        Assert.Equal("string", (string?)schemas["Month"]!["type"]);
        Assert.All(["Month", "PartnerId", "LiveWorldId", "ReadOnlyMemoryOfbyte"], name => Assert.Null(schemas[name]!["properties"]));
        Assert.Equal(
            ["months", "monthsPerSecond", "name", "future"],
            new[] { ("advance", "post"), ("play", "post"), ("fork", "post"), ("view", "get") }
                .Select(e => (string?)paths[$"/api/worlds/{{id}}/{e.Item1}"]![e.Item2]!["parameters"]!.AsArray().Single(p => (string?)p!["in"] == "query")!["name"]));
    }

    // What may be null and is a schema of its own is described inside of the choice between both.
    private static bool IsDescribed(JsonNode value) =>
        (string?)value["description"] is { Length: > 5 } || value["oneOf"]?.AsArray().Any(one => IsDescribed(one!)) == true;

    private static string PathOf(RouteEndpoint endpoint) =>
        _constraint.Replace("/" + endpoint.RoutePattern.RawText!.Trim('/'), "").Replace("{*", "{", StringComparison.Ordinal);
}
