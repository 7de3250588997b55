using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Worlds.Facts;

/// <summary>What came of reading a file of facts.</summary>
/// <param name="Facts">The rows that could be read, by date, then in the order of the file.</param>
/// <param name="Problems">Every problem found; where there is an error, the facts are not to be used.</param>
public sealed record TierFactsReading(ImmutableArray<TierFact> Facts, ImmutableArray<Problem> Problems)
{
    /// <summary>Whether there is an error among the problems.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);
}
