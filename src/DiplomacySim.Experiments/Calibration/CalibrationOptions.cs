namespace DiplomacySim.Experiments.Calibration;

/// <summary>How a fit is made.</summary>
public sealed record CalibrationOptions
{
    /// <summary>What is believed beforehand.</summary>
    public CalibrationPriors Priors { get; init; } = new();

    /// <summary>Whether the months' activism is integrated out. True by default; false takes it as 0, as the fit of the prototype did.</summary>
    public bool IntegratesActivism { get; init; } = true;

    /// <summary>Whether the choice of visits is fitted to the panel's visits first; else the world's parameters of attention are used. True by default.</summary>
    public bool FitsAttention { get; init; } = true;
}
