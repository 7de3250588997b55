using DiplomacySim.Engine.Activity;
using DiplomacySim.Grains.Experiments;
using DiplomacySim.Grains.Tests.Experiments;
using DiplomacySim.Results;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Grains.Tests.Activity;

public sealed class SiloActivityTests
{
    [Fact]
    public async Task ReadActivity_BeforeTheFirstCallOfAnExperiment_HasNoCalls()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 500);
        await using var cluster = await ExperimentCluster.StartAsync(1);
        cluster.Cluster.Silos[0].ServiceProvider.GetRequiredService<CallBoard>().Of(plan);

        await using var host = new OrleansExperimentHost(cluster.Cluster.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>(), TimeProvider.System);
        var reading = await host.ReadActivityAsync();

        var run = Assert.Single(reading.Runs);
        Assert.Equal((plan.Hash, 0L), (run.PlanHash, run.Ministry.Calls));
        Assert.All(run.Calls, calls => Assert.True(double.IsNaN(calls.MeanSeconds)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ReadActivity_AfterAnExperiment_HasTheCallsOfAllSilos(short silos)
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 500);
        await using var cluster = await ExperimentCluster.StartAsync(silos);

        var report = await cluster.RunAsync(plan);
        await using var host = new OrleansExperimentHost(cluster.Cluster.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>(), TimeProvider.System);
        var reading = await host.ReadActivityAsync();

        var run = Assert.Single(reading.Runs);
        var shards = plan.Policies.Length * 8;
        Assert.Equal((ExperimentState.Done, silos, plan.Hash), (report.State, reading.Processes, run.PlanHash));
        Assert.Equal(plan.Scenario.World.World.Partners.Select(p => p.Id), run.Partners);

        // A shard that was handed out twice counts twice; one that was lost counts as far as it came.
        Assert.InRange(run.Ministry.Calls, shards * plan.Scenario.Months, 2 * shards * plan.Scenario.Months);

        // An outcome of the scenario reads the partners every month: two calls.
        Assert.All(run.Calls, calls => Assert.InRange(calls.Calls, 2 * shards * plan.Scenario.Months, 4 * shards * plan.Scenario.Months));
        Assert.All(run.Calls, calls => Assert.InRange(calls.QuantileSeconds(0.5), 1e-9, calls.LongestSeconds));
    }
}
