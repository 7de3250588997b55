using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>A row of a heat map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tier">The rung that a sample before the name shows.</param>
/// <param name="Shares">A share of futures, 0 to 1, for each column of each group, group by group; NaN where the rung is reached already.</param>
public sealed record HeatRow(string Name, int Tier, ImmutableArray<double> Shares);
