using System.Globalization;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Reports.Charts;

/// <summary>The policies that a search has found, by the first two things that it sought, on fresh futures.</summary>
internal static class ParetoSet
{
    /// <summary>The chart; null where one thing was sought, under no constraint that it could be set against.</summary>
    /// <param name="search">The search.</param>
    /// <param name="fresh">The measures of the varied policy and of each found one in fresh futures.</param>
    /// <param name="futures">The fresh futures of each policy.</param>
    /// <param name="words">The language.</param>
    public static ParetoChart? Of(SearchRecord search, IReadOnlyList<IReadOnlyList<MeasuredValue>> fresh, long futures, AnalysisWords words)
    {
        if (search.Objectives.Length + search.Constraints.Length < 2)
        {
            return null;
        }

        // Where one thing is sought its price is what the first constraint is about.
        bool[] moreIsBetter = [.. search.Objectives.Select(o => o.MoreIsBetter), .. search.Constraints.Select(c => c.IsAtLeast)];
        var names = search.Found.Prepend(search.Present).Select(policy => policy.Name).ToArray();
        var points = fresh.Select(measures => (X: measures[0].Value, Y: measures[1].Value)).ToArray();
        bool Betters(int other, int one)
        {
            var (x, y) = (Gain(0, points[other].X, points[one].X), Gain(1, points[other].Y, points[one].Y));
            return x >= 0 && y >= 0 && x + y > 0;
        }

        double Gain(int measure, double other, double one) => moreIsBetter[measure] ? other - one : one - other;

        var shown = names.Select((name, i) => (Index: i, Point: new ParetoPoint(name, points[i].X, points[i].Y, !Enumerable.Range(0, points.Length).Any(other => Betters(other, i)))))
            .Where(p => double.IsFinite(p.Point.X) && double.IsFinite(p.Point.Y)).Select(p => p.Point).ToArray();
        return shown.Length == 0 ? null : new ParetoChart
        {
            Title = words["search.pareto"],
            Subtitle = words.Say("search.pareto subtitle", ("fresh", words.Language.Whole(futures))),
            Description = words.Say("search.pareto description", ("count", shown.Count(p => p.IsEfficient)), ("of", shown.Length.ToString(CultureInfo.InvariantCulture))),
            Words = words.Charts,
            Points = [.. shown],
            XHead = Head(0),
            YHead = Head(1),
            Efficient = words["search.efficient"],
            Dominated = words["search.dominated"],
            PolicyHead = words["column.policy"],
        };

        string Head(int measure) => measure < search.Objectives.Length
            ? SearchReports.Objective(search.Objectives[measure], words)
            : SearchReports.Constraint(search.Constraints[measure - search.Objectives.Length], words);
    }
}
