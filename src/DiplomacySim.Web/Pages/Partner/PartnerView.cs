using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Analysis;
using DiplomacySim.Web.Pages.Data;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Partners;

namespace DiplomacySim.Web.Pages.Partner;

/// <summary>The parts of a partner's page.</summary>
internal sealed class PartnerView(PageWords words, LoadedWorld world, int partner)
{
    private const int MostEvents = 60;

    private readonly WorldNames _names = new(world, words.Language);

    /// <summary>The partner's name in the language of the page.</summary>
    public string Name => _names.Partner(partner);

    private Model.Worlds.Partner Partner => world.World.Partners[partner];

    /// <summary>Where it will probably stand, and why; what happened to it in the futures that are told event by event.</summary>
    public Html Forecast(RunSummary summary, RunCourses courses, IEnumerable<EventRow> events)
    {
        var outlooks = summary.Partners.Where(p => p.Partner == partner).OrderBy(p => p.Policy).ToArray();
        if (outlooks.Length == 0)
        {
            return Html.Of($"<p class=\"lead\">{words[Partner.Kind == PartnerKind.Bloc ? "partner.bloc" : "partner.special"]}</p>");
        }

        var first = outlooks[0];
        var level = words.Language;
        return Html.Of($"""
            <p class="lead">{words.Say(
                first.Rises.Value > 0 ? "partner.answer" : "partner.never",
                ("name", Name),
                ("tier", _names.Tier(first.TierNow)),
                ("end", summary.Plan.Scenario.To),
                ("share", level.Percent(first.Rises.Value)),
                ("range", level.Range(level.Percent(first.Rises.Low), level.Percent(first.Rises.High))),
                ("month", first.Months is { } months ? level.Month(months.Median) : "-"))}</p>
            {Html.If(first.Reason is not null, $"<p>{words["partner.why"]} {PartnerTable.Reason(words, first.Reason)}{Html.If(first.Reason?.Contribution > 0, $" <span class=\"band\">({words.Say("partner.log odds", ("value", level.Signed(first.Reason?.Contribution ?? 0, 1)))})</span>")}</p>")}
            <section aria-labelledby="forecast"><h2 id="forecast">{words["partner.forecast"]}</h2>
            {(PartnerStanding.Of(summary.Plan, courses, partner, 0, words.OfReports) is { } standing ? Figure.Write(words, standing.ToChart(), "standing") : Html.Empty)}
            {outlooks.Select(o => Chances(summary, courses, o))}</section>
            {Events(events)}
            """);
    }

    /// <summary>What the record says of it.</summary>
    public Html Past()
    {
        var tiers = world.TierRecords.Where(r => r.Partner == partner).ToArray();
        var visits = world.VisitRecords.Where(r => r.Partner == partner).ToArray();
        return Html.Of($"""
            <section aria-labelledby="past"><h2 id="past">{words.Say("partner.past", ("year", world.World.HistoryFrom.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)))}</h2>
            {(tiers.Length == 0 ? Html.Of($"<p>{words["partner.no past"]}</p>") : FactTables.Tiers(words, world, tiers, withPartner: false))}
            <h3>{words["partner.visits"]}</h3>
            {(visits.Length == 0 ? Html.Of($"<p>{words["partner.no visits"]}</p>") : FactTables.Visits(words, world, visits, withPartner: false))}
            </section>
            """);
    }

    /// <summary>The countries that are most like it, with their forecasts where there is an experiment.</summary>
    public Html Like(RunSummary? summary) => Html.Of($"""
        <section aria-labelledby="like"><h2 id="like">{words["partner.like"]}</h2><p class="quiet">{words["partner.like how"]}</p>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="like"><table><thead><tr><th scope="col">{words["partner.partner"]}</th><th scope="col">{words["partner.now"]}</th><th scope="col" class="number">{words["partner.gdp"]}</th><th scope="col" class="number">{words["partner.trade"]}</th>{Html.If(summary is not null, $"<th scope=\"col\" class=\"number\">{words["partner.rises"]}</th>")}</tr></thead>
        <tbody>{PartnerReader.Comparable(world, partner).Prepend(partner).Select(i => Row(i, summary))}</tbody></table></div></section>
        """);

    /// <summary>What is known of it and does not change.</summary>
    public Html Traits() => Html.Of($"""
        <section aria-labelledby="traits"><h2 id="traits">{words["partner.traits"]}</h2>
        <dl class="facts">
        <dt>{words["partner.region"]}</dt><dd lang="en">{world.World.Regions[Partner.Region]}</dd>
        <dt>{words["partner.blocs"]}</dt><dd lang="en">{(Partner.Blocs.IsEmpty ? "-" : words.Language.List(Partner.Blocs))}</dd>
        <dt>{words["partner.since"]}</dt><dd>{words.Language.Month(Partner.RelationsSince)}</dd>
        <dt>{words["partner.gdp"]}</dt><dd>{words.Language.Measure(Partner.GdpUsdBillions)}</dd>
        <dt>{words["partner.trade"]}</dt><dd>{words.Language.Measure(Partner.TradeUsdBillions)}</dd>
        <dt>{words["partner.distance"]}</dt><dd>{words.Whole(Partner.DistanceKm)} km</dd>
        <dt>{words["partner.source"]}</dt><dd lang="en">{Source.Write(world.Profiles[partner].Provenance)}</dd>
        </dl></section>
        """);

    private Html Chances(RunSummary summary, RunCourses courses, PartnerOutlook outlook)
    {
        var course = courses.Partners.First(c => c.Policy == outlook.Policy && c.Partner == partner);
        var tiers = Enumerable.Range(outlook.TierNow, world.World.Ladder.Count - outlook.TierNow).Reverse().ToArray();
        return Html.Of($"""
            {Html.If(summary.Plan.Policies.Length > 1, $"<h3 lang=\"en\">{summary.Plan.Policies[outlook.Policy].Name}</h3>")}
            <div class="scroll" tabindex="0" role="group" aria-label="{words["partner.forecast"]} {outlook.Policy + 1}"><table><thead><tr><th scope="col">{words["partner.tier"]}</th>{courses.YearEnds.Select(m => Html.Of($"<th scope=\"col\" class=\"number\">{words.Language.Month(m)}</th>"))}</tr></thead>
            <tbody>{tiers.Select(t => Html.Of($"<tr><th scope=\"row\">{_names.Tier(t)}</th>{course.Shares.Select(s => Html.Of($"<td class=\"number\">{words.Language.Percent(s[t])}{Meter.Of(s[t])}</td>"))}</tr>\n"))}</tbody></table></div>
            {Html.If(tiers.Length > 1, $"<p class=\"no-print\"><a href=\"{ExplanationForm.Address(summary.Experiment, summary.Plan.Policies[outlook.Policy].Name, Partner.Id.Code)}\">{words["partner.explain"]}</a></p>")}
            """);
    }

    private Html Events(IEnumerable<EventRow> events)
    {
        var mine = events.Where(e => e.Policy == 0 && e.Partner == Partner.Id.Code).ToArray();
        return mine.Length == 0 ? Html.Empty : Html.Of($"""
            <section aria-labelledby="told"><h2 id="told">{words["partner.told"]}</h2><p class="quiet">{words["partner.told how"]}</p>
            <div class="pair">{mine.GroupBy(e => e.Future).Select(f => Html.Of($"""
                <div><h3>{words.Say("partner.future", ("number", f.Key))}</h3><ol class="plain">{f.Take(MostEvents).Select(e => Html.Of($"<li>{words.Month(e.Month)}: {words["partner.event " + e.Kind]}{Html.If(e.Detail.Length > 0, $" <span class=\"quiet\" lang=\"en\">{e.Detail}</span>")}</li>"))}</ol></div>

                """))}</div></section>
            """);
    }

    private Html Row(int other, RunSummary? summary)
    {
        var like = world.World.Partners[other];
        var outlook = summary?.Partners.FirstOrDefault(p => p.Policy == 0 && p.Partner == other);
        var address = summary is null ? $"/data/{Uri.EscapeDataString(world.World.Name)}/partners/{like.Id.Code}" : ExperimentFrame.Address(summary.Experiment.Id.Value, "/partners/" + like.Id.Code);
        var name = other == partner ? Html.Of($"<strong>{_names.Partner(other)}</strong>") : Html.Of($"<a href=\"{address}\">{_names.Partner(other)}</a>");
        var tier = outlook?.TierNow ?? TierAtEnd(other);
        return Html.Of($"""
            <tr><th scope="row">{name}</th><td>{_names.Tier(tier)}</td><td class="number">{words.Language.Measure(like.GdpUsdBillions)}</td><td class="number">{words.Language.Measure(like.TradeUsdBillions)}</td>{Html.If(summary is not null, $"<td class=\"number\">{(outlook is null ? "-" : words.Language.Percent(outlook.Rises.Value))} <span class=\"band\">± {words.Language.Number((outlook?.Rises.HalfWidth ?? 0) * 100, 1)}</span></td>")}</tr>

            """);
    }

    private int TierAtEnd(int other) => world.World.TierSteps.LastOrDefault(s => s.Partner == other) is { Tier: var tier } ? tier : 0;
}
