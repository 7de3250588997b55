using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Engine.Runs;

/// <summary>How many futures of each policy are wanted: cases, each played so often.</summary>
/// <param name="Cases">The cases; the futures where there is no design.</param>
/// <param name="Replications">How often each is played; null where there is no design.</param>
internal readonly record struct FutureGoal(long Cases, int? Replications)
{
    /// <summary>The number of futures of each policy.</summary>
    public long Futures => Cases * (Replications ?? 1);

    /// <summary>The futures, ascending.</summary>
    public ImmutableArray<FutureRange> Ranges
    {
        get
        {
            var cases = Cases;
            return [.. Enumerable.Range(0, Replications ?? 1).Select(replication => new FutureRange(CaseNumbers.FutureOf(0, replication), cases))];
        }
    }

    /// <summary>What a plan's scenario asks for.</summary>
    public static FutureGoal Of(ExperimentPlan plan) => new(plan.Scenario.Cases, plan.Scenario.Experiment?.Replications);

    /// <summary>The smallest goal that holds all of some futures.</summary>
    /// <param name="ranges">The futures.</param>
    /// <param name="isDesigned">Whether they are those of a design.</param>
    public static FutureGoal Around(IEnumerable<FutureRange> ranges, bool isDesigned)
    {
        var (cases, replications) = (0L, isDesigned ? 1 : (int?)null);
        foreach (var range in ranges)
        {
            if (!isDesigned)
            {
                cases = Math.Max(cases, range.End);
                continue;
            }

            var (first, last) = (CaseNumbers.ReplicationOf(range.First), CaseNumbers.ReplicationOf(range.End - 1));
            cases = Math.Max(cases, first == last ? CaseNumbers.CaseOf(range.End - 1) + 1 : CaseNumbers.Stride);
            replications = Math.Max(replications!.Value, last + 1);
        }

        return new FutureGoal(cases, replications);
    }

    /// <summary>The smallest goal that holds this one and another.</summary>
    public FutureGoal With(FutureGoal other) => new(
        Math.Max(Cases, other.Cases), Replications is { } own ? Math.Max(own, other.Replications ?? 1) : null);
}
