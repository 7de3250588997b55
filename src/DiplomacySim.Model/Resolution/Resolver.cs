using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Resolution;

/// <summary>The home's decision of a month: the largest bids are visited, and those visited that want a step get it.</summary>
/// <remarks>Nothing random happens here. Equal bids go to the partner that comes first by code.</remarks>
internal static unsafe class Resolver
{
    /// <summary>Marks the visited and the upgraded partners of every lane.</summary>
    public static void Resolve<T>(in ResolutionInput input, ResolutionColumns result)
        where T : struct, ISimd<T>
    {
        result.Clear();
        var rest = stackalloc float[(input.Partners + 1) * LaneLayout.Width];
        rest = (float*)(((nuint)rest + 63) & ~(nuint)63);
        for (var lane = 0; lane < input.Padded; lane += T.Count)
        {
            Select<T>(input, result, lane, rest);
        }

        if (input.Guests is { Length: > 0 } guests)
        {
            for (var lane = 0; lane < input.Padded; lane++)
            {
                Invite(input, result, lane, guests);
            }
        }

        for (var word = 0; word < input.Padded / LaneLayout.Width; word++)
        {
            Raise(input, result, word);
        }
    }

    /// <summary>Marks in each lane all partners whose bid reaches the n-th largest, n its occasions.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Select<T>(in ResolutionInput input, ResolutionColumns result, int lane, float* rest)
        where T : struct, ISimd<T>
    {
        var i = (nuint)lane;
        var partners = input.Partners;
        var bids = input.Bids;
        var threshold = LastBid<T>(input, i, rest);
        var visits = T.Set(0f);
        var shift = lane % LaneLayout.Width;
        var word = lane / LaneLayout.Width;
        for (var partner = 0; partner < partners; partner++)
        {
            var visited = T.AtLeast(T.Load(bids[partner] + i), threshold);
            visits = visits + T.Select(visited, T.Set(1f), T.Set(0f));
            result.Visited(partner)[word] |= (ushort)(T.Bits(visited) << shift);
        }

        var occasions = T.Load(input.Occasions + i);
        T.Store(T.Load(input.Visits + i) + T.Min(visits, occasions), input.Visits + i);
        var tied = T.Less(occasions, visits);
        for (var bits = T.Bits(tied); bits != 0; bits &= bits - 1)
        {
            Untie(input, result, lane + BitOperations.TrailingZeroCount(bits));
        }
    }

    /// <summary>The n-th largest bid of each lane: where there are fewer bids, below all; where n is 0, above all.</summary>
    /// <remarks>Each pass takes the four largest bids off, in four registers, and leaves the rest for the next.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LastBid<T>(in ResolutionInput input, nuint i, float* rest)
        where T : struct, ISimd<T>
    {
        var left = T.Load(input.Occasions + i);
        var threshold = T.Select(T.Less(T.Set(0f), left), T.Set(float.MinValue), T.Set(float.MaxValue));
        for (var ranks = 0; ranks < input.Partners && T.Bits(T.Less(T.Set(ranks), left)) != 0; ranks += 4)
        {
            var first = T.Set(float.MinValue);
            var second = first;
            var third = first;
            var fourth = first;
            for (var partner = 0; partner < input.Partners; partner++)
            {
                var bid = T.Load(ranks == 0 ? input.Bids[partner] + i : rest + (partner * T.Count));
                var lower = T.Min(first, bid);
                first = T.Max(first, bid);
                bid = T.Min(second, lower);
                second = T.Max(second, lower);
                lower = T.Min(third, bid);
                third = T.Max(third, bid);
                bid = T.Min(fourth, lower);
                fourth = T.Max(fourth, lower);
                T.Store(bid, rest + (partner * T.Count));
            }

            threshold = T.Select(T.Same(left, T.Set(ranks + 1)), first, threshold);
            threshold = T.Select(T.Same(left, T.Set(ranks + 2)), second, threshold);
            threshold = T.Select(T.Same(left, T.Set(ranks + 3)), third, threshold);
            threshold = T.Select(T.Same(left, T.Set(ranks + 4)), fourth, threshold);
        }

        return threshold;
    }

    /// <summary>More partners reach the last bid than there are occasions: the partners that come later by code give way.</summary>
    private static void Untie(in ResolutionInput input, ResolutionColumns result, int lane)
    {
        var word = lane / LaneLayout.Width;
        var bit = (ushort)(1 << (lane % LaneLayout.Width));
        var surplus = -(int)input.Occasions[lane];
        for (var partner = 0; partner < input.Partners; partner++)
        {
            surplus += (result.Visited(partner)[word] & bit) != 0 ? 1 : 0;
        }

        // Equal bids may lie above the last one too, so that more than the last bid's partners are one too many.
        for (; surplus > 0; surplus--)
        {
            var last = -1;
            foreach (var partner in input.ByCode)
            {
                if ((result.Visited(partner)[word] & bit) != 0
                    && (last < 0 || input.Bids[partner][lane] <= input.Bids[last][lane]))
                {
                    last = partner;
                }
            }

            result.Visited(last)[word] &= (ushort)~bit;
        }
    }

    /// <summary>The occasions of hosted events go to the best bids among their guests that are not visited anyway.</summary>
    private static void Invite(in ResolutionInput input, ResolutionColumns result, int lane, GuestList[] guests)
    {
        var word = lane / LaneLayout.Width;
        var bit = (ushort)(1 << (lane % LaneLayout.Width));
        foreach (var list in guests)
        {
            for (var occasion = 0; occasion < list.Occasions; occasion++)
            {
                var best = -1;
                var bestBid = ResolutionInput.BarredBid;
                foreach (var partner in list.PartnersByCode)
                {
                    if ((result.Visited(partner)[word] & bit) == 0 && input.Bids[partner][lane] > bestBid)
                    {
                        best = partner;
                        bestBid = input.Bids[partner][lane];
                    }
                }

                if (best >= 0)
                {
                    result.Visited(best)[word] |= bit;
                    input.Visits[lane]++;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Raise(in ResolutionInput input, ResolutionColumns result, int word)
    {
        var lanes = word * LaneLayout.Width;
        var counts = stackalloc ushort[LaneLayout.Width];
        new Span<ushort>(counts, LaneLayout.Width).Clear();
        uint crowded = 0;
        for (var partner = 0; partner < input.Partners; partner++)
        {
            uint visited = result.Visited(partner)[word];
            if (visited == 0)
            {
                continue;
            }

            var wants = ~Vector128.Equals(Vector128.Load(input.Targets[partner] + lanes), Vector128<byte>.Zero).ExtractMostSignificantBits();
            var raised = visited & wants;
            result.Upgraded(partner)[word] = (ushort)raised;
            for (; raised != 0; raised &= raised - 1)
            {
                var k = BitOperations.TrailingZeroCount(raised);
                counts[k]++;
                crowded |= counts[k] > input.UpgradesPerMonth[lanes + k] ? 1u << k : 0;
            }
        }

        for (; crowded != 0; crowded &= crowded - 1)
        {
            Limit(input, result, lanes + BitOperations.TrailingZeroCount(crowded));
        }
    }

    /// <summary>More upgrades than a month can hold: the highest bids keep theirs, and planned ones in any case.</summary>
    private static void Limit(in ResolutionInput input, ResolutionColumns result, int lane)
    {
        var word = lane / LaneLayout.Width;
        var bit = (ushort)(1 << (lane % LaneLayout.Width));
        var limit = (int)input.UpgradesPerMonth[lane];
        foreach (var partner in input.ByCode)
        {
            var bid = input.Bids[partner][lane];
            if ((result.Upgraded(partner)[word] & bit) == 0 || bid == ResolutionInput.PlannedUpgradeBid)
            {
                continue;
            }

            var before = 0;
            foreach (var other in input.ByCode)
            {
                if (other == partner || (result.Visited(other)[word] & bit) == 0 || input.Targets[other][lane] == 0)
                {
                    continue;
                }

                var otherBid = input.Bids[other][lane];
                before += otherBid > bid || (otherBid == bid && input.CodeRank[other] < input.CodeRank[partner]) ? 1 : 0;
            }

            if (before >= limit)
            {
                result.Upgraded(partner)[word] &= (ushort)~bit;
            }
        }
    }
}
