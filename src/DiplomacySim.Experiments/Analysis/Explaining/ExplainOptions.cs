using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>How an upgrade is explained.</summary>
public sealed record ExplainOptions
{
    /// <summary>The numbers of the futures that are played again; at least one.</summary>
    public required ImmutableArray<uint> Futures { get; init; }

    /// <summary>Whether the policy is also played with each lever removed, which takes as long again for each.</summary>
    /// <value>True.</value>
    public bool WithCounterfactuals { get; init; } = true;

    /// <summary>Threads, at least 1.</summary>
    /// <value>The processors of this machine. Results do not depend on it.</value>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
