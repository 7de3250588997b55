namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>How a forecast is frozen.</summary>
public sealed record FreezeOptions
{
    /// <summary>The most years ahead: 20.</summary>
    public const int MaxYears = 20;

    /// <summary>The last year forecast; null for five years after the recorded past.</summary>
    public int? LastYear { get; init; }

    /// <summary>The day that it is dated; not before the end of the recorded past.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The futures of each wave, 1 to <see cref="BackTestOptions.MaxFutures"/>; 10,000 by default.</summary>
    public int Futures { get; init; } = 10_000;

    /// <summary>The seed of all draws; 1 by default.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads compute, at least 1; the processors by default. It changes no result.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
