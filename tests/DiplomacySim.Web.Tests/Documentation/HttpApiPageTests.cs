using System.Reflection;
using System.Text.RegularExpressions;
using DiplomacySim.Engine.Remote;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Tests.Documentation;

public sealed class HttpApiPageTests
{
    private static readonly Regex _constraint = new(@":[^{}]*(?=\})", RegexOptions.CultureInvariant);
    private static readonly string _pages = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public async Task Pages_EveryRoute_IsListed()
    {
        await using var server = await RunningServer.StartAsync();

        var routes = server.Web.Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"`{m} {PathOf(e)}`"))
            .ToArray();

        Assert.Contains("`GET /api/experiments/{id}/events`", routes);
        Assert.DoesNotContain(routes, route => !_pages.Contains(route, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_EveryCode_IsListed()
    {
        var codes = typeof(RemoteFault).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"`{f.GetRawConstantValue()}`");

        Assert.DoesNotContain(codes, code => !_pages.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_EveryValueOfTheAddress_IsListed()
    {
        var values = typeof(RemoteQuery).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"| `{f.GetRawConstantValue()}` |");

        Assert.DoesNotContain(values, value => !_pages.Contains(value, StringComparison.Ordinal));
    }

    private static string PathOf(RouteEndpoint endpoint) => _constraint.Replace("/" + endpoint.RoutePattern.RawText!.Trim('/'), "");
}
