using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios;

/// <summary>What came of reading a scenario file.</summary>
/// <param name="Scenario">The scenario; null where there is an error among the problems.</param>
/// <param name="Problems">Every problem found, the world's included, by file, line and column.</param>
public sealed record ScenarioReading(Scenario? Scenario, ImmutableArray<Problem> Problems);
