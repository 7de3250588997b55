using DiplomacySim.Charts.Grammar;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Sections;

/// <summary>Where partnerships will stand: the fan, the timeline, the map, and the countries per tier.</summary>
internal static class StandingSection
{
    private const int MostYears = 8;

    public static ReportSection Of(ReportSource source)
    {
        var texts = source.Texts;
        return new ReportSection(
            "standing",
            texts["standing.heading"],
            [
                new ParagraphBlock(texts["standing.text"], IsQuiet: true),
                .. new[] { "fan", "timeline", "map" }.Select(name => new ChartBlock(name, ExperimentCharts.Draw(source, name)!)),
                new TableBlock(texts.Say("standing.table", ("policy", source.Policy)), Tiers(source)),
                .. source.Plan.Policies.Length > 1 ? [new TableBlock(texts.Say("standing.policies", ("month", source.Scenario.To)), Policies(source))] : Array.Empty<ReportBlock>(),
                new TableBlock(texts["standing.upgrades"], Upgrades(source)),
            ]);
    }

    private static ChartTable Tiers(ReportSource source)
    {
        var (texts, language, summary, ladder) = (source.Texts, source.Language, source.Summary, source.World.Ladder);
        var counted = Enumerable.Range(0, ladder.Count).Reverse().Select(tier => (Tier: tier, OrAbove: false))
            .Concat(Enumerable.Range(1, Math.Max(0, ladder.Top - 1)).Reverse().Select(tier => (Tier: tier, OrAbove: true)));
        return Tables.Of(
            1,
            [texts["word.tier"], language.Month(summary.Start), language.Month(source.Scenario.To), texts["word.half"], texts["word.most"]],
            counted.Select(c =>
            {
                var (start, end) = (summary.BandOf(0, summary.Start, c.Tier, c.OrAbove), summary.BandOf(0, source.Scenario.To, c.Tier, c.OrAbove));
                return new[]
                {
                    source.Counted(c.Tier, c.OrAbove), language.Whole(start.P50), language.Whole(end.P50),
                    Range(source, end.P25, end.P75), Range(source, end.P05, end.P95),
                };
            }));
    }

    private static ChartTable Policies(ReportSource source)
    {
        var ladder = source.World.Ladder;
        (int Tier, bool OrAbove)[] counted = ladder.Top > 1 ? [(ladder.Top, false), (1, true)] : [(1, false)];
        return Tables.Of(
            1,
            [source.Texts["word.policy"], .. counted.Select(c => source.Counted(c.Tier, c.OrAbove))],
            Enumerable.Range(0, source.Plan.Policies.Length).Select(policy => counted
                .Select(c => Text(source, source.Summary.BandOf(policy, source.Scenario.To, c.Tier, c.OrAbove)))
                .Prepend(source.Plan.Policies[policy].Name)));
    }

    private static ChartTable Upgrades(ReportSource source)
    {
        var upgrades = source.Summary.Upgrades;
        var years = upgrades.Select(u => u.Year).Distinct().ToArray();
        var step = (years.Length + MostYears - 1) / MostYears;
        int[] shown = [.. years.Where(year => (years[^1] - year) % step == 0)];
        return Tables.Of(
            1,
            [source.Texts["word.policy"], .. shown.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            Enumerable.Range(0, source.Plan.Policies.Length).Select(policy => shown
                .Select(year => upgrades.First(u => u.Policy == policy && u.Year == year).Band)
                .Select(band => $"{source.Language.Mean(band.Mean)} ({Range(source, band.P05, band.P95)})")
                .Prepend(source.Plan.Policies[policy].Name)));
    }

    private static string Text(ReportSource source, CountBand band) => $"{source.Language.Whole(band.P50)} ({Range(source, band.P05, band.P95)})";

    private static string Range(ReportSource source, int low, int high) => source.Language.Range(source.Language.Whole(low), source.Language.Whole(high));
}
