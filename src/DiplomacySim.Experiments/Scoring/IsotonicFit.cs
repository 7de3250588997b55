using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Scoring;

/// <summary>The never-falling step function of the forecast that lies nearest to what came, found by pooling adjacent violators.</summary>
/// <remarks>Ayer, Brunk, Ewing, Reid and Silverman (1955). Equal forecasts share one value.</remarks>
public sealed class IsotonicFit
{
    private IsotonicFit(ImmutableArray<ReliabilityStep> steps) => Steps = steps;

    /// <summary>The steps, by rising forecast.</summary>
    public ImmutableArray<ReliabilityStep> Steps { get; }

    /// <summary>Fits the share of events to the probabilities forecast for them.</summary>
    /// <param name="forecasts">The probabilities.</param>
    /// <param name="came">Whether each event came; as many.</param>
    /// <exception cref="ArgumentException">There is none, or not as many of the one as of the other.</exception>
    public static IsotonicFit Of(IReadOnlyList<double> forecasts, IReadOnlyList<bool> came)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(came);
        if (forecasts.Count == 0 || forecasts.Count != came.Count)
        {
            throw new ArgumentException($"There are {forecasts.Count} forecasts and {came.Count} outcomes; give one of each, and at least one.", nameof(came));
        }

        var pools = new List<Pool>();
        foreach (var group in Enumerable.Range(0, forecasts.Count).GroupBy(i => forecasts[i]).OrderBy(g => g.Key))
        {
            var pool = new Pool(group.Key, group.Key, group.Key * group.Count(), group.Count(), group.Count(i => came[i]));
            while (pools.Count > 0 && IsNotBelow(pools[^1], pool))
            {
                pool = pools[^1].With(pool);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        return new IsotonicFit([.. pools.Select(p => new ReliabilityStep(p.Low, p.High, p.Sum / p.Count, p.Count, p.Events))]);
    }

    /// <summary>Compares shares as fractions of whole numbers, so that no rounding decides.</summary>
    private static bool IsNotBelow(Pool left, Pool right) => (long)left.Events * right.Count >= (long)right.Events * left.Count;

    private readonly record struct Pool(double Low, double High, double Sum, int Count, int Events)
    {
        public Pool With(Pool next) => new(Low, next.High, Sum + next.Sum, Count + next.Count, Events + next.Events);
    }
}
