namespace DiplomacySim.Results;

/// <summary>All that a shard brings: consecutive futures of one policy, their outcomes and draws as columns, and its tallies.</summary>
public sealed record ShardRows
{
    /// <summary>The index of the policy.</summary>
    public required int Policy { get; init; }

    /// <summary>The number of the first future, from 0.</summary>
    public required long FirstFuture { get; init; }

    /// <summary>The number of futures, at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>
    /// The outcomes: one column for each of <see cref="ExperimentDefinition.Outcomes"/>, each of <see cref="Count"/> values. NaN
    /// means that there is no value (NULL in the store). The memory must not change until it is stored.
    /// </summary>
    public required IReadOnlyList<ReadOnlyMemory<double>> Outcomes { get; init; }

    /// <summary>
    /// What was drawn: one column for each of <see cref="ExperimentDefinition.Uncertainties"/>, each of <see cref="Count"/> values.
    /// NaN stands where the policy sets the value, so that none was drawn.
    /// </summary>
    public IReadOnlyList<ReadOnlyMemory<double>> Cases { get; init; } = [];

    /// <summary>The tallies of these futures.</summary>
    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    /// <summary>The events of sampled futures, in the order in which they happened within each future.</summary>
    public IReadOnlyList<EventRow> Events { get; init; } = [];

    /// <summary>The futures of this shard that failed; their outcomes are NaN.</summary>
    public IReadOnlyList<FailureRow> Failures { get; init; } = [];
}
