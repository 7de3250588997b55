namespace DiplomacySim.Experiments.Calibration;

/// <summary>The weak priors of a fit: the same for every world, since they say what the model's terms may be and not what a country did.</summary>
/// <remarks>
/// They are wide against what a record of some sixty steps says, except for the weight of capital, of which such a record says
/// nothing: there the prior is what is published.
/// </remarks>
public sealed record CalibrationPriors
{
    /// <summary>The readiness level.</summary>
    public Prior ReadinessLevel { get; init; } = new(-4, 1.5);

    /// <summary>The effect of each leader after the first, against the first.</summary>
    public Prior LeaderEffect { get; init; } = new(0, 4);

    /// <summary>How much higher each threshold is than the one beneath it; for rung k the centre is k - 1 times this.</summary>
    public Prior ThresholdStep { get; init; } = new(1, 1.5);

    /// <summary>The extra cost of reaching the top from below the rung next to it.</summary>
    public Prior JumpCost { get; init; } = new(1.5, 1.5);

    /// <summary>The years after which half of the readiness for the next rung counts.</summary>
    public Prior MaturationYears { get; init; } = new(8, 3);

    /// <summary>The weight of the logarithm of GDP.</summary>
    public Prior GdpWeight { get; init; } = new(0.3, 0.8);

    /// <summary>The weight of each shared bloc.</summary>
    public Prior SharedBlocWeight { get; init; } = new(0.3, 0.8);

    /// <summary>The weight of great-power status.</summary>
    public Prior StatusWeight { get; init; } = new(0.3, 1.5);

    /// <summary>The weight of relationship capital.</summary>
    public Prior CapitalWeight { get; init; } = new(0.5, 0.2);

    /// <summary>The weight of the region's share.</summary>
    public Prior RegionalDiffusion { get; init; } = new(1, 2);

    /// <summary>The weight of the rungs by which a rival leads.</summary>
    public Prior RivalCatchUp { get; init; } = new(0.3, 0.8);

    /// <summary>The spread of partners' willingness.</summary>
    public Prior FrailtySpread { get; init; } = new(0.6, 0.4, IsLogarithmic: true);

    /// <summary>The spread of activism.</summary>
    public Prior ActivismSpread { get; init; } = new(1, 0.3, IsLogarithmic: true);
}
