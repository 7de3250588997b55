using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules.Economy;

public sealed class EconomyInvarianceTests
{
    [Fact]
    public void State_EveryWidthOfVectors_IsTheSame()
    {
        var run = EconomyRun.Lively(27);
        var lanes = Drawn(run, 70);

        var hashes = new IKernels[] { new Kernels<Simd32>(), new Kernels<Simd128>(), new Kernels<Simd256>(), new Kernels<Simd512>() }
            .Select(kernels => Hash(run, lanes, kernels));

        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void Quantities_ShardsOfOtherSizes_AreTheSame()
    {
        var run = EconomyRun.Lively(27);

        foreach (var quantity in EconomyModule.Description.Quantities)
        {
            var partner = quantity.IsOfPartner ? 4 : -1;
            float[] halves = [.. Values(run, quantity, partner, 0, 13), .. Values(run, quantity, partner, 13, 27)];
            Assert.Equal(Values(run, quantity, partner, 0, 40), halves);
        }
    }

    [Fact]
    public void Tiers_EconomyOn_AreThoseWithout()
    {
        var on = EconomyRun.Lively(40);
        using var with = on.Shard(64);
        using var without = (on with { Modules = [] }).Shard(64);
        for (var month = 0; month < on.Months; month++)
        {
            with.Advance();
            without.Advance();
            Assert.Equal(without.TierCounts.ToArray(), with.TierCounts.ToArray());
        }

        Assert.NotEqual(0, with.UpgradesSoFar.ToArray().Sum());
    }

    [Fact]
    public void Advance_EconomyOn_AllocatesNothing()
    {
        var run = EconomyRun.Lively(30);
        using var first = run.Shard(64);
        using var shard = run.Shard(64);
        Play(first, run.Months);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Play(shard, run.Months);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Play(Shard shard, int months)
    {
        for (var month = 0; month < months; month++)
        {
            shard.Advance();
        }
    }

    private static float[] Values(TestRun run, Model.Modules.ModuleQuantity quantity, int partner, uint first, int lanes)
    {
        using var shard = run.Shard(lanes, first);
        Play(shard, run.Months);
        var values = new float[lanes];
        shard.Read(quantity, partner, values);
        return values;
    }

    private static LaneInputs Drawn(TestRun run, int lanes)
    {
        var drawn = run.Lanes(lanes);
        return new LaneInputs
        {
            Replications = drawn.Replications,
            Parameters = drawn.Parameters,
            ModuleColumns = drawn.ModuleColumns
                .Add(EconomyParameters.WorldTradeGrowth, [.. Enumerable.Range(0, lanes).Select(lane => 0.001 * lane)])
                .Add(EconomyLevers.TradePromotion, [.. Enumerable.Range(0, lanes).Select(lane => 0.02 * lane)]),
        };
    }

    private static string Hash(TestRun run, LaneInputs lanes, IKernels kernels)
    {
        using var shard = new Shard(run.Inputs(), lanes, kernels);
        Play(shard, run.Months);
        return shard.StateHash();
    }
}
