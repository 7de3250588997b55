namespace DiplomacySim.Charts.Kinds;

/// <summary>The rank of a policy by one metric.</summary>
/// <param name="Rank">The rank, 1 for the best; 0 where the metric finds all policies alike.</param>
/// <param name="Least">The best rank of the interval.</param>
/// <param name="Largest">The worst rank of the interval.</param>
public readonly record struct RankCell(int Rank, int Least, int Largest);
