using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Charts;

/// <summary>The fan of tier counts: how many countries stand on each rung over time.</summary>
public static class TierFan
{
    /// <summary>The policies beside the first whose medians are drawn.</summary>
    private const int MostPolicies = 5;

    /// <summary>The chart of an experiment.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="courses">Its courses.</param>
    /// <param name="futures">The futures of each policy.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    public static FanChart Of(ExperimentPlan plan, RunCourses courses, long futures, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(courses);
        ArgumentNullException.ThrowIfNull(texts);
        var scenario = plan.Scenario;
        var ladder = scenario.World.World.Ladder;
        var names = new WorldNames(scenario.World, texts.Language);
        var language = texts.Language;
        var end = courses.TierOf(0, ladder.Top, false).Bands[^1];
        IEnumerable<(int Tier, bool OrAbove)> counted =
            [.. Enumerable.Range(1, ladder.Top).Reverse().Select(tier => (tier, false)), .. ladder.Top > 1 ? [(1, true)] : Array.Empty<(int, bool)>()];
        return new FanChart
        {
            Title = texts.Say("fan.title", ("end", scenario.To)),
            Subtitle = texts.Say("fan.subtitle", ("policy", plan.Policies[0].Name), ("futures", futures)),
            Description = texts.Say(
                "fan.description",
                ("tier", names.Tier(ladder.Top)),
                ("end", scenario.To),
                ("median", end.P50),
                ("band", language.Range(language.Whole(end.P05), language.Whole(end.P95)))),
            Words = language.ToChartWords(),
            Median = texts["word.median"],
            Half = texts["word.half"],
            Most = texts["word.most"],
            MonthHead = texts["word.month"],
            CountHead = texts["word.tier"],
            Panels =
            [
                .. counted.Select(c => new FanPanel(
                    c.OrAbove ? texts.Say("word.or above", ("tier", names.Tier(c.Tier))) : names.Tier(c.Tier),
                    [.. Enumerable.Range(0, Math.Min(plan.Policies.Length, MostPolicies + 1)).Select(p => Series(plan, courses, p, c.Tier, c.OrAbove))])),
            ],
        };
    }

    private static FanSeries Series(ExperimentPlan plan, RunCourses courses, int policy, int tier, bool orAbove) =>
        new(plan.Policies[policy].Name, [.. courses.TierOf(policy, tier, orAbove).Bands.Select((band, i) => Point(courses, i, band))]);

    private static FanPoint Point(RunCourses courses, int month, CountBand band) =>
        new(courses.Start + month, band.P05, band.P25, band.P50, band.P75, band.P95);
}
