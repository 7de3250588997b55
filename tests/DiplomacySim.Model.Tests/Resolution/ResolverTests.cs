using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Tests.Resolution;

/// <summary>The home's decision on bids that tie in every way, against sorting.</summary>
public sealed unsafe class ResolverTests
{
    private const int Lanes = 48;

    /// <summary>Visits of earlier months.</summary>
    private const float BeforeVisits = 100;

    /// <summary>Codes in an order that is not the partners'.</summary>
    private static readonly int[] s_byCode = [4, 1, 6, 0, 3, 8, 2, 7, 5];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Resolve_TiedBids_EqualsSortingByBidAndCode(int distinctBids)
    {
        AssertEqualsSorting<Simd32>(distinctBids);
        AssertEqualsSorting<Simd128>(distinctBids);
        AssertEqualsSorting<Simd256>(distinctBids);
        AssertEqualsSorting<Simd512>(distinctBids);
    }

    [Fact]
    public void Resolve_HundredsOfUpgrades_AreCountedBeyondAByte()
    {
        const int Partners = 300;
        const int Limit = 270;
        var bids = Enumerable.Range(0, Partners).Select(i => Enumerable.Repeat((float)i, 16).ToArray()).ToArray();
        var targets = Enumerable.Range(0, Partners).Select(_ => Enumerable.Repeat((byte)1, 16).ToArray()).ToArray();
        using var result = new ResolutionColumns(16, Partners);

        Resolve<Simd512>(bids, targets, Enumerable.Repeat(1000f, 16).ToArray(), Enumerable.Repeat((float)Limit, 16).ToArray(), [.. Enumerable.Range(0, Partners)], null, result);

        Assert.All(Enumerable.Range(0, Partners), i => Assert.Equal(0xFFFF, result.Visited(i)[0]));
        Assert.All(Enumerable.Range(0, Partners), i => Assert.Equal(i >= Partners - Limit ? 0xFFFF : 0, result.Upgraded(i)[0]));
    }

    private static void AssertEqualsSorting<T>(int distinctBids)
        where T : struct, ISimd<T>
    {
        var partners = s_byCode.Length;
        var guests = new[] { new GuestList(2, [4, 1, 8]), new GuestList(1, [1, 6, 8, 5]) };
        for (var trial = 0; trial < 50; trial++)
        {
            var bids = Table(partners, trial, k => (float)(k % distinctBids));
            var targets = Table(partners, trial + 1000, k => (byte)(k % 3));
            var occasions = Row(trial + 2000, k => (float)(k % (partners + 3)));
            var limits = Row(trial + 3000, k => (float)(k % 5));
            using var result = new ResolutionColumns(Lanes, partners);

            var visits = Resolve<T>(bids, targets, occasions, limits, s_byCode, trial % 2 == 0 ? guests : null, result);

            for (var lane = 0; lane < Lanes; lane++)
            {
                var ranked = s_byCode.OrderByDescending(i => bids[i][lane]).ToArray();
                var visited = ranked.Take((int)occasions[lane]).ToHashSet();
                foreach (var list in trial % 2 == 0 ? guests : [])
                {
                    visited.UnionWith(ranked.Where(i => list.PartnersByCode.Contains(i) && !visited.Contains(i)).Take(list.Occasions).ToArray());
                }

                Assert.Equal(BeforeVisits + visited.Count, visits[lane]);
                var upgraded = ranked.Where(i => visited.Contains(i) && targets[i][lane] > 0).Take((int)limits[lane]).ToHashSet();
                for (var i = 0; i < partners; i++)
                {
                    var place = $"trial {trial} lane {lane} partner {i}";
                    Assert.True(visited.Contains(i) == Bit(result.Visited(i), lane), $"{place}: visited");
                    Assert.True(upgraded.Contains(i) == Bit(result.Upgraded(i), lane), $"{place}: upgraded");
                }
            }
        }
    }

    /// <summary>Decides, and gives the visits since the start of each lane.</summary>
    private static float[] Resolve<T>(float[][] bids, byte[][] targets, float[] occasions, float[] limits, int[] byCode, GuestList[]? guests, ResolutionColumns result)
        where T : struct, ISimd<T>
    {
        var partners = bids.Length;
        var padded = occasions.Length;
        using var memory = new AlignedBuffer((nuint)((partners * 2) + 3) * AlignedBuffer.BytesFor(padded, sizeof(float)));
        var bidColumns = stackalloc float*[partners];
        var targetColumns = stackalloc byte*[partners];
        for (var i = 0; i < partners; i++)
        {
            bidColumns[i] = memory.Take<float>(padded);
            bids[i].CopyTo(new Span<float>(bidColumns[i], padded));
            targetColumns[i] = memory.Take<byte>(padded);
            targets[i].CopyTo(new Span<byte>(targetColumns[i], padded));
        }

        var occasionColumn = memory.Take<float>(padded);
        occasions.CopyTo(new Span<float>(occasionColumn, padded));
        var limitColumn = memory.Take<float>(padded);
        limits.CopyTo(new Span<float>(limitColumn, padded));
        var visitColumn = memory.Take<float>(padded);
        new Span<float>(visitColumn, padded).Fill(BeforeVisits);
        var input = new ResolutionInput
        {
            Padded = padded,
            Partners = partners,
            Bids = bidColumns,
            Targets = targetColumns,
            Occasions = occasionColumn,
            Visits = visitColumn,
            UpgradesPerMonth = new Column(limitColumn, perLane: true),
            ByCode = byCode,
            CodeRank = [.. Enumerable.Range(0, partners).Select(i => Array.IndexOf(byCode, i))],
            Guests = guests,
        };
        Resolver.Resolve<T>(input, result);
        return new Span<float>(visitColumn, padded).ToArray();
    }

    private static bool Bit(ushort* words, int lane) => (words[lane / 16] >> (lane % 16) & 1) != 0;

    private static TItem[][] Table<TItem>(int rows, int trial, Func<uint, TItem> item) =>
        [.. Enumerable.Range(0, rows).Select(row => Row(trial + (row * 10_007), item))];

    private static TItem[] Row<TItem>(int trial, Func<uint, TItem> item) =>
        [.. Enumerable.Range(0, Lanes).Select(lane => item(Model.Randomness.Philox.Block((uint)lane, (uint)trial, 0, 0, 1, 2).First >> 8))];
}
