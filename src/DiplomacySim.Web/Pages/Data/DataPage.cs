using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Data;

/// <summary>What is known of a world, each fact with its source.</summary>
internal static class DataPage
{
    public const string Path = "/data";

    private static readonly string[] _tables = ["partners", "tiers", "visits", "indicators", "parameters", "modules"];

    public static void MapDataPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, ShowWorlds);
        app.MapPage(Path + "/{world}", ShowAsync);
    }

    private static Page ShowWorlds(PageRequest request, WorldLibrary worlds) => request.Page(Sections.Data, request["data.worlds"], Html.Of($"""
        <p class="lead">{request["data.worlds lead"]}</p>
        {Html.If(worlds.Names.Count == 0, $"<p>{request["data.no worlds"]}</p>")}
        <ul class="grid">{worlds.Names.Select(n => Html.Of($"<li class=\"card\"><h2><a href=\"{Path}/{Uri.EscapeDataString(n)}\">{n}</a></h2><p class=\"quiet\" lang=\"en\">{worlds.Find(n)?.World?.Title}</p></li>\n"))}</ul>
        """));

    private static async Task<Page> ShowAsync(
        string world, string? table, PageRequest request, WorldLibrary worlds, WorkThreads threads, CancellationToken cancellationToken)
    {
        var chosen = table ?? _tables[0];
        if (!_tables.Contains(chosen, StringComparer.Ordinal))
        {
            throw RequestFault.Bad($"There is no table '{chosen}'; there are {string.Join(", ", _tables)}.");
        }

        var body = await threads.RunAsync(() => Write(request.Words, worlds.Require(world), chosen), cancellationToken);
        return request.Page(Sections.Data, world, body) with { Kicker = Html.Of($"<a href=\"{Path}\">{request["data.worlds"]}</a>") };
    }

    private static Html Write(PageWords words, LoadedWorld world, string table) => Html.Of($"""
        <p class="lead" lang="en">{world.Title}</p>
        <p class="quiet">{words.Say("data.record", ("from", world.World.HistoryFrom), ("to", world.World.HistoryTo), ("partners", world.World.Partners.Length), ("tiers", world.TierRecords.Length), ("visits", world.VisitRecords.Length))}</p>
        <nav class="tabs" aria-label="{words["data.tables"]}"><ul>{_tables.Select(t => Html.Of(
            $"<li><a href=\"{Path}/{Uri.EscapeDataString(world.World.Name)}?table={t}\"{Html.If(t == table, $" aria-current=\"page\"")}>{words["data.table " + t]}</a></li>"))}</ul></nav>
        <h2>{words["data.table " + table]}</h2>
        <p class="quiet">{words["data.about " + table]}</p>
        {table switch
            {
                "tiers" => FactTables.Tiers(words, world, world.TierRecords, withPartner: true),
                "visits" => FactTables.Visits(words, world, world.VisitRecords, withPartner: true),
                "indicators" => FactTables.Indicators(words, world),
                "parameters" => FactTables.Parameters(words, world),
                "modules" => FactTables.Modules(words, world),
                _ => FactTables.Partners(words, world),
            }}
        """);
}
