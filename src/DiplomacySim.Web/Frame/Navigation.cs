using DiplomacySim.Engine.Live;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Activity;
using DiplomacySim.Web.Pages.Live;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Web.Frame;

/// <summary>The parts of the program, as the navigation of every page lists them.</summary>
internal static class Navigation
{
    /// <summary>A part: its name in texts is <c>nav.</c> and the section; a page of it gives the same section.</summary>
    private static readonly (string Section, string Path)[] _parts =
    [
        (Sections.Scenario, "/scenario"),
        (Sections.Experiments, "/experiments"),
        (Sections.Compare, "/compare"),
        (Sections.Live, LivePages.Worlds),
        (Sections.Data, "/data"),
        (Sections.Validation, "/validation"),
        (Sections.Activity, ActivityPage.Path),
    ];

    /// <summary>The navigation; links of the options, such as that to the dashboard, stand at the end.</summary>
    public static Html Write(PageRequest request, string? section)
    {
        var links = request.Services.GetRequiredService<WebOptions>().Links;
        var hasWorlds = request.Services.GetService<ILiveWorldHost>() is not null;
        return Html.Of($"""
            <nav class="site-nav" aria-label="{request["nav.label"]}"><ul>
            {_parts.Where(p => hasWorlds || p.Section != Sections.Live).Select(p => Html.Of($"<li><a href=\"{p.Path}\"{Html.If(p.Section == section, $" aria-current=\"page\"")}>{request["nav." + p.Section]}</a></li>\n"))}
            {links.Select(l => Html.Of($"<li><a href=\"{l.Path}\">{l.Text}</a></li>\n"))}
            </ul></nav>
            """);
    }
}
