using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Discovery;

/// <summary>The way from all rows to a small dense box: every box on it trades coverage for density.</summary>
/// <param name="Steps">The boxes, the whole first; peels, then pastes.</param>
/// <param name="Balanced">The number of the box with the largest harmonic mean of coverage and density: a good one to begin with.</param>
public sealed record PrimPath(ImmutableArray<PrimStep> Steps, int Balanced)
{
    /// <summary>The last box: the densest.</summary>
    public Box Last => Steps[^1].Box;
}
