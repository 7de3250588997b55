using System.Runtime.InteropServices;
using System.Text.Json;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Bundles;
using Orleans.Concurrency;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>What a cluster is asked to run.</summary>
/// <remarks>It says all that the store is to know, so that whoever takes it in need not read the scenario, which takes a while.</remarks>
/// <param name="Bundle">The scenario with its world, in the byte form of a bundle.</param>
/// <param name="Settings">How to run it.</param>
/// <param name="Experiment">The number of the experiment to go on with; null to find one of the same plan, or to begin one.</param>
/// <param name="Definition">What the experiment is: an <see cref="ExperimentDefinition"/> as JSON.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.Submission")]
public sealed record Submission(
    [property: Id(0)] Immutable<byte[]> Bundle,
    [property: Id(1)] RunSettings Settings,
    [property: Id(2)] long? Experiment,
    [property: Id(3)] Immutable<byte[]> Definition)
{
    /// <summary>Describes what is to be run, and packs its scenario.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="experiment">The experiment to go on with; null to find one of the same plan, or to begin one.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="InvalidDataException">The world's files have changed since the scenario was read, or cannot be read again.</exception>
    internal static Submission Of(ExperimentPlan plan, RunOptions options, ExperimentId? experiment, TimeProvider clock) => new(
        new Immutable<byte[]>(ImmutableCollectionsMarshal.AsArray(ScenarioBundle.Of(plan.Scenario).ToBytes())!),
        RunSettings.Of(options),
        experiment?.Value,
        new Immutable<byte[]>(JsonSerializer.SerializeToUtf8Bytes(
            ExperimentRecords.Define(plan, options, ExperimentStatus.EngineName, RunSettings.DefaultShardLanes, clock))));

    /// <summary>What the experiment is.</summary>
    /// <exception cref="InvalidDataException">The submission does not say.</exception>
    internal ExperimentDefinition ReadDefinition()
    {
        try
        {
            return JsonSerializer.Deserialize<ExperimentDefinition>(Definition.Value) ?? throw new JsonException("It is 'null'.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The submission does not say what the experiment is: {e.Message}", e);
        }
    }
}
