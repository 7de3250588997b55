using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Which values of the assumed parameters a world's past does not speak against.</summary>
public sealed record HistoryMatch
{
    /// <summary>The targets, with the record's values.</summary>
    public required ImmutableArray<PastTarget> Targets { get; init; }

    /// <summary>Means of the targets at the estimates, all assumed parameters at the world's values.</summary>
    public required ImmutableArray<double> Means { get; init; }

    /// <summary>Standard deviations from run to run there.</summary>
    public required ImmutableArray<double> Deviations { get; init; }

    /// <summary>How implausible each target is there: its distance from the record in units of all that may explain it; NaN where no run has it.</summary>
    public required ImmutableArray<double> Implausibilities { get; init; }

    /// <summary>The assumed parameters.</summary>
    public required ImmutableArray<MatchedParameter> Parameters { get; init; }

    /// <summary>The vectors tried.</summary>
    public required int Tried { get; init; }

    /// <summary>Those whose largest implausibility is below 3.</summary>
    public required int Kept { get; init; }
}
