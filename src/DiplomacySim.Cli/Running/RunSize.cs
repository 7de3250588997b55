using DiplomacySim.Results;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Running;

/// <summary>How many futures a command asks for; nulls keep what the scenario or the stored experiment has.</summary>
/// <param name="Futures">The futures of each policy, for a scenario without an experiment.</param>
/// <param name="Samples">The samples of an experiment.</param>
/// <param name="Replications">The replications of an experiment's cases.</param>
internal readonly record struct RunSize(long? Futures = null, long? Samples = null, int? Replications = null)
{
    /// <summary>How to read the scenario of a stored experiment.</summary>
    public ScenarioReadOptions Reading(ExperimentDefinition definition) => definition.Replications is { } replications
        ? Samples is null
            ? new() { Seed = definition.Seed, Futures = definition.FuturesRequested / replications * (Replications ?? replications), Replications = Replications ?? replications }
            : new() { Seed = definition.Seed, Samples = Samples, Replications = Replications ?? replications }
        : new() { Seed = definition.Seed, Futures = Futures ?? definition.FuturesRequested, Samples = Samples, Replications = Replications };
}
