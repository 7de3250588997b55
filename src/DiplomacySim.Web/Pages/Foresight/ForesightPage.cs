using System.Globalization;
using DiplomacySim.Experiments.Analysis.Foresight;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Foresight;

/// <summary>The watch list: who is likely to move within some months, and how surprising what has come to pass was.</summary>
internal static class ForesightPage
{
    private const int DefaultMonths = 12;
    private const int Most = 25;

    private static readonly int[] _windows = [6, 12, 24, 36];

    public static void MapForesightPage(this IEndpointRouteBuilder app) => app.MapPage(ExperimentsPage.Path + "/{id:long:min(1)}/foresight", ShowAsync);

    private static async Task<Page> ShowAsync(
        long id, int? policy, int? months, PageRequest request, ExperimentBoard board, WatchLists lists, WorkThreads threads, CancellationToken cancellationToken)
    {
        var number = new ExperimentId(id);
        var record = await board.RecordAsync(number, cancellationToken);
        var experiment = await board.GetAsync(number, cancellationToken);
        var chosen = Policies.Checked(record, policy);
        var body = await threads.RunAsync(
            () =>
            {
                var (plan, report) = lists.Read(record, chosen, months ?? DefaultMonths);
                return Write(request.Words, record, plan, report, chosen, months ?? DefaultMonths);
            },
            cancellationToken);
        return ExperimentFrame.Page(request, experiment, ExperimentFrame.Foresight, request["foresight.heading"], body);
    }

    private static Html Write(PageWords words, ExperimentRecord record, ExperimentPlan plan, ForesightReport report, int policy, int months)
    {
        var names = new WorldNames(plan.Scenario.World, words.Language);
        var world = plan.Scenario.World.World;
        var likely = report.Watched.Count(p => p.Rises.Value >= 0.5);
        var first = report.Watched.FirstOrDefault();
        return Html.Of($"""
            <p class="lead">{words.Say("foresight.answer", ("count", likely), ("period", words.Language.Range(words.Language.Month(report.From), words.Language.Month(report.To))))} {(first is null ? "" : words.Say(
                "foresight.first",
                ("name", names.Partner(world.IndexOf(first.Id))),
                ("share", words.Language.Percent(first.Rises.Value)),
                ("range", words.Language.Range(words.Language.Percent(first.Rises.Low), words.Language.Percent(first.Rises.High)))))}</p>
            {Windows(words, record, policy, months)}
            {Policies.Choice(words, record, policy, ("months", months.ToString(CultureInfo.InvariantCulture)))}
            <h2>{words["foresight.list"]}</h2>
            <div class="scroll" tabindex="0" role="group" aria-label="{words["foresight.list"]}"><table><thead><tr><th scope="col">{words["partner.partner"]}</th><th scope="col">{words["partner.now"]}</th><th scope="col" colspan="2">{words["partner.rises"]}</th>{Enumerable.Range(1, world.Ladder.Top).Reverse().Select(t => Html.Of($"<th scope=\"col\" class=\"number\">{names.Tier(t)}</th>"))}</tr></thead>
            <tbody>{report.Watched.Take(Most).Select(p => Html.Of($"""
                <tr><th scope="row"><a href="{ExperimentFrame.Address(record.Id.Value, "/partners/" + p.Id.Code)}">{names.Partner(world.IndexOf(p.Id))}</a></th><td>{names.Tier(p.TierNow)}</td><td class="number">{words.Language.Percent(p.Rises.Value)} <span class="band">± {words.Language.Number(p.Rises.HalfWidth * 100, 1)}</span></td><td>{Meter.Of(p.Rises.Value)}</td>{Enumerable.Range(1, world.Ladder.Top).Reverse().Select(t => Html.Of($"<td class=\"number\">{words.Language.Percent(p.Chances[t])}</td>"))}</tr>

                """))}</tbody></table></div>
            <p class="quiet small">{words["foresight.intervals"]}</p>
            {Surprise(words, names, plan, report.Surprise)}
            """);
    }

    private static Html Windows(PageWords words, ExperimentRecord record, int policy, int months) => Html.Of($"""
        <nav class="tabs" aria-label="{words["foresight.window"]}"><ul>{_windows.Where(w => w <= record.Definition.Months).Select(w => Html.Of(
            $"<li><a href=\"{ExperimentFrame.Address(record.Id.Value, "/foresight")}?months={w}&amp;policy={policy}\"{Html.If(w == months, $" aria-current=\"true\"")}>{words.Say("foresight.months", ("count", w))}</a></li>"))}</ul></nav>
        """);

    private static Html Surprise(PageWords words, WorldNames names, ExperimentPlan plan, SurpriseReport? surprise) => surprise is null ? Html.Empty : Html.Of($"""
        <section aria-labelledby="surprise"><h2 id="surprise">{words["foresight.surprise"]}</h2>
        <p>{words.Say(
            "foresight.index",
            ("at", surprise.At),
            ("bits", words.Language.Number(surprise.Index.Bits, 1)),
            ("expected", words.Language.Number(surprise.Index.Expected, 1)),
            ("deviation", words.Language.Number(surprise.Index.Deviation, 1)),
            ("index", words.Language.Signed(surprise.Index.Index, 1)))}</p>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="surprise"><table><thead><tr><th scope="col">{words["partner.partner"]}</th><th scope="col">{words["foresight.stood"]}</th><th scope="col" class="number">{words["foresight.chance"]}</th><th scope="col" class="number">{words["foresight.bits"]}</th></tr></thead>
        <tbody>{surprise.Largest.Select(p => Html.Of($"""
            <tr><th scope="row">{names.Partner(plan.Scenario.World.World.IndexOf(p.Id))}</th><td>{names.Tier(p.Tier)}</td><td class="number">{words.Language.Percent(p.Chance)}</td><td class="number">{words.Language.Number(p.Bits, 1)}</td></tr>

            """))}</tbody></table></div></section>
        """);
}
