namespace DiplomacySim.Model.Randomness;

/// <summary>The counter-based generator Philox 4x32-10 (Salmon, Moraes, Dror and Shaw 2011).</summary>
/// <remarks>A pure function of counter and key: there is no generator object and no order of draws.</remarks>
public static class Philox
{
    internal const int Rounds = 10;
    internal const uint FirstMultiplier = 0xD2511F53;
    internal const uint SecondMultiplier = 0xCD9E8D57;
    internal const uint FirstWeyl = 0x9E3779B9;
    internal const uint SecondWeyl = 0xBB67AE85;

    /// <summary>One less half a step of the uniform grid: 1 - 2^-24.</summary>
    internal const float OneLessHalfStep = 0.99999994f;

    /// <summary>The four words of a block.</summary>
    public static (uint First, uint Second, uint Third, uint Fourth) Block(uint counter0, uint counter1, uint counter2, uint counter3, uint key0, uint key1)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var product0 = (ulong)counter0 * FirstMultiplier;
            var product1 = (ulong)counter2 * SecondMultiplier;
            counter0 = (uint)(product1 >> 32) ^ counter1 ^ key0;
            counter1 = (uint)product1;
            counter2 = (uint)(product0 >> 32) ^ counter3 ^ key1;
            counter3 = (uint)product0;
            key0 += FirstWeyl;
            key1 += SecondWeyl;
        }

        return (counter0, counter1, counter2, counter3);
    }

    /// <summary>A word as a number strictly between 0 and 1: its upper 23 bits, at the middle of their step of 2^-23.</summary>
    public static float ToUniform(uint word) => BitConverter.UInt32BitsToSingle((word >> 9) | 0x3f800000u) - OneLessHalfStep;
}
