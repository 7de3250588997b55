using System.Text.Json;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Engine.Live;

/// <summary>Writes worlds as saves, and opens them again.</summary>
public static class LiveSaves
{
    /// <summary>A world as a save, with its scenario.</summary>
    public static LiveSave Of(LiveWorldId id, LiveWorld world, ScenarioBundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        return Of(LiveWorldStatus.Of(id, world), world, bundle.Hash) with { Bundle = bundle.ToBytes().AsMemory() };
    }

    /// <summary>Reads a save.</summary>
    /// <exception cref="LiveWorldException">The text is not a save, or one of another version.</exception>
    public static LiveSave Read(ReadOnlySpan<byte> text)
    {
        try
        {
            var save = LiveJson.Read<LiveSave>(text);
            return save.Format == LiveSave.CurrentFormat
                ? save
                : throw Bad($"it has the form {save.Format}, and this program reads {LiveSave.CurrentFormat}");
        }
        catch (JsonException exception)
        {
            throw new LiveWorldException(LiveFault.BadJournal, $"this is not a save of a live world: {exception.Message}", exception);
        }
    }

    /// <summary>The request that opens the world of a save again, under its name.</summary>
    /// <exception cref="LiveWorldException">The save has no scenario, or one that cannot be read.</exception>
    public static LiveWorldRequest Request(LiveSave save)
    {
        ArgumentNullException.ThrowIfNull(save);
        if (save.Bundle is not { } bytes)
        {
            throw Bad("it has no scenario");
        }

        var bundle = Unpack(bytes);
        return new LiveWorldRequest(PlanOf(bundle)) { Id = save.Status.Id, Bundle = bundle, Journal = save.Journal, StateHash = save.StateHash };
    }

    internal static LiveSave Of(LiveWorldStatus status, LiveWorld world, string bundleHash) => new()
    {
        Format = LiveSave.CurrentFormat,
        Status = status,
        Journal = world.Journal,
        StateHash = world.StateHash(),
        BundleHash = bundleHash,
    };

    /// <summary>The plan of a bundle.</summary>
    /// <exception cref="LiveWorldException">The scenario has errors.</exception>
    internal static ExperimentPlan PlanOf(ScenarioBundle bundle)
    {
        var reading = bundle.Read();
        return reading.Scenario is { } scenario
            ? ExperimentPlan.Of(scenario)
            : throw Bad($"its scenario has errors: {reading.Problems[0]}");
    }

    internal static ScenarioBundle Unpack(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return ScenarioBundle.FromBytes([.. bytes.Span]);
        }
        catch (InvalidDataException exception)
        {
            throw Bad($"its scenario is damaged: {exception.Message}");
        }
    }

    /// <summary>Refuses a replay that arrived at another state than it should.</summary>
    internal static void CheckState(LiveWorld world, string? expected)
    {
        if (!string.IsNullOrEmpty(expected) && world.StateHash() != expected)
        {
            throw Bad("replaying it gives another state than the one that it had, so that the file or the program has changed since");
        }
    }

    private static LiveWorldException Bad(string reason) => new(LiveFault.BadJournal, $"the save cannot be opened: {reason}.");
}
