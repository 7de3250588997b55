namespace DiplomacySim.Scenarios.Worlds;

/// <summary>A parameter's value in a world, with its range and reason.</summary>
public sealed record WorldParameter
{
    /// <summary>Its index in a <see cref="Model.Parameters.ParameterSet"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Its name in files: as in <see cref="Model.Parameters.ParameterTable"/>, or <c>threshold of strategic</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its symbol in the model's description.</summary>
    public required string Symbol { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>What it says, in a few words.</summary>
    public required string Meaning { get; init; }

    /// <summary>The smallest value that has a meaning in any world.</summary>
    public required double Minimum { get; init; }

    /// <summary>The largest value that has a meaning in any world.</summary>
    public required double Maximum { get; init; }

    /// <summary>Whether <c>none</c> may be written for it, held as positive infinity.</summary>
    public required bool AllowsNone { get; init; }

    /// <summary>The value used where a scenario gives none; from <see cref="Low"/> to <see cref="High"/>.</summary>
    public required double Default { get; init; }

    /// <summary>The lower end of the range to sweep.</summary>
    public required double Low { get; init; }

    /// <summary>The upper end of the range to sweep; positive infinity for <c>none</c>.</summary>
    public required double High { get; init; }

    /// <summary>The standard error of an estimate; null where there is none.</summary>
    public double? StandardError { get; init; }

    /// <summary>Where the default comes from.</summary>
    public required ParameterMark Mark { get; init; }

    /// <summary>Why this default and this range.</summary>
    public required string Reason { get; init; }

    /// <summary>The line of <c>world.yaml</c>, from 1.</summary>
    public required int Line { get; init; }
}
