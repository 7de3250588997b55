using DiplomacySim.Model.Randomness;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Verification;

/// <summary>Picks futures at random from those that are stored; the same ones for the same seed and policy.</summary>
internal static class FutureSample
{
    /// <summary>The third counter word of these draws; partners' codes, regions and the home never have it.</summary>
    private const uint SampleBlock = 0x5A3F;

    /// <summary>Futures spread over the ranges, ascending, none twice; all of them where there are no more than asked for.</summary>
    public static uint[] Of(ulong seed, int policy, IReadOnlyList<FutureRange> stored, int size)
    {
        var total = stored.Sum(r => r.Count);
        if (total <= size)
        {
            return [.. stored.SelectMany(r => Enumerable.Range(0, (int)r.Count).Select(i => (uint)(r.First + i)))];
        }

        var picked = new SortedSet<uint>();
        for (uint draw = 0; picked.Count < size; draw++)
        {
            var (word, _, _, _) = Philox.Block(draw, (uint)policy, SampleBlock, 0, (uint)seed, (uint)(seed >> 32));
            picked.Add(At(stored, (long)(((UInt128)word * (ulong)total) >> 32)));
        }

        return [.. picked];
    }

    private static uint At(IReadOnlyList<FutureRange> stored, long place)
    {
        foreach (var range in stored)
        {
            if (place < range.Count)
            {
                return (uint)(range.First + place);
            }

            place -= range.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(place), place, "The place lies behind the last stored future.");
    }
}
