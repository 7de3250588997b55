using System.Runtime.InteropServices;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Grains.Plans;

/// <summary>Makes plans of bundles.</summary>
internal static class BundleReader
{
    /// <summary>The plan of a bundle's scenario.</summary>
    /// <exception cref="InvalidDataException">The bytes are no bundle, or the scenario has errors; the message names the first.</exception>
    public static ExperimentPlan Read(byte[] bytes)
    {
        var reading = ScenarioBundle.FromBytes(ImmutableCollectionsMarshal.AsImmutableArray(bytes)).Read();
        return reading.Scenario is { } scenario
            ? ExperimentPlan.Of(scenario)
            : throw new InvalidDataException($"The scenario cannot be run: {reading.Problems[0]}");
    }
}
