using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Experiments.Searching;

/// <summary>A measure of a search with its direction.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="HighIsGood">Whether the outcome itself is to be high: which future is the worst, and which policy the best of a future.</param>
public sealed record SoughtMeasure(SearchMeasure Measure, bool HighIsGood)
{
    /// <summary>The measures of a search: of its objectives, then of its constraints.</summary>
    /// <remarks>A constraint on regret has the direction of an objective on the same outcome; without one the outcome is to be high.</remarks>
    public static IEnumerable<SoughtMeasure> Of(PolicySearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return search.Objectives.Select(objective => new SoughtMeasure(objective.Measure, objective.Maximizes))
            .Concat(search.Constraints.Select(constraint => new SoughtMeasure(
                constraint.Measure,
                constraint.Measure.By == SearchMeasureKind.Regret
                    ? search.Objectives.FirstOrDefault(objective => objective.Measure.Of == constraint.Measure.Of)?.Maximizes ?? true
                    : constraint.IsAtLeast)));
    }

    /// <summary>The number over futures; NaN where no future has a value.</summary>
    /// <param name="values">The outcome in each future; NaN where there is none.</param>
    /// <param name="best">The best value of each future, for regret; else unused.</param>
    public double Over(ReadOnlySpan<double> values, ReadOnlySpan<double> best)
    {
        var kept = new List<double>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var value = Measure.By != SearchMeasureKind.Regret ? values[i] : HighIsGood ? best[i] - values[i] : values[i] - best[i];
            if (!double.IsNaN(value))
            {
                kept.Add(value);
            }
        }

        if (kept.Count == 0)
        {
            return double.NaN;
        }

        switch (Measure.By)
        {
            case SearchMeasureKind.Mean:
                var sum = 0.0;
                foreach (var value in kept)
                {
                    sum += value;
                }

                return sum / kept.Count;
            case SearchMeasureKind.Worst:
                return HighIsGood ? kept.Min() : kept.Max();
            default:
                kept.Sort();
                return kept[RankOf(Measure.Level, kept.Count)];
        }
    }

    /// <summary>The place of a quantile among so many sorted values: the smallest that at least this share does not exceed.</summary>
    internal static int RankOf(double level, int count) => Math.Clamp((int)Math.Ceiling((level * count) - 1e-9) - 1, 0, count - 1);
}
