using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Tests.Experiments;

public sealed class ManyExperimentsTests
{
    [Fact]
    public async Task StartAsync_TenAtOnce_ShareTheSilosFairlyAndAllEnd()
    {
        await using var cluster = await ExperimentCluster.StartAsync(2);
        var plans = Enumerable.Range(100, 10)
            .Select(seed => TestPlans.Of(TestPlans.Plain.Replace("seed: 7", $"seed: {seed}", StringComparison.Ordinal), 40_000)).ToList();
        var ids = new List<ExperimentId>();
        foreach (var plan in plans)
        {
            ids.Add(await cluster.Host.StartAsync(ExperimentCluster.Request(plan, lanes: 128)));
        }

        await Task.WhenAll(ids.Select(id => cluster.FirstAsync(id, s => s.Progress is { Done: > 0 }, "the first futures of each")));
        var before = (await cluster.Host.ListAsync()).Select(s => s.Progress!.Done).ToList();
        await Task.WhenAll(ids.Select((id, i) => cluster.FirstAsync(id, s => s.Progress!.Done > before[i] + 8_000, "8,000 more futures of each")));
        var gained = (await cluster.Host.ListAsync()).Select((s, i) => s.Progress!.Done - before[i]).ToList();
        var ends = await Task.WhenAll(ids.Select(id => cluster.FirstAsync(id, s => s.IsEnded, "the end")));

        Assert.True(gained.Max() < 2.5 * gained.Min(), $"shares: {string.Join(' ', gained)}");
        Assert.All(ends, end => Assert.Equal((ExperimentState.Done, 40_000L), (end.State, end.Report!.Futures)));
    }

    [Fact]
    public async Task RunAsync_ManyShortOnes_LeavesNothingBehind()
    {
        await using var cluster = await ExperimentCluster.StartAsync(2);
        var management = cluster.Cluster.Client.GetGrain<IManagementGrain>(0);
        var options = TemporaryStore.Options() with { Fresh = true };

        for (var i = 0; i < 30; i++)
        {
            var report = await cluster.Host.RunAsync(new RunRequest(TestPlans.Of(TestPlans.Mixed, 64), options));
            Assert.Equal(ExperimentState.Done, report.State);
        }

        await ExperimentCluster.UntilAsync(async () => await cluster.ActivationsAsync("DiplomacySim") == 1, "the dispatch to be the only activation", DescribeAsync);
        await ExperimentCluster.UntilAsync(() => Task.FromResult(cluster.States.Count == 1), "grain storage to hold the dispatch alone");
        Assert.Equal(30, (await cluster.Host.ListAsync()).Count);

        async Task<string> DescribeAsync() => string.Join("; ", (await management.GetSimpleGrainStatistics()).Select(s => $"{s.GrainType} {s.ActivationCount}"));
    }
}
