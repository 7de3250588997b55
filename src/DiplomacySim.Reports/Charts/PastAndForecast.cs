using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Reports.Charts;

/// <summary>The timeline: the recorded past with the forecast attached.</summary>
internal static class PastAndForecast
{
    private const int MostLines = 3;

    public static TimelineChart Of(ReportSource source)
    {
        var (world, texts, language, courses) = (source.World, source.Texts, source.Language, source.Courses);
        var now = courses.Start;
        var isCountry = world.Partners.Select(partner => partner.Kind == PartnerKind.Country).ToArray();
        var steps = world.TierSteps.Where(step => step.Month <= now && isCountry[step.Partner]).ToArray();
        var from = world.HistoryFrom + -1;

        // The widest count, the top, and what lies between them as far as three lines reach.
        int[] tiers = [1, .. Enumerable.Range(2, Math.Max(0, world.Ladder.Top - 1)).TakeLast(MostLines - 1)];
        var end = courses.TierOf(0, 1, world.Ladder.Top > 1).Bands;
        return new TimelineChart
        {
            Title = texts.Say("timeline.title", ("from", (from + 1).Year.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("end", source.Scenario.To.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            Subtitle = texts.Say("timeline.subtitle", ("policy", source.Policy), ("futures", source.Futures)),
            Description = texts.Say(
                "timeline.description",
                ("now", end[0].P50),
                ("end", source.Scenario.To),
                ("median", end[^1].P50),
                ("band", language.Range(language.Whole(end[^1].P05), language.Whole(end[^1].P95)))),
            Words = source.Words,
            From = from,
            Now = now,
            To = source.Scenario.To,
            Tiers = source.TierNames,
            Series = [.. tiers.Distinct().Select(tier => Series(source, steps, from, tier))],
            Steps = [.. steps.Where(step => step.Month > from && step.Tier > 0).Select(step => new TimelineStep(step.Month, step.Tier, source.Names.Partner(step.Partner)))],
            Record = texts["timeline.record"],
            Forecast = texts["timeline.forecast"],
            Half = texts["word.half"],
            Most = texts["word.most"],
            StepHead = texts["timeline.steps"],
            YearHead = texts["word.year"],
        };
    }

    private static TimelineSeries Series(ReportSource source, TierStep[] steps, Month from, int tier)
    {
        var isTop = tier == source.World.Ladder.Top;
        var bands = source.Courses.TierOf(0, tier, !isTop).Bands;
        return new TimelineSeries(source.Counted(tier, orAbove: true), tier, [.. Past(source, steps, from, tier)], [.. bands.Select((band, i) => Point(source.Courses.Start + i, band))]);
    }

    private static IEnumerable<(Month Month, int Count)> Past(ReportSource source, TierStep[] steps, Month from, int tier)
    {
        var tiers = new int[source.World.Partners.Length];
        var count = 0;
        foreach (var month in steps.GroupBy(step => step.Month))
        {
            foreach (var step in month)
            {
                tiers[step.Partner] = step.Tier;
            }

            var next = tiers.Count(t => t >= tier);
            if (next != count)
            {
                yield return (month.Key < from ? from : month.Key, next);
                count = next;
            }
        }
    }

    private static FanPoint Point(Month month, CountBand band) => new(month, band.P05, band.P25, band.P50, band.P75, band.P95);
}
