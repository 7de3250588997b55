using DiplomacySim.Contracts.Partners;
using DiplomacySim.Contracts.Shards;

namespace DiplomacySim.Grains.Tests.Shards;

public sealed class ShardGrainTests
{
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

    [Fact]
    public async Task AdvanceAsync_PartnersOnAnotherSilo_GivesTheBytesOfTheEmbeddedEngine()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 1000);
        var order = new ShardOrder(1, plan.Hash, 0, 0, 203);
        await using var cluster = await ShardCluster.StartAsync(2, plan);
        var shard = GrainKeys.Shard("run", order.Policy, order.FirstFuture, order.Count);
        foreach (var partner in plan.Scenario.World.World.Partners)
        {
            var grain = cluster.On(1).GetGrain<IPartnerGrain>(GrainKeys.Partner(shard, partner.Id.Code));
            await grain.GetStateAsync();
            Assert.Equal(cluster.AddressOf(1), cluster.AddressOf(grain));
        }

        var reply = await cluster.PlayAsync(0, "run", order);

        ShardResults.AssertSame(ShardResults.Embedded(plan, order), reply);
    }
}
