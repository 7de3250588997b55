using DiplomacySim.Contracts.Partners;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Grains.Shards;
using DiplomacySim.Grains.Tests.Plans;
using DiplomacySim.Grains.Tests.Shards;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Grains.Tests.Partners;

public sealed class PartnerGrainTests
{
    private const int Epoch = 5;
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(30);
    private static readonly uint[] s_futures = [.. Enumerable.Range(0, 50).Select(f => (uint)f)];

    [Fact]
    public async Task ExchangeAsync_SentAgain_IsAnsweredAndNotComputedTwice()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var run = plan.Policies[0];
        var lanes = CaseDraws.Lanes(run, s_futures);
        var order = new ShardOrder(Epoch, plan.Hash, 0, 0, s_futures.Length);
        await using var cluster = await ShardCluster.StartAsync(1, plan);
        using var expected = new Shard(run.Inputs, lanes);
        var frame = new ShardFrame(run.Inputs, lanes);
        var partners = await GrainPartners.BeginAsync(cluster.On(0), GrainKeys.Shard("run", 0, 0, s_futures.Length), Epoch, plan.Hash, 0, [.. s_futures], frame);
        var repeating = new RepeatingPartners(partners, cluster.Partners(0, "run", order, plan), Epoch);
        using var shard = new Shard(frame, repeating);

        for (var month = 0; month < run.Inputs.Months; month++)
        {
            expected.Advance();
            await shard.AdvanceAsync();
        }

        await shard.SettleAsync();
        Assert.Equal([PartnerAnswer.Done], repeating.Repeated);
        Assert.Equal([PartnerAnswer.OutOfDate], repeating.OutOfDate);
        for (var partner = 0; partner < frame.Inputs.World.Partners.Length; partner++)
        {
            Assert.Equal(expected.Tier(partner), shard.Tier(partner));
            Assert.Equal(expected.Capital(partner), shard.Capital(partner));
            Assert.Equal(expected.Signed(partner), shard.Signed(partner));
        }
    }

    [Fact]
    public async Task BeginAsync_AgainAndOlder_KeepsWhatThereIs()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new PartnerOrder(null) { Epoch = Epoch, PlanHash = plan.Hash, Policy = 0, Futures = [.. s_futures], Partner = 0 };
        await using var cluster = await ShardCluster.StartAsync(1, plan);
        var grain = cluster.On(0).GetGrain<IPartnerGrain>("run/shard/AAA");

        var first = await grain.BeginAsync(order);
        var again = await grain.BeginAsync(order);
        var older = await grain.BeginAsync(order with { Epoch = Epoch - 1 });
        var newer = await grain.BeginAsync(order with { Epoch = Epoch + 1 });

        Assert.Equal((PartnerAnswer.Done, PartnerAnswer.OutOfDate, PartnerAnswer.Done), (again.Answer, older.Answer, newer.Answer));
        Assert.Same(first.Partner, again.Partner);
        Assert.NotSame(first.Partner, newer.Partner);
    }

    [Fact]
    public async Task BeginAsync_PlanIsStillBeingMade_SaysNotReadyUntilItIs()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var plans = new SlowPlans(plan);
        var order = new PartnerOrder(null) { Epoch = Epoch, PlanHash = plan.Hash, Policy = 0, Futures = [.. s_futures], Partner = 0 };
        await using var cluster = await ShardCluster.StartAsync(1, TimeSpan.FromMilliseconds(1), plans);
        var grain = cluster.On(0).GetGrain<IPartnerGrain>("run/shard/AAA");

        var early = await grain.BeginAsync(order).AsTask().WaitAsync(s_deadline);
        var state = await grain.GetState();
        plans.Come();
        var answers = new List<PartnerAnswer>();
        do
        {
            answers.Add((await grain.BeginAsync(order).AsTask().WaitAsync(s_deadline)).Answer);
        }
        while (answers[^1] == PartnerAnswer.NotReady);

        Assert.Equal((PartnerAnswer.NotReady, null, PartnerAnswer.Done, 1), (early.Answer, state, answers[^1], plans.Asked));
    }

    [Fact]
    public async Task ExchangeAsync_NeverBegun_SaysLost()
    {
        await using var cluster = await ShardCluster.StartAsync(1);
        var grain = cluster.On(0).GetGrain<IPartnerGrain>("run/shard/AAA");

        var reply = await grain.ExchangeAsync(new MonthMessage { Epoch = Epoch, Number = 1 });

        Assert.Equal(PartnerAnswer.Lost, reply.Answer);
        Assert.Null(await grain.GetState());
    }
}
