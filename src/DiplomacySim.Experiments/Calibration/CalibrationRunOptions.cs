namespace DiplomacySim.Experiments.Calibration;

/// <summary>How much a whole calibration computes.</summary>
public sealed record CalibrationRunOptions
{
    /// <summary>The seed of the simulated steps. The fits do not use it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The parameter vectors that history matching tries, at least 2.</summary>
    public int Points { get; init; } = 200;

    /// <summary>The runs of each vector, 2 to 1,024.</summary>
    public int Replications { get; init; } = 64;

    /// <summary>The threads; no result depends on them.</summary>
    public int Workers { get; init; } = 1;
}
