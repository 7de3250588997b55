using System.Runtime.CompilerServices;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Simd;

/// <summary>What the first two rounds of the generator leave that is the same in every lane: only the first counter word is a lane's.</summary>
internal readonly struct PhiloxStart
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxStart(uint month, uint entity, uint block, PhiloxKey key)
    {
        var product1 = (ulong)entity * Philox.SecondMultiplier;
        var product0 = (ulong)((uint)(product1 >> 32) ^ month ^ key.Low) * Philox.FirstMultiplier;
        Third = block ^ key.High;
        First = (uint)product1 ^ (key.Low + Philox.FirstWeyl);
        FourthHigh = (uint)(product0 >> 32) ^ (key.High + Philox.SecondWeyl);
        Fourth = (uint)product0;
        Key = new PhiloxKey(key.Low + Philox.FirstWeyl + Philox.FirstWeyl, key.High + Philox.SecondWeyl + Philox.SecondWeyl);
    }

    /// <summary>What meets the first product in the third word after the first round.</summary>
    public uint Third { get; }

    /// <summary>What meets the second product in the first word after the second round.</summary>
    public uint First { get; }

    /// <summary>What meets the first product of the first round in the third word after the second round.</summary>
    public uint FourthHigh { get; }

    /// <summary>The fourth word after the second round.</summary>
    public uint Fourth { get; }

    /// <summary>The key of the third round.</summary>
    public PhiloxKey Key { get; }
}
