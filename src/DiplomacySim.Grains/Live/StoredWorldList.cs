namespace DiplomacySim.Grains.Live;

/// <summary>What is kept of the list of worlds.</summary>
[GenerateSerializer, Alias("DiplomacySim.StoredWorldList")]
internal sealed class StoredWorldList
{
    /// <summary>The names taken.</summary>
    [Id(0)]
    public List<string> Names { get; set; } = [];

    /// <summary>The number given last.</summary>
    [Id(1)]
    public long LastNumber { get; set; }
}
