using DiplomacySim.Engine.Activity;

namespace DiplomacySim.Web.Activity;

/// <summary>How many calls there were, how many come in a second, and how long they take.</summary>
/// <param name="Count">The calls.</param>
/// <param name="PerSecond">Those of the window, a second.</param>
/// <param name="MeanMicroseconds">The mean time of a call; null where there was none.</param>
/// <param name="MedianMicroseconds">The time that half of the calls took at most, to 6%; null where there was none.</param>
/// <param name="P99Microseconds">The time that 99% of the calls took at most, to 6%; null where there was none.</param>
/// <param name="LongestMicroseconds">The time of the longest call; null where there was none.</param>
internal sealed record CallsMessage(
    long Count, double PerSecond, double? MeanMicroseconds, double? MedianMicroseconds, double? P99Microseconds, double? LongestMicroseconds)
{
    /// <param name="now">What has been counted.</param>
    /// <param name="before">What had been counted when the window began; null for nothing.</param>
    /// <param name="seconds">How long the window is.</param>
    public static CallsMessage Of(CallTally now, CallTally? before, double seconds) => new(
        now.Calls,
        Math.Max(0, now.Calls - (before?.Calls ?? 0)) / seconds,
        Microseconds(now.MeanSeconds),
        Microseconds(now.QuantileSeconds(0.5)),
        Microseconds(now.QuantileSeconds(0.99)),
        now.Calls == 0 ? null : Microseconds(now.LongestSeconds));

    private static double? Microseconds(double seconds) => double.IsNaN(seconds) ? null : seconds * 1e6;
}
