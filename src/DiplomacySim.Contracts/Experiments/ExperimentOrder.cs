namespace DiplomacySim.Contracts.Experiments;

/// <summary>What the leader of an experiment is asked to run.</summary>
/// <param name="Run">The word of the run: the experiment's number and when it was started; no other run has it.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="PlanHash">The hash of the plan, which every silo can get.</param>
/// <param name="Settings">How to run it.</param>
/// <param name="Futures">How many futures of each policy are asked for; the plan does not say, for plans of any number have one hash.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.ExperimentOrder")]
public sealed record ExperimentOrder(
    [property: Id(0)] string Run,
    [property: Id(1)] string Title,
    [property: Id(2)] string PlanHash,
    [property: Id(3)] RunSettings Settings,
    [property: Id(4)] long Futures);
