namespace DiplomacySim.Results.Tests.Contract;

/// <summary>What every store does; each kind of store runs these.</summary>
public abstract class ExperimentTests<TStore>
    where TStore : TemporaryStore, new()
{
    [Fact]
    public void Get_AfterReopening_GivesWhatWasCreated()
    {
        using var temporary = new TStore();
        var definition = Sample.Definition with
        {
            Title = "Việt Nam 'q' \"d\"; DROP TABLE experiments; --",
            ScenarioText = "a\nb\tc",
            WorldName = "",
        };
        var id = temporary.Store.Create(definition);
        temporary.Reopen();

        var found = temporary.Store.Get(id);

        Assert.Equal(1, id.Value);
        Assert.Equal(ExperimentState.Created, found.State);
        Assert.Equal(0, found.FuturesDone);
        Assert.Null(found.FinishedAt);
        Assert.Null(found.Hash);
        Assert.Null(found.Writer);
        Assert.Equal<PolicyDefinition>([.. definition.Policies], [.. found.Definition.Policies]);
        Assert.Equal(definition.Outcomes, found.Definition.Outcomes.Select(c => c with { StoredName = "" }));
        Assert.Equal(definition.Uncertainties, found.Definition.Uncertainties.Select(c => c with { StoredName = "" }));
        Assert.Equal(
            definition with { Policies = [], Outcomes = [], Uncertainties = [] },
            found.Definition with { Policies = [], Outcomes = [], Uncertainties = [] });
    }

    [Fact]
    public void UpdateManifest_OfAnExperiment_ChangesNothingElse()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        var before = temporary.Store.Get(id);

        temporary.Store.UpdateManifest(id, """{"note":"b"}""");

        var after = temporary.Store.Get(id);
        Assert.Equal("""{"note":"b"}""", after.Definition.ManifestJson);
        Assert.Equal(before.Definition.ScenarioText, after.Definition.ScenarioText);
        Assert.Equal(before.State, after.State);
        Assert.Throws<ArgumentException>(() => temporary.Store.UpdateManifest(id, "{} {}"));
    }

    [Fact]
    public void Get_UnknownExperiment_NamesTheNewestOnes()
    {
        using var temporary = new TStore();
        temporary.Store.Create(Sample.Definition);
        temporary.Store.Create(Sample.Definition);

        var exception = Assert.Throws<StoreException>(() => temporary.Store.Get(new ExperimentId(9)));

        Assert.Equal(StoreFault.NoExperiment, exception.Code);
        Assert.Equal($"There is no experiment 9 in '{temporary.Store.Location}'; the newest there are 2, 1.", exception.Message);
    }

    [Fact]
    public void EveryMemberWithAnId_UnknownExperiment_SaysSo()
    {
        using var temporary = new TStore();
        var (store, id) = (temporary.Store, new ExperimentId(4));
        Action[] calls =
        [
            () => store.Get(id),
            () => store.RequestFutures(id, 1),
            () => store.UpdateManifest(id, "{}"),
            () => store.UpdateState(id, ExperimentState.Running),
            () => store.Finish(id, new ExperimentFinish(ExperimentState.Done, default, 0)),
            () => store.Delete(id),
            () => store.Append(id, []),
            () => store.RecordFailure(id, new FailureRow(0, 0, 1, "", "")),
            () => store.MaterializeTierCounts(id, Sample.Layout),
            () => store.DoneRanges(id, 0),
            () => store.ReadTallies(id, 0),
            () => store.ReadOutcomes(id, 0),
            () => store.ReadCases(id, 0),
            () => store.ReadTierCounts(id),
            () => store.ReadEvents(id),
            () => store.ReadFailures(id),
            () => ResultHash.Compute(store, id),
        ];

        Assert.All(calls, call => Assert.Equal(StoreFault.NoExperiment, Assert.Throws<StoreException>(call).Code));
    }

    [Fact]
    public void FindByPlan_SeveralOfOnePlan_GivesTheOneWithMostFutures()
    {
        using var temporary = new TStore();
        var store = temporary.Store;
        var first = store.Create(Sample.Definition);
        store.Create(Sample.Definition);
        var newest = store.Create(Sample.Definition);
        store.Create(Sample.Definition with { PlanHash = "plan-2" });

        Assert.Null(store.FindByPlan("plan-3"));
        Assert.Equal(newest, store.FindByPlan("plan-1")!.Id);
        store.Append(first, [Sample.Shard(0, 0, 8), Sample.Shard(1, 0, 8)]);
        Assert.Equal(first, store.FindByPlan("plan-1")!.Id);
    }

    [Fact]
    public void Finish_AfterResuming_AddsTheSeconds()
    {
        using var temporary = new TStore();
        var store = temporary.Store;
        var id = store.Create(Sample.Definition);
        var end = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

        store.UpdateState(id, ExperimentState.Running);
        var running = store.Get(id);
        store.Finish(id, new ExperimentFinish(ExperimentState.Interrupted, end, 1.5));
        var interrupted = store.Get(id);
        store.RequestFutures(id, 2000);
        store.UpdateState(id, ExperimentState.Running);
        store.Finish(id, new ExperimentFinish(ExperimentState.Done, end.AddHours(1), 0.25, "cafe"));
        var done = store.Get(id);
        store.UpdateState(id, ExperimentState.Running);
        var extending = store.Get(id);

        Assert.Equal((ExperimentState.Running, true), (running.State, running.Writer!.Contains("process", StringComparison.Ordinal)));
        Assert.Equal((ExperimentState.Interrupted, 1.5, end, null), (interrupted.State, interrupted.Seconds, interrupted.FinishedAt, interrupted.Writer));
        Assert.Equal((ExperimentState.Done, 1.75, "cafe", 2000), (done.State, done.Seconds, done.Hash, done.Definition.FuturesRequested));
        Assert.Null(extending.Hash);
    }

    [Theory]
    [InlineData(ExperimentState.Created, 1.0)]
    [InlineData(ExperimentState.Running, 1.0)]
    [InlineData(ExperimentState.Done, -0.1)]
    [InlineData(ExperimentState.Done, double.NaN)]
    [InlineData(ExperimentState.Done, double.PositiveInfinity)]
    public void Finish_NotAnEnd_IsRefused(ExperimentState state, double seconds)
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);

        Assert.Throws<ArgumentException>(() => temporary.Store.Finish(id, new ExperimentFinish(state, default, seconds)));
    }

    [Fact]
    public void Delete_AnExperiment_LeavesNothingOfItAndTheOthersWhole()
    {
        using var temporary = new TStore();
        var store = temporary.Store;
        var kept = store.Create(Sample.Definition);
        var gone = store.Create(Sample.Definition);
        foreach (var id in (ExperimentId[])[kept, gone])
        {
            store.Append(id, [.. Sample.Shards(100, 64)]);
            store.MaterializeTierCounts(id, Sample.Layout);
            store.RecordFailure(id, new FailureRow(0, 100, 1, "r", "c"));
        }

        var hash = ResultHash.Compute(store, kept);
        store.Delete(gone);

        Assert.Equal([kept], store.List().Select(e => e.Id));
        Assert.Equal(hash, ResultHash.Compute(store, kept));
        Assert.Equal((3, 0), (temporary.TablesOf(kept), temporary.TablesOf(gone)));
        foreach (var table in (string[])["policies", "columns", "shards", "tallies", "tier_counts", "events", "failures"])
        {
            Assert.Equal(0, temporary.Number($"SELECT count(*) FROM {table} WHERE experiment = 2"));
        }

        Assert.Equal(3, store.Create(Sample.Definition).Value);
    }

    [Fact]
    public void AnyMember_AfterDispose_Throws()
    {
        using var temporary = new TStore();
        temporary.Store.Dispose();

        Assert.Throws<ObjectDisposedException>(() => temporary.Store.List());
    }
}
