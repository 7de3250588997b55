namespace DiplomacySim.Results;

/// <summary>A policy of an experiment; its index is its place in <see cref="ExperimentDefinition.Policies"/>.</summary>
/// <param name="Name">The name in the scenario, unique within the experiment.</param>
/// <param name="DefinitionJson">What the policy sets, as one JSON value.</param>
public sealed record PolicyDefinition(string Name, string DefinitionJson = "{}");
