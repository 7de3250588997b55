using System.Collections.Immutable;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>A whole calibration of a world: each step's result.</summary>
public sealed record CalibrationReport
{
    /// <summary>The world, with its present values.</summary>
    public required LoadedWorld World { get; init; }

    /// <summary>What the record gives at once.</summary>
    public required ImmutableArray<ClosedMoment> Closed { get; init; }

    /// <summary>The fit of visits, readiness, willingness and activism.</summary>
    public required CalibrationFit Fit { get; init; }

    /// <summary>The fit with activism taken as 0, as the prototype's was: what the integration changes.</summary>
    public required CalibrationFit WithoutActivism { get; init; }

    /// <summary>The log likelihood of the world's present values, activism taken as 0 and willingness integrated out.</summary>
    public required double PresentLogLikelihood { get; init; }

    /// <summary>What simulated years give.</summary>
    public required ImmutableArray<MomentEstimate> Moments { get; init; }

    /// <summary>Which assumptions the record does not speak against.</summary>
    public required HistoryMatch Match { get; init; }

    /// <summary>The pairs of fitted quantities that are correlated most, the strongest first.</summary>
    public ImmutableArray<(FittedQuantity First, FittedQuantity Second, double Correlation)> StrongestPairs(int count) =>
    [
        .. Enumerable.Range(0, Fit.Quantities.Length)
            .SelectMany(i => Enumerable.Range(0, i).Select(j => (First: Fit.Quantities[j], Second: Fit.Quantities[i], Correlation: Fit.Correlation(i, j))))
            .OrderByDescending(pair => Math.Abs(pair.Correlation))
            .Take(count),
    ];

    /// <summary>The world's present value of a fitted quantity.</summary>
    public double Present(FittedQuantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return quantity.ParameterIndex >= 0 ? World.World.Parameters[quantity.ParameterIndex] : World.World.Leaders[quantity.Leader].Effect;
    }
}
