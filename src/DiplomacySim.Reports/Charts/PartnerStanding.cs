using System.Globalization;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Charts;

/// <summary>The standing of one partner: its record since the world's history begins, and the forecast attached.</summary>
public static class PartnerStanding
{
    /// <summary>The chart; null of a partner that is not on the ladder.</summary>
    /// <param name="plan">The plan of an experiment.</param>
    /// <param name="courses">Its courses.</param>
    /// <param name="partner">An index into the world's partners.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    public static StandingChart? Of(ExperimentPlan plan, RunCourses courses, int partner, int policy, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(courses);
        ArgumentNullException.ThrowIfNull(texts);
        if (courses.Partners.FirstOrDefault(p => p.Policy == policy && p.Partner == partner) is not { } course)
        {
            return null;
        }

        var loaded = plan.Scenario.World;
        var world = loaded.World;
        var names = new WorldNames(loaded, texts.Language);
        var (from, now) = (world.HistoryFrom, courses.Start);
        var steps = world.TierSteps.Where(step => step.Partner == partner && step.Month <= now).OrderBy(step => step.Month).ToArray();
        var last = course.Shares[^1];
        return new StandingChart
        {
            Title = texts.Say("career.title", ("partner", names.Partner(partner)), ("from", from.Year.ToString(CultureInfo.InvariantCulture))),
            Subtitle = texts.Say("career.subtitle", ("policy", plan.Policies[policy].Name), ("futures", plan.Scenario.Futures)),
            Description = texts.Say(
                "career.description",
                ("partner", names.Partner(partner)),
                ("now", names.Tier(course.TierNow)),
                ("end", plan.Scenario.To),
                ("median", names.Tier(Enumerable.Range(0, last.Length).Reverse().First(tier => last.Skip(tier).Sum() >= 0.5 || tier == 0)))),
            Words = texts.Language.ToChartWords(),
            From = from < now ? from : now,
            Now = now,
            Tiers = [.. Enumerable.Range(0, world.Ladder.Count).Select(names.Tier)],
            Past = [.. Past(steps.Select(step => (step.Month, step.Tier)), from < now ? from : now)],
            Visits = [.. loaded.VisitRecords.Where(visit => visit.Partner == partner).Select(visit => new Month(visit.Date.Year, visit.Date.Month)).Where(month => month >= from && month <= now).Distinct().Order()],
            Future = [.. courses.YearEnds.Select((end, i) => new StandingShares(end, course.Shares[i]))],
            Record = texts["timeline.record"],
            Forecast = texts["timeline.forecast"],
            Visit = texts["word.visit"],
            YearHead = texts["word.year"],
        };
    }

    // What was reached before the record began is held at its beginning.
    private static IEnumerable<(Month Month, int Tier)> Past(IEnumerable<(Month Month, int Tier)> steps, Month from)
    {
        var all = steps.ToArray();
        return all.Where(step => step.Month > from).Prepend((from, all.Where(step => step.Month <= from).Select(step => step.Tier).LastOrDefault()));
    }
}
