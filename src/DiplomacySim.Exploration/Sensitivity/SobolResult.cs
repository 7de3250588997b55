using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Variance-based sensitivity indices.</summary>
public sealed record SobolResult
{
    /// <summary>The inputs, in the order of the design.</summary>
    public required ImmutableArray<SobolIndex> Inputs { get; init; }

    /// <summary>The pairs of inputs; empty where the design has no points for them.</summary>
    public required ImmutableArray<SobolPair> Pairs { get; init; }

    /// <summary>The indices from an eighth, a quarter, half and all of the base samples; fewer where there are fewer than 32 in one.</summary>
    public required ImmutableArray<SobolStep> Steps { get; init; }

    /// <summary>The base samples used.</summary>
    public required int Samples { get; init; }

    /// <summary>The mean of the output over A and B.</summary>
    public required double Mean { get; init; }

    /// <summary>The variance of the output over A and B.</summary>
    public required double Variance { get; init; }

    /// <summary>Whether every interval of first and total orders is at most as wide as was asked.</summary>
    public required bool IsConverged { get; init; }
}
