using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Search;

/// <summary>What a candidate is worth.</summary>
/// <param name="Objectives">The objectives; less is better in each.</param>
/// <param name="Violation">By how much constraints are missed, in all; 0 where they are met.</param>
public sealed record Evaluation(ImmutableArray<double> Objectives, double Violation = 0)
{
    /// <summary>Whether the constraints are met.</summary>
    public bool IsFeasible => Violation <= 0;

    /// <summary>Whether this is better than another: it misses constraints by less, or meets them and is nowhere worse and somewhere better (Deb 2000).</summary>
    public bool Dominates(Evaluation other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!IsFeasible || !other.IsFeasible)
        {
            return Math.Max(Violation, 0) < Math.Max(other.Violation, 0);
        }

        var isBetter = false;
        for (var i = 0; i < Objectives.Length; i++)
        {
            if (Objectives[i] > other.Objectives[i])
            {
                return false;
            }

            isBetter |= Objectives[i] < other.Objectives[i];
        }

        return isBetter;
    }
}
