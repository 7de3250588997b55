namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How elementary effects are judged.</summary>
public sealed record MorrisOptions
{
    /// <summary>The bootstrap samples behind each interval, 100 to 100,000.</summary>
    /// <value>1,000.</value>
    public int Resamples { get; init; } = 1000;

    /// <summary>The seed of the bootstrap.</summary>
    /// <value>1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gives the analysis up between resamples.</summary>
    /// <value>None.</value>
    public CancellationToken CancellationToken { get; init; }
}
