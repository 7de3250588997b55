using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;

namespace DiplomacySim.Engine.Tests.Shards;

public sealed class ShardRunnerTests
{
    private const int Lanes = 64;

    [Fact]
    public void Run_MoreMonths_AllocatesNothingForThem()
    {
        var twoYears = Allocated(Plans.Of(Plans.Mixed, Lanes));
        var fiftyYears = Allocated(Plans.Of(Plans.Mixed.Replace("2026-12", "2074-12", StringComparison.Ordinal), Lanes));

        // A shard notes the plans of a month at its start, in one word; a month of nine partners is 576 partner-months.
        Assert.InRange(fiftyYears - twoYears, 0, 48 * 12 * sizeof(long));
    }

    [Fact]
    public void Run_FuturesInAnyOrder_GivesEachItsOwn()
    {
        var plan = Plans.Of(Plans.Mixed, Lanes);
        var runner = new ShardRunner(plan, Lanes);
        var together = Output(plan);
        var apart = Output(plan);

        runner.Run([7, 3, 1000, 0], [together], CancellationToken.None);

        var lane = 0;
        foreach (var future in (uint[])[7, 3, 1000, 0])
        {
            runner.Run([future], [apart], CancellationToken.None);
            Assert.All(together.Outcomes.Zip(apart.Outcomes), pair => Assert.Equal(pair.Second[0], pair.First[lane]));
            Assert.All(together.Cases.Zip(apart.Cases), pair => Assert.Equal(pair.Second[0], pair.First[lane]));
            lane++;
        }
    }

    [Fact]
    public void Run_Cancelled_StopsBetweenMonths()
    {
        var plan = Plans.Of(Plans.Mixed, Lanes);

        Assert.Throws<OperationCanceledException>(() =>
            new ShardRunner(plan, Lanes).Run([0], [Output(plan)], new CancellationToken(canceled: true)));
    }

    private static long Allocated(ExperimentPlan plan)
    {
        var runner = new ShardRunner(plan, Lanes);
        var output = Output(plan);
        var futures = Enumerable.Range(0, Lanes).Select(f => (uint)f).ToArray();
        long bytes = 0;
        for (var round = 0; round < 3; round++)
        {
            output.Begin(new ShardWork(0, 0, Lanes));
            var before = GC.GetAllocatedBytesForCurrentThread();
            runner.Run(futures, [output], CancellationToken.None);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return bytes;
    }

    private static ShardOutput Output(ExperimentPlan plan) =>
        new(plan, TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.From, plan.Scenario.Months), Lanes);
}
