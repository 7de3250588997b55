namespace DiplomacySim.Model.Simd;

/// <summary>The two key words of the generator: the low and the high half of the seed.</summary>
internal readonly record struct PhiloxKey(uint Low, uint High)
{
    public static PhiloxKey Of(ulong seed) => new((uint)seed, (uint)(seed >> 32));
}
