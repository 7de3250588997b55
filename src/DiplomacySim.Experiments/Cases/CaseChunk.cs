using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Cases;

/// <summary>Consecutive cases of an experiment as columns.</summary>
/// <param name="FirstCase">The number of the first case.</param>
/// <param name="Count">How many there are, 1 to 1,024.</param>
/// <param name="Inputs">What was put in, input by input, in its unit; NaN where no replication of a case is stored.</param>
/// <param name="Means">What came out on average over the replications that have a value, outcome by outcome; NaN where none has.</param>
/// <param name="Variances">The sample variance over these replications; NaN where fewer than two have a value.</param>
/// <param name="Counts">How many replications have a value.</param>
public sealed record CaseChunk(
    long FirstCase,
    int Count,
    ImmutableArray<ReadOnlyMemory<double>> Inputs,
    ImmutableArray<ReadOnlyMemory<double>> Means,
    ImmutableArray<ReadOnlyMemory<double>> Variances,
    ImmutableArray<ReadOnlyMemory<int>> Counts)
{
    /// <summary>The most cases of a chunk.</summary>
    public const int MaxCases = 1024;
}
