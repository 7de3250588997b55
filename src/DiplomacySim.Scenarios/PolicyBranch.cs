using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios;

/// <summary>That a policy shares its past with another: the same until a month, and different from it on.</summary>
/// <param name="Date">The first month of its own.</param>
/// <param name="From">The name of the policy that it shares its past with.</param>
/// <param name="Policy">The name of the policy that it follows from <paramref name="Date"/> on.</param>
/// <param name="Priority">The priority from <paramref name="Date"/> on; <see cref="Scenarios.Policy.Priority"/> is the one before.</param>
public sealed record PolicyBranch(Month Date, string From, string Policy, ImmutableArray<double> Priority)
{
    /// <summary>The branch in words: <c>'as planned' until 2026-12, then 'half the travel'</c>.</summary>
    public override string ToString() => $"'{From}' until {Date + -1}, then '{Policy}'";
}
