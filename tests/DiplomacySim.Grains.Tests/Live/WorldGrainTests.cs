using System.Collections.Concurrent;
using DiplomacySim.Contracts.Partners;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Live;
using DiplomacySim.Grains.Tests.Experiments;
using DiplomacySim.Model;

namespace DiplomacySim.Grains.Tests.Live;

public sealed class WorldGrainTests
{
    private static readonly LiveWorldId s_kept = new("kept");

    [Fact]
    public async Task Restart_OfAllSilos_GoesOnWhereTheWorldStood()
    {
        var states = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var expected = await PlayedAsync();
        var first = new WorldCluster(1, states);
        await first.InitializeAsync();
        await OpenAsync(first.Host);
        await SteerAsync(first.Host);
        var before = await first.Host.SaveAsync(s_kept);
        await first.DisposeAsync();

        var second = new WorldCluster(1, states);
        await second.InitializeAsync();
        Assert.Equal([(s_kept, 5, 2)], (await second.Host.ListAsync()).Select(w => (w.Id, w.MonthsPlayed, w.Actions)));
        Assert.Equal(LiveJson.Text(before), LiveJson.Text(await second.Host.SaveAsync(s_kept)));
        await second.Host.AdvanceAsync(s_kept, 6);
        var after = await second.Host.SaveAsync(s_kept);
        await second.DisposeAsync();

        Assert.Equal(expected, after.StateHash);
    }

    [Fact]
    public async Task KilledSilo_OfTheWorld_TheWorldGoesOnElsewhereInTheSameState()
    {
        var expected = await PlayedAsync();
        var cluster = new WorldCluster(2, new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal));
        await cluster.InitializeAsync();
        await OpenAsync(cluster.On(1));
        await SteerAsync(cluster.Host);
        var lost = cluster.SiloOf("kept");

        await cluster.Cluster.KillSiloAsync(lost);
        await cluster.Host.ViewAsync(s_kept).WaitAsync(ExperimentCluster.Deadline);
        await cluster.Host.AdvanceAsync(s_kept, 6);
        var after = await cluster.Host.SaveAsync(s_kept);
        await cluster.DisposeAsync();

        Assert.Equal(expected, after.StateHash);
    }

    [Fact]
    public async Task AdvanceAsync_PartnerThatLostItsState_IsReplayedFromTheJournal()
    {
        var expected = await PlayedAsync();
        var cluster = new WorldCluster(1, new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal));
        await cluster.InitializeAsync();
        await OpenAsync(cluster.Host);
        await SteerAsync(cluster.Host);
        var partner = cluster.Cluster.Client.GetGrain<IPartnerGrain>(GrainKeys.Partner(GrainKeys.Shard("live-1", 0, 3, 2), "CCC"));

        await partner.EndAsync(int.MaxValue);
        await ExperimentCluster.UntilAsync(async () => await partner.GetState() is null, "a partner to lose its state");
        var change = await cluster.Host.AdvanceAsync(s_kept, 6);
        var after = await cluster.Host.SaveAsync(s_kept);
        await cluster.DisposeAsync();

        Assert.Equal(11, change.Status.MonthsPlayed);
        Assert.Equal(expected, after.StateHash);
    }

    [Fact]
    public async Task Delete_World_EndsItsPartnersAndForgetsItsState()
    {
        var states = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var cluster = new WorldCluster(1, states);
        await cluster.InitializeAsync();
        await OpenAsync(cluster.Host);
        await cluster.Host.AdvanceAsync(s_kept, 2);
        var partner = cluster.Cluster.Client.GetGrain<IPartnerGrain>(GrainKeys.Partner(GrainKeys.Shard("live-1", 0, 3, 2), "AAA"));
        var during = await partner.GetState();
        var management = cluster.Cluster.Client.GetGrain<IManagementGrain>(0);

        var active = await CountAsync(management);
        await cluster.Host.DeleteAsync(s_kept);
        await ExperimentCluster.UntilAsync(async () => await CountAsync(management) == 0, "the partners of a closed world to end");
        var left = states.Keys.Order(StringComparer.Ordinal).ToArray();
        await cluster.DisposeAsync();

        Assert.Equal((2, 9), (during!.MonthsBegun, active));
        Assert.Equal(["worlds"], left.Select(k => k.Split('/')[0]));
    }

    private static async Task<int> CountAsync(IManagementGrain management) =>
        (await management.GetDetailedGrainStatistics()).Count(g => g.GrainType.Contains("PartnerGrain", StringComparison.Ordinal));

    private static Task OpenAsync(ILiveWorldHost host) =>
        host.CreateAsync(new LiveWorldRequest(TestPlans.Of(TestPlans.Mixed, 4)) { Id = s_kept, Futures = [3, 9] });

    private static async Task SteerAsync(ILiveWorldHost host)
    {
        await host.AdvanceAsync(s_kept, 5);
        await host.InjectAsync(s_kept, LiveAction.Crisis(new PartnerId("AAA"), suspends: true));
        await host.InjectAsync(s_kept, LiveAction.Upgrade(new PartnerId("DDD"), "friend"));
    }

    /// <summary>The state of the same world played in one piece in this process.</summary>
    private static async Task<string> PlayedAsync()
    {
        await using var host = new EmbeddedLiveWorldHost(TimeProvider.System);
        await OpenAsync(host);
        await SteerAsync(host);
        await host.AdvanceAsync(s_kept, 6);
        return (await host.SaveAsync(s_kept)).StateHash;
    }
}
