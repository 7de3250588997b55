using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using DiplomacySim.Charts;
using DiplomacySim.Web.Markup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Frame;

/// <summary>The style sheets, scripts and pictures of pages: files of the folder <c>Assets</c>, built into the program, and the style sheet of charts.</summary>
/// <remarks>An address carries a part of the file's hash, so that a browser keeps a file for ever and asks anew when it has changed.</remarks>
internal static class Assets
{
    /// <summary>Where they are; open to all, as the login page needs some.</summary>
    public const string Path = "/assets";

    private const string Prefix = "Assets/";
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly FrozenDictionary<string, Asset> _all = Read().ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>The names of all, in order.</summary>
    public static IEnumerable<string> Names => _all.Keys.Order(StringComparer.Ordinal);

    /// <summary>The address of a file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file: the folder <c>Assets</c> lacks it.</exception>
    public static string AddressOf(string name) => $"{Path}/{name}?{_all[name].Version}";

    public static void MapAssets(this IEndpointRouteBuilder app) => app.MapGet(Path + "/{name}", Send).ExcludeFromDescription();

    private static Results<FileContentHttpResult, NotFound> Send(string name, HttpContext context)
    {
        if (!_all.TryGetValue(name, out var asset))
        {
            return TypedResults.NotFound();
        }

        // Under another version's address the file is sent, and not kept.
        context.Response.Headers.CacheControl = context.Request.QueryString.Value == "?" + asset.Version ? Forever : "no-cache";
        return TypedResults.Bytes(asset.Bytes, asset.Type);
    }

    private static IEnumerable<Asset> Read()
    {
        yield return Of(Figure.Style, Encoding.UTF8.GetBytes(ChartStyle.Css));
        var assembly = typeof(Assets).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return Of(resource[Prefix.Length..], bytes);
        }
    }

    private static Asset Of(string name, byte[] bytes) => new(name, bytes, TypeOf(name), Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);

    private static string TypeOf(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"'{name}' ends in '{other}', for which no media type is known."),
    };

    private sealed record Asset(string Name, byte[] Bytes, string Type, string Version);
}
