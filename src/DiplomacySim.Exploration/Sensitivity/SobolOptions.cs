namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How Sobol indices are judged.</summary>
public sealed record SobolOptions
{
    /// <summary>The bootstrap samples behind each interval, 100 to 100,000.</summary>
    /// <value>1,000.</value>
    public int Resamples { get; init; } = 1000;

    /// <summary>The seed of the bootstrap.</summary>
    /// <value>1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>The largest width of an interval at which indices count as converged (Sarrazin, Pianosi and Wagener 2016), above 0.</summary>
    /// <value>0.05.</value>
    public double ConvergedWidth { get; init; } = 0.05;

    /// <summary>Gives the analysis up between resamples.</summary>
    /// <value>None.</value>
    public CancellationToken CancellationToken { get; init; }
}
