namespace DiplomacySim.Experiments.Analysis;

/// <summary>How a number is spread over futures: the middle 90% lie from <paramref name="P05"/> to <paramref name="P95"/>.</summary>
/// <param name="P05">The value that 5% of futures do not exceed; NaN where no future has a value.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">The value that 95% do not exceed.</param>
public sealed record Band(double P05, double P50, double P95);
