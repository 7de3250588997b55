using DiplomacySim.Experiments.BackTesting.Frozen;

namespace DiplomacySim.Experiments.Tests.BackTesting.Frozen;

/// <summary>A forecast of the small world, frozen once.</summary>
internal static class FrozenForecasts
{
    /// <summary>Three years, dated two weeks after the record.</summary>
    public static FreezeOptions Options { get; } = new() { Date = new DateOnly(2025, 1, 15), LastYear = 2027, Futures = 300, Workers = 1 };

    public static FrozenForecast Forecast { get; } = ForecastFreezer.Freeze(BackTestWorlds.Tiny, Options);

    public static (byte[] Bytes, string Hash) File { get; } = FrozenFile.Write(Forecast);
}
