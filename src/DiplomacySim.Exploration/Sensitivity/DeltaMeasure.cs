using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How far knowing an input moves the distribution of the output.</summary>
/// <param name="Input">The input.</param>
/// <param name="Delta">Borgonovo's delta, 0 (no influence) to 1, its bias reduced; may fall a little below 0.</param>
/// <param name="First">The first-order Sobol index from the same classes, its bias reduced in the same way.</param>
/// <param name="Raw">Delta before its bias is reduced.</param>
/// <param name="IsAboveDummy">Whether delta's interval lies above that of an input that has nothing to do with the output.</param>
public sealed record DeltaMeasure(string Input, Estimate Delta, Estimate First, double Raw, bool IsAboveDummy);
