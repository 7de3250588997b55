using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>The indices from the first base samples only: how they settle as samples are added.</summary>
/// <param name="Samples">The base samples used.</param>
/// <param name="First">The first-order indices, in the order of inputs.</param>
/// <param name="Total">The total-order indices.</param>
/// <param name="LargestWidth">The widest of the intervals of both.</param>
/// <param name="RankStability">Kendall's tau between the order of inputs by total index and that of each bootstrap sample, on average; 1 is a settled order.</param>
public sealed record SobolStep(int Samples, ImmutableArray<double> First, ImmutableArray<double> Total, double LargestWidth, double RankStability);
