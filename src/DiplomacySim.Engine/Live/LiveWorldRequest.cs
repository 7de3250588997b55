using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Engine.Live;

/// <summary>What a host is asked to open.</summary>
/// <param name="Plan">The plan.</param>
public sealed record LiveWorldRequest(ExperimentPlan Plan)
{
    /// <summary>The world's name; null for the next free one, such as <c>world-1</c>.</summary>
    public LiveWorldId? Id { get; init; }

    /// <summary>The policy's name; null for the first. Without meaning beside a journal.</summary>
    public string? Policy { get; init; }

    /// <summary>The numbers of the futures, 1 to 16 different ones. Without meaning beside a journal.</summary>
    public ImmutableArray<uint> Futures { get; init; } = [0];

    /// <summary>The plan's scenario as it travelled here; null where it was read from files, which are then packed.</summary>
    public ScenarioBundle? Bundle { get; init; }

    /// <summary>What to replay; null for a world at its start.</summary>
    public LiveJournal? Journal { get; init; }

    /// <summary>The state that the replay must arrive at, as <see cref="LiveWorld.StateHash"/>; null where it is not known.</summary>
    public string? StateHash { get; init; }
}
