namespace DiplomacySim.Grains.Live;

/// <summary>What is kept of a live world: enough to replay it. Its scenario is kept by <see cref="Contracts.Plans.IPlanGrain"/>.</summary>
[GenerateSerializer, Alias("DiplomacySim.StoredWorld")]
internal sealed class StoredWorld
{
    /// <summary>The save without its scenario, as JSON; null where the world is not open.</summary>
    [Id(0)]
    public byte[]? Save { get; set; }

    /// <summary>The number of the world, which no other has had.</summary>
    [Id(1)]
    public long Number { get; set; }

    /// <summary>Counts the times that the world was taken up: the epoch of its partners.</summary>
    [Id(2)]
    public int Epoch { get; set; }
}
