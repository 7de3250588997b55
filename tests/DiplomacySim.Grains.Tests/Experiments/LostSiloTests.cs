using DiplomacySim.Results;

namespace DiplomacySim.Grains.Tests.Experiments;

public sealed class LostSiloTests
{
    private const long Futures = 12_000;

    private static readonly Lazy<string?> _undisturbed = new(() =>
    {
        using var store = new TemporaryStore();
        return store.Run(TestPlans.Of(TestPlans.Mixed, Futures)).ResultHash;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KillSilo_InTheMiddle_EndsByItselfWithTheSameBytes(bool leader)
    {
        await using var cluster = await ExperimentCluster.StartAsync(3);
        var id = await cluster.Host.StartAsync(ExperimentCluster.Request(TestPlans.Of(TestPlans.Mixed, Futures)));
        await cluster.FirstAsync(id, s => s.Progress is { Done: > 0 }, "the first futures");
        var led = cluster.LeaderOf(id);

        await cluster.Cluster.KillSiloAsync(leader ? led : cluster.Cluster.Silos.First(s => s != led));
        var stored = cluster.Store.Store.DoneRanges(id, 0).Sum(r => r.Count);
        var end = await cluster.FirstAsync(id, s => s.IsEnded, "the end");

        Assert.InRange(stored, 1, Futures - 1);
        Assert.Equal((ExperimentState.Done, Futures, _undisturbed.Value), (end.State, end.Report?.Futures, end.Report?.ResultHash));
    }

    [Fact]
    public async Task StopSilo_InTheMiddle_HandsItsWorkOverAndEndsWithTheSameBytes()
    {
        await using var cluster = await ExperimentCluster.StartAsync(2);
        var id = await cluster.Host.StartAsync(ExperimentCluster.Request(TestPlans.Of(TestPlans.Mixed, Futures)));
        await cluster.FirstAsync(id, s => s.Progress is { Done: > 0 }, "the first futures");

        await cluster.Cluster.StopSiloAsync(cluster.LeaderOf(id));
        var end = await cluster.FirstAsync(id, s => s.IsEnded, "the end");

        Assert.Equal((ExperimentState.Done, _undisturbed.Value), (end.State, end.Report?.ResultHash));
    }

    [Fact]
    public async Task StopSilo_OtherKnowsThePlanFromAShorterRun_ComputesAllFutures()
    {
        await using var cluster = await ExperimentCluster.StartAsync(2);
        await cluster.RunAsync(TestPlans.Of(TestPlans.Mixed, 2_000), lanes: 16);
        var id = await cluster.Host.StartAsync(ExperimentCluster.Request(TestPlans.Of(TestPlans.Mixed, Futures)));
        await cluster.FirstAsync(id, s => s.Progress is { Done: > 0 }, "the first futures");

        await cluster.Cluster.StopSiloAsync(cluster.LeaderOf(id));
        var end = await cluster.FirstAsync(id, s => s.IsEnded, "the end");

        Assert.Equal((ExperimentState.Done, Futures, _undisturbed.Value), (end.State, end.Report?.Futures, end.Report?.ResultHash));
    }
}
