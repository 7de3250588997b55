using DiplomacySim.Contracts.Partners;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Grains.Tests.Plans;

namespace DiplomacySim.Grains.Tests.Shards;

public sealed class ShardGrainTests
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 300)]
    [InlineData(2, 17, 64)]
    public async Task AdvanceAsync_PartnersOnTheSilo_GivesTheBytesOfTheEmbeddedEngine(int policy, long first, int count)
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(1, plan.Hash, policy, first, count);
        await using var cluster = await ShardCluster.StartAsync(1, plan);

        var reply = await cluster.PlayAsync(0, "run", order);

        ShardResults.AssertSame(ShardResults.Embedded(plan, order), reply);
    }

    [Theory]
    [InlineData("ever(sum(capital) > 12)")]
    [InlineData("never(any(tension > 1.5))")]
    [InlineData("1 / count(tier == kin)")]
    public async Task AdvanceAsync_OutcomeOverTheMonths_GivesTheBytesOfTheEmbeddedEngine(string outcome)
    {
        var plan = TestPlans.Of(TestPlans.TinyHeader + "outcomes:\n  asked: " + outcome, 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 100);
        await using var cluster = await ShardCluster.StartAsync(1, plan);

        var reply = await cluster.PlayAsync(0, "run", order);

        ShardResults.AssertSame(ShardResults.Embedded(plan, order), reply);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task AdvanceAsync_WithBranches_GivesTheBytesOfEachPolicyAlone(int branchedOn)
    {
        var plan = TestPlans.Of(TestPlans.Directed + "\nmodules: all\n", 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 40) { WithBranches = true };
        await using var cluster = await ShardCluster.StartAsync(2, TimeSpan.Zero, plan);
        var branch = Assert.Single(plan.Branches[0]);
        var key = GrainKeys.Branch(GrainKeys.Shard("run", 0, 0, 40, withBranches: true), branch);

        // A branch whose partners already live on another silo cannot take their columns over.
        foreach (var partner in plan.Scenario.World.World.Partners)
        {
            await cluster.On(branchedOn).GetGrain<IPartnerGrain>(GrainKeys.Partner(key, partner.Id.Code)).GetState();
        }

        var reply = await cluster.PlayAsync(0, "run", order);

        ShardResults.AssertSame(ShardResults.Embedded(plan, order), reply);
        ShardResults.AssertSame(ShardResults.Embedded(plan, order with { Policy = branch }), Assert.Single(reply.Result!.Branches));
    }

    [Fact]
    public async Task AdvanceAsync_PartnersOnAnotherSilo_GivesTheBytesOfTheEmbeddedEngine()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 203);
        await using var cluster = await ShardCluster.StartAsync(2, TimeSpan.Zero, plan);
        foreach (var partner in cluster.Partners(1, "run", order, plan))
        {
            await partner.GetState();
        }

        await cluster.Shard(0, "run", order).AdvanceAsync(order);

        Assert.All(cluster.Partners(1, "run", order, plan), partner => Assert.Equal(cluster.AddressOf(1), cluster.AddressOf(partner)));
        ShardResults.AssertSame(ShardResults.Embedded(plan, order), await cluster.PlayAsync(0, "run", order));
    }

    [Fact]
    public async Task AdvanceAsync_PlanIsStillBeingMadeWherePartnersAre_AnswersAndGivesTheBytesOfTheEmbeddedEngine()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 64);
        var plans = new SlowPlans(plan);
        await using var cluster = await ShardCluster.StartAsync(2, TimeSpan.FromMilliseconds(1), plans);
        cluster.Teach(0, plan);
        foreach (var partner in cluster.Partners(1, "run", order, plan))
        {
            await partner.GetState();
        }

        var early = await cluster.Shard(0, "run", order).AdvanceAsync(order).AsTask().WaitAsync(s_deadline);
        var asked = plans.Asked;
        plans.Come();

        Assert.Equal((new ShardReply(0, 0, null, null), 1), (early, asked));
        ShardResults.AssertSame(ShardResults.Embedded(plan, order), await cluster.PlayAsync(0, "run", order));
    }

    [Fact]
    public async Task AdvanceAsync_CallerOnAnotherSilo_GetsTheBytesOfTheEmbeddedEngine()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 77);
        await using var cluster = await ShardCluster.StartAsync(2, plan);
        await cluster.Shard(0, "run", order).GetState();

        var reply = await cluster.PlayAsync(1, "run", order);

        Assert.Equal(cluster.AddressOf(0), cluster.AddressOf(cluster.Shard(1, "run", order)));
        ShardResults.AssertSame(ShardResults.Embedded(plan, order), reply);
    }

    [Fact]
    public async Task AdvanceAsync_PartnerLostOnTheWay_StartsAgainAndGivesTheSameBytes()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 64);
        await using var cluster = await ShardCluster.StartAsync(1, TimeSpan.Zero, plan);
        var shard = cluster.Shard(0, "run", order);
        await shard.AdvanceAsync(order);
        var before = await shard.AdvanceAsync(order);
        await cluster.Cluster.DeactivateAsync(cluster.Partners(0, "run", order, plan)[2]);

        var after = await shard.AdvanceAsync(order);

        Assert.Equal((2, 0), (before.MonthsDone, after.MonthsDone));
        ShardResults.AssertSame(ShardResults.Embedded(plan, order), await cluster.PlayAsync(0, "run", order));
    }

    [Fact]
    public async Task AdvanceAsync_AgainAfterTheEnd_GivesTheSameResult()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 64);
        await using var cluster = await ShardCluster.StartAsync(1, plan);
        var first = await cluster.PlayAsync(0, "run", order);

        var second = await cluster.PlayAsync(0, "run", order);

        Assert.Same(first.Result, second.Result);
    }

    [Fact]
    public async Task AdvanceAsync_NewerEpoch_StartsAfresh()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 64);
        await using var cluster = await ShardCluster.StartAsync(1, TimeSpan.Zero, plan);
        var shard = cluster.Shard(0, "run", order);
        await shard.AdvanceAsync(order);
        await shard.AdvanceAsync(order);

        var afresh = await shard.AdvanceAsync(order with { Epoch = 2 });

        Assert.Equal(1, afresh.MonthsDone);
        await Assert.ThrowsAsync<ArgumentException>(async () => await shard.AdvanceAsync(order));
        ShardResults.AssertSame(ShardResults.Embedded(plan, order), await cluster.PlayAsync(0, "run", order with { Epoch = 2 }));
    }

    [Fact]
    public async Task AdvanceAsync_UnknownPlan_SaysWhy()
    {
        await using var cluster = await ShardCluster.StartAsync(1);

        var reply = await cluster.PlayAsync(0, "run", new ShardOrder(1, "0123", 0, 0, 64));

        Assert.Equal("No plan 0123.", reply.Failure);
    }

    [Fact]
    public async Task AdvanceAsync_Cancelled_StopsBetweenMonths()
    {
        var plan = TestPlans.OfFile("viet-nam/to-2030.yaml", 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 512);
        await using var cluster = await ShardCluster.StartAsync(1, TimeSpan.FromMinutes(1), plan);
        using var cancel = new CancellationTokenSource();
        var shard = cluster.Shard(0, "run", order);
        var play = shard.AdvanceAsync(order, cancel.Token).AsTask();
        await WaitAsync(shard, state => state?.MonthsDone > 0, "The first month");

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => play.WaitAsync(s_deadline));
        await WaitAsync(shard, state => state is null, "The end of the shard");
    }

    [Fact]
    public async Task StopAsync_WhileItPlays_PlaysNoFurtherMonth()
    {
        var plan = TestPlans.OfFile("viet-nam/to-2030.yaml", 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 512);
        await using var cluster = await ShardCluster.StartAsync(1, TimeSpan.FromMinutes(1), plan);
        var shard = cluster.Shard(0, "run", order);
        var play = shard.AdvanceAsync(order).AsTask();
        await WaitAsync(shard, state => state?.MonthsDone > 0, "The first month");

        await shard.StopAsync(1);

        var answered = cluster.Months(0);
        var reply = await play.WaitAsync(s_deadline);
        var again = await shard.AdvanceAsync(order);
        Assert.InRange(cluster.Months(0) - answered, 0, 1);
        Assert.Equal(("The shard was stopped.", reply), (reply.Failure, again));
        Assert.Null(await shard.GetState());
    }

    [Fact]
    public async Task StopAsync_BeforeItsOrderComes_StopsThatEpochAndNoNewerOne()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(2, plan.Hash, 0, 0, 64);
        await using var cluster = await ShardCluster.StartAsync(1, plan);

        await cluster.Shard(0, "run", order).StopAsync(2);
        var stopped = await cluster.PlayAsync(0, "run", order);
        var months = cluster.Months(0);
        var newer = await cluster.PlayAsync(0, "run", order with { Epoch = 3 });

        Assert.Equal(("The shard was stopped.", 0), (stopped.Failure, months));
        ShardResults.AssertSame(ShardResults.Embedded(plan, order), newer);
    }

    [Fact]
    public async Task EndAsync_DoneOrNot_LeavesNoActivations()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var done = new ShardOrder(1, plan.Hash, 0, 0, 64);
        var begun = new ShardOrder(1, plan.Hash, 1, 0, 64);
        await using var cluster = await ShardCluster.StartAsync(1, TimeSpan.Zero, plan);
        await cluster.PlayAsync(0, "run", done);
        await cluster.Shard(0, "run", begun).AdvanceAsync(begun);

        await cluster.Shard(0, "run", done).EndAsync(1);
        await cluster.Shard(0, "run", begun).EndAsync(1);

        foreach (var order in (ShardOrder[])[done, begun])
        {
            await cluster.Cluster.WaitForDeactivationAsync(cluster.Shard(0, "run", order)).WaitAsync(s_deadline);
            foreach (var partner in cluster.Partners(0, "run", order, plan))
            {
                await cluster.Cluster.WaitForDeactivationAsync(partner).WaitAsync(s_deadline);
                Assert.Null(cluster.AddressOf(partner));
            }
        }
    }

    [Fact]
    public async Task GetStateAsync_OnTheWay_TellsMonthsAndPartners()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 64);
        await using var cluster = await ShardCluster.StartAsync(1, TimeSpan.Zero, plan);
        Assert.Null(await cluster.Shard(0, "run", order).GetState());
        await cluster.Shard(0, "run", order).AdvanceAsync(order);

        var state = await cluster.Shard(0, "run", order).GetState();
        var partner = await cluster.Partners(0, "run", order, plan)[0].GetState();

        Assert.Equal(new ShardSnapshot(order, 1, 24, plan.Scenario.World.World.Partners.Length), state);
        Assert.NotNull(partner);
        Assert.Equal((0, 64, 1), (partner.Partner, partner.Futures, partner.MonthsBegun));
        Assert.Equal(1, partner.TierShares.Sum(), 9);
        Assert.True(partner.Capital > 0);
    }

    private static async Task WaitAsync(IShardGrain shard, Predicate<ShardSnapshot?> holds, string what)
    {
        using var deadline = new CancellationTokenSource(s_deadline);
        while (!holds(await shard.GetState()))
        {
            Assert.False(deadline.IsCancellationRequested, $"{what} was awaited for {s_deadline.TotalSeconds} s.");
        }
    }
}
