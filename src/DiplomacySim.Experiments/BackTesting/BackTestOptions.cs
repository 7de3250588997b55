namespace DiplomacySim.Experiments.BackTesting;

/// <summary>How a back-test is made.</summary>
public sealed record BackTestOptions
{
    /// <summary>The most futures of an origin: 1,000,000.</summary>
    public const int MaxFutures = 1_000_000;

    /// <summary>The year at whose end the first forecast is made; null for nine years after the recorded past's first.</summary>
    public int? FirstOrigin { get; init; }

    /// <summary>The year at whose end the last forecast is made; null for the one before the recorded past's last whole year.</summary>
    public int? LastOrigin { get; init; }

    /// <summary>The futures played from each origin, 1 to <see cref="MaxFutures"/>; 4,000 by default.</summary>
    public int Futures { get; init; } = 4000;

    /// <summary>The seed of all draws; 1 by default.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads compute, at least 1; the processors by default. It changes no result.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The most futures computed together, 1 to 2,048; 512 by default. It changes no result.</summary>
    public int ShardLanes { get; init; } = 512;

    /// <summary>How much the peak of the attention budget in the last five years is taken to grow a year; 0.04 by default.</summary>
    public double AttentionGrowth { get; init; } = 0.04;

    /// <summary>The share of the distance to that peak that the budget makes good in a year, 0 to 1; 0.5 by default, 1 for the peak at once.</summary>
    public double AttentionRecovery { get; init; } = 0.5;

    /// <summary>Whether each future draws its parameters from what the fit leaves open. True by default; false takes the estimates.</summary>
    public bool DrawsParameters { get; init; } = true;
}
