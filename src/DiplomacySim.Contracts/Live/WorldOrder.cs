namespace DiplomacySim.Contracts.Live;

/// <summary>What a live world is opened with.</summary>
[GenerateSerializer, Immutable, Alias("DiplomacySim.WorldOrder")]
public sealed record WorldOrder
{
    /// <summary>A number that no other world has had: the run's word of its partners.</summary>
    [Id(0)]
    public required long Number { get; init; }

    /// <summary>The hash of the plan.</summary>
    [Id(1)]
    public required string PlanHash { get; init; }

    /// <summary>The byte form of the scenario's bundle.</summary>
    [Id(2)]
    public required byte[] Bundle { get; init; }

    /// <summary>The hash of the bundle.</summary>
    [Id(3)]
    public required string BundleHash { get; init; }

    /// <summary>The journal to replay, as JSON; for a world at its start it has no months and no actions.</summary>
    [Id(4)]
    public required byte[] Journal { get; init; }

    /// <summary>The state that the replay must arrive at; null where it is not known.</summary>
    [Id(5)]
    public string? StateHash { get; init; }
}
