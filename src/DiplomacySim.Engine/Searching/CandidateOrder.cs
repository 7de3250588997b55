using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Engine.Searching;

/// <summary>Candidates of a search to be played.</summary>
/// <param name="Plan">A plan with a policy for each; every policy is played in the futures that its scenario asks for.</param>
/// <param name="Outcomes">The names of the outcomes to read off.</param>
/// <param name="Workers">The threads that compute, or as many as there are; no result depends on it.</param>
public sealed record CandidateOrder(ExperimentPlan Plan, ImmutableArray<string> Outcomes, int Workers)
{
    /// <summary>The futures of each candidate.</summary>
    public int Futures => (int)Plan.Scenario.Futures;
}
