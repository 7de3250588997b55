namespace DiplomacySim.Grains.Plans;

/// <summary>A scenario with its world, kept for the silos that are to compute it.</summary>
[GenerateSerializer, Alias("DiplomacySim.StoredPlan")]
internal sealed class StoredPlan
{
    /// <summary>The byte form of the bundle; null where nobody holds it.</summary>
    [Id(0)]
    public byte[]? Bundle { get; set; }

    /// <summary>The words of those who need it.</summary>
    [Id(1)]
    public List<string> Holders { get; set; } = [];
}
