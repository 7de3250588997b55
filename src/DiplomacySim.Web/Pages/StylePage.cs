using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages;

/// <summary>How pages look.</summary>
internal static class StylePage
{
    public const string Path = "/style.css";

    private const string Text = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
        h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); vertical-align: top; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .quiet { opacity: .7; }
        progress { width: 8rem; }
        nav a { margin-right: 1rem; }
        """;

    public static void MapStyle(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, () => TypedResults.Text(Text, "text/css; charset=utf-8"));
}
