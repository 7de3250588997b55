using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class FailureTests
{
    private const string Dividing = Plans.TinyHeader + """
        targets:
          two kin: count(tier == kin) >= 2
        outcomes:
          friends: count(tier == friend)
          visits per further kin: sum(visits_last_year) / (count(tier == kin) - 2)
        """;

    private const string Whole = Plans.TinyHeader + """
        targets:
          two kin: count(tier == kin) >= 2
        outcomes:
          friends: count(tier == friend)
          visits of the year: sum(visits_last_year)
        """;

    [Fact]
    public void Run_OutcomeDividesByZero_FailsThoseFuturesAlone()
    {
        using var store = new TemporaryStore();
        using var sound = new TemporaryStore();

        var report = store.Run(Plans.Of(Dividing, 400));
        var expected = sound.Run(Plans.Of(Whole, 400));

        var kin = sound.Outcome(expected.Id, 0, "kin");
        var failed = Enumerable.Range(0, 400).Where(f => kin[f] == 2).Select(f => (long)f).ToList();
        var failures = store.Store.ReadFailures(report.Id).ToList();
        var name = Plans.Of(Dividing, 400).Policies[0].Name;
        Assert.Equal(ExperimentState.Done, report.State);
        Assert.InRange(failed.Count, 1, 399);
        Assert.Equal(failed.Count, report.Failures);
        Assert.Equal(400, report.Futures);
        Assert.Equal(failed, failures.Select(f => f.FirstFuture));
        Assert.All(failures, f => Assert.Equal($"dipsim rerun 1 --future {f.FirstFuture} --policy \"{name}\"", f.Command));
        Assert.All(failures, f => Assert.StartsWith("the outcome 'visits per further kin' is not a number: ", f.Reason, StringComparison.Ordinal));
        var friends = store.Outcome(report.Id, 0, "friends");
        Assert.Equal(sound.Outcome(expected.Id, 0, "friends").Select((value, f) => kin[f] == 2 ? double.NaN : value), friends);
    }

    [Fact]
    public void Run_FailedFutures_AreFoundAgainByTheNextRun()
    {
        using var store = new TemporaryStore();
        var first = store.Run(Plans.Of(Dividing, 400));

        var second = store.Run(Plans.Of(Dividing, 400));

        Assert.Equal(first with { Computed = 0, Seconds = 0 }, second);
        Assert.True(second.Failures > 0);
    }

    [Theory]
    [InlineData(1, 64)]
    [InlineData(3, 5)]
    public void Run_FailedFuturesOnAnyWorkers_GivesTheSameBytes(int workers, int lanes)
    {
        using var reference = new TemporaryStore();
        using var store = new TemporaryStore();

        var expected = reference.Run(Plans.Of(Dividing, 400));
        var report = store.Run(Plans.Of(Dividing, 400), TemporaryStore.Options(workers, lanes));

        Assert.Equal((expected.Failures, expected.ResultHash), (report.Failures, report.ResultHash));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Run_MoreFailuresThanBorne_IsGivenUpAndKeepsWhatIsFinished(long most)
    {
        using var store = new TemporaryStore();

        var report = store.Run(Plans.Of(Dividing, 4000), TemporaryStore.Options(lanes: 8) with { MostFailures = most });

        Assert.Equal(ExperimentState.Failed, report.State);
        Assert.True(report.Failures > most);
        Assert.Null(report.ResultHash);
        Assert.InRange(report.Computed, 1, 3999);
        Assert.Equal(ExperimentState.Failed, store.Store.Get(report.Id).State);
    }

    [Fact]
    public void Run_NoMoreFailuresThanBorne_IsDone()
    {
        using var store = new TemporaryStore();

        var report = store.Run(Plans.Of(Dividing, 100), TemporaryStore.Options() with { MostFailures = 100 });

        Assert.Equal(ExperimentState.Done, report.State);
    }

    [Fact]
    public void Run_MostFailuresBelowZero_IsRefused()
    {
        using var store = new TemporaryStore();

        Assert.Throws<ArgumentOutOfRangeException>(() => store.Run(Plans.Of(Plans.Plain, 10), TemporaryStore.Options() with { MostFailures = -1 }));
    }

    [Fact]
    public void Run_ShardThrows_FailsTheFuturesThatCauseItAlone()
    {
        using var store = new TemporaryStore();
        using var sound = new TemporaryStore();
        var plan = Plans.Of(Plans.Mixed, 300);

        var report = RunWith(store, f => f is 5 or 6 or 77 or 299, plan);
        var again = RunWith(store, f => f is 5 or 6 or 77 or 299, plan);
        var repaired = store.Run(plan);
        var whole = sound.Run(plan);

        Assert.Equal(ExperimentState.Done, report.State);
        Assert.Equal(3 * 4, report.Failures);
        Assert.Equal(296, report.Futures);
        Assert.Equal((0, 12), (again.Computed, again.Failures));
        Assert.Equal((12, 0), (repaired.Computed, repaired.Failures));
        Assert.Equal(whole.ResultHash, repaired.ResultHash);
    }

    [Fact]
    public void Run_OnlyFailed_ComputesThoseAndNothingElse()
    {
        using var store = new TemporaryStore();
        using var sound = new TemporaryStore();
        var plan = Plans.Of(Plans.Mixed, 300);
        var retry = TemporaryStore.Options() with { OnlyFailed = true };

        var first = RunWith(store, f => f is 5 or 77, plan);
        var failed = RunWith(store, f => f == 77, plan, retry);
        var extended = Plans.Of(Plans.Mixed, 400);
        var repaired = new ExperimentRunner(store.Store, TimeProvider.System).Run(extended, first.Id, retry, CancellationToken.None);

        Assert.Equal((6, 6), (first.Failures, failed.Computed + failed.Failures));
        Assert.Equal((3, 3), (failed.Computed, failed.Failures));
        Assert.Equal((3, 0, ExperimentState.Interrupted), (repaired.Computed, repaired.Failures, repaired.State));
        Assert.Equal(sound.Run(plan).ResultHash, store.Run(plan).ResultHash);
    }

    [Fact]
    public void Run_ShardThrows_NotesReasonAndCommand()
    {
        using var store = new TemporaryStore();

        var report = RunWith(store, f => f == 77, Plans.Of(Plans.Mixed, 300));

        Assert.Equal(
            new FailureRow(1, 77, 1, "it could not be computed: The future is bad.", "dipsim rerun 1 --future 77 --policy \"half the travel\""),
            store.Store.ReadFailures(report.Id).Single(f => f.Policy == 1));
    }

    [Fact]
    public void Run_EveryShardThrows_EndsWithNothingStored()
    {
        using var store = new TemporaryStore();

        var report = RunWith(store, _ => true, Plans.Of(Plans.Mixed, 100));

        Assert.Equal((ExperimentState.Done, 0, 300), (report.State, report.Futures, report.Failures));
    }

    [Fact]
    public void Run_EveryFutureFailsUntilSure_EndsAfterTheFirstBatch()
    {
        using var store = new TemporaryStore();
        var text = Plans.Plain + "\noutcomes:\n  nothing: 1 / (upgrades - upgrades)\n";

        var report = store.Run(Plans.Of(text, 10), TemporaryStore.Options() with { Until = 0.01 });

        Assert.Equal((500L, 500L, false), (report.Futures, report.Failures, report.UntilReached));
    }

    [Fact]
    public void Run_FutureFailsWithBranches_IsGivenUpInEachPolicyAndTheOthersAreThoseOfAnUndisturbedRun()
    {
        using var store = new TemporaryStore();
        using var undisturbed = new TemporaryStore();
        var plan = Plans.Of(Plans.Directed, 100);

        var report = RunWith(store, future => future == 37, plan);
        undisturbed.Run(plan);

        Assert.Equal((long)plan.Policies.Length, report.Failures);
        Assert.Equal(undisturbed.HashOf(new ExperimentId(1), 0, 37), store.HashOf(report.Id, 0, 37));
        Assert.Equal(undisturbed.HashOf(new ExperimentId(1), 38, 62), store.HashOf(report.Id, 38, 62));
    }

    [Fact]
    public void Run_WorkerCannotBegin_SaysSo()
    {
        using var store = new TemporaryStore();
        var runner = new ExperimentRunner(store.Store, TimeProvider.System, null, new EmbeddedEngine((_, _) => throw new BadImageFormatException("No vectors here.")));

        var error = Assert.Throws<InvalidOperationException>(() => runner.Run(Plans.Of(Plans.Mixed, 100), TemporaryStore.Options()));

        Assert.Equal("A worker of the engine broke down: No vectors here. What was finished is stored.", error.Message);
        Assert.Equal(ExperimentState.Interrupted, Assert.Single(store.Store.List()).State);
    }

    private static RunReport RunWith(TemporaryStore store, Func<uint, bool> isBad, Experiments.Plans.ExperimentPlan plan, RunOptions? options = null) =>
        new ExperimentRunner(store.Store, TimeProvider.System, null, new EmbeddedEngine((p, lanes) => new FragileComputer(new ShardRunner(p, lanes), isBad)))
            .Run(plan, options ?? TemporaryStore.Options());

    /// <summary>Throws in the middle of every shard that holds a bad future.</summary>
    private sealed class FragileComputer(ShardRunner runner, Func<uint, bool> isBad) : IShardComputer
    {
        public void Run(ReadOnlySpan<uint> futures, IReadOnlyList<ShardOutput> outputs, CancellationToken cancellationToken)
        {
            runner.Run(futures, outputs, cancellationToken);
            foreach (var future in futures)
            {
                if (isBad(future))
                {
                    throw new ArithmeticException("The future is bad.");
                }
            }
        }
    }
}
