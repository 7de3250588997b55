namespace DiplomacySim.Exploration.Discovery;

/// <summary>The range of an input inside a box.</summary>
/// <param name="Input">The input.</param>
/// <param name="Low">The least value inside; null where the box goes down to the least there is.</param>
/// <param name="High">The largest value inside; null where it goes up to the largest there is.</param>
/// <param name="LowQuasiP">The quasi-p value of the lower limit: how probable it is that the box is as dense by chance without it; null without a limit.</param>
/// <param name="HighQuasiP">The same of the upper limit.</param>
public sealed record BoxLimit(string Input, double? Low, double? High, double? LowQuasiP, double? HighQuasiP)
{
    /// <summary>The larger quasi-p value of the limits that are set: below 0.05 the input belongs into the box.</summary>
    public double QuasiP => Math.Max(LowQuasiP ?? 0, HighQuasiP ?? 0);
}
