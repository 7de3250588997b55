using DiplomacySim.Results;

namespace DiplomacySim.Grains.Tests.Experiments;

public sealed class ManyExperimentsTests
{
    [Fact]
    public async Task StartAsync_TenAtOnce_ShareTheSilosFairlyAndAllEnd()
    {
        await using var cluster = await ExperimentCluster.StartAsync(2);
        var plans = Enumerable.Range(100, 10)
            .Select(seed => TestPlans.Of(TestPlans.Plain.Replace("seed: 7", $"seed: {seed}", StringComparison.Ordinal), 100_000)).ToList();
        var ids = new List<ExperimentId>();
        foreach (var plan in plans)
        {
            ids.Add(await cluster.Host.StartAsync(ExperimentCluster.Request(plan, lanes: 256)));
        }

        await Task.WhenAll(ids.Select(id => cluster.FirstAsync(id, s => s.Progress is { Done: > 0 }, "the first futures of each")));
        var before = (await cluster.Host.ListAsync()).Select(s => s.Progress!.Done).ToList();
        await Task.WhenAll(ids.Select((id, i) => cluster.FirstAsync(id, s => s.Progress!.Done > before[i] + 15_000, "15,000 more futures of each")));
        var gained = (await cluster.Host.ListAsync()).Select((s, i) => s.Progress!.Done - before[i]).ToList();
        var ends = await Task.WhenAll(ids.Select(id => cluster.FirstAsync(id, s => s.IsEnded, "the end")));

        Assert.True(gained.Max() < 2 * gained.Min(), $"shares: {string.Join(' ', gained)}");
        Assert.All(ends, end => Assert.Equal((ExperimentState.Done, 100_000L), (end.State, end.Report!.Futures)));
    }

    [Fact]
    public async Task RunAsync_ManyShortOnes_LeavesNothingBehind()
    {
        await using var cluster = await ExperimentCluster.StartAsync(2);
        var management = cluster.Cluster.Client.GetGrain<IManagementGrain>(0);
        var options = TemporaryStore.Options() with { Fresh = true };
        var most = 0;
        await RunAsync(5);
        var before = most;

        await RunAsync(50);

        await ExperimentCluster.UntilAsync(async () => await CountAsync() == 1, "the dispatch to be the only activation", DescribeAsync);
        await ExperimentCluster.UntilAsync(() => Task.FromResult(cluster.States.Count == 1), "grain storage to hold the dispatch alone");
        Assert.True(most < before + 100, $"{most} activations at most, {before} in the first five runs");
        Assert.Equal(55, (await cluster.Host.ListAsync()).Count);

        async Task RunAsync(int times)
        {
            for (var i = 0; i < times; i++)
            {
                var report = await Engine.Hosting.ExperimentHostExtensions.RunAsync(cluster.Host, new Engine.Hosting.RunRequest(TestPlans.Of(TestPlans.Mixed, 64), options));
                Assert.Equal(ExperimentState.Done, report.State);
                most = Math.Max(most, await CountAsync());
            }
        }

        async Task<string> DescribeAsync() => string.Join("; ", (await management.GetSimpleGrainStatistics()).Select(s => $"{s.GrainType} {s.ActivationCount}"));

        // Silos of one process count together, so that each of them tells the sum.
        async Task<int> CountAsync() => (await management.GetSimpleGrainStatistics())
            .Where(s => s.GrainType.Contains("DiplomacySim", StringComparison.Ordinal))
            .GroupBy(s => s.GrainType)
            .Sum(type => type.Max(s => s.ActivationCount));
    }
}
