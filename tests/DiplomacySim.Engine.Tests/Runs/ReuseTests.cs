using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class ReuseTests
{
    [Fact]
    public void Run_EqualInputs_ComputesNothing()
    {
        using var store = new TemporaryStore();
        var first = store.Run(Plans.Of(Plans.Mixed, 300));

        var second = store.Run(Plans.Of("# Another comment, another title.\n" + Plans.Mixed.Replace("Zenith to 2026", "Renamed", StringComparison.Ordinal), 300));

        Assert.Equal(first with { Computed = 0, Seconds = 0 }, second);
        Assert.Equal(3 * 300, store.Watched.Futures);
    }

    [Fact]
    public void Run_FewerFuturesThanStored_ReportsTheStoredOnes()
    {
        using var store = new TemporaryStore();
        var first = store.Run(Plans.Of(Plans.Mixed, 300));

        var second = store.Run(Plans.Of(Plans.Mixed, 100));

        Assert.Equal((first.Id, 300, 0), (second.Id, second.Futures, second.Computed));
    }

    [Theory]
    [InlineData("seed: 7", "seed: 8")]
    [InlineData("to: 2026-12", "to: 2026-11")]
    [InlineData("attention: 6", "attention: 7")]
    [InlineData("capital: sum(capital)", "capital: sum(tension)")]
    [InlineData("normal(1.5, 0.5)", "normal(1.5, 0.6)")]
    public void Run_OtherInputs_IsAnotherExperiment(string old, string replacement)
    {
        using var store = new TemporaryStore();
        var first = store.Run(Plans.Of(Plans.Mixed, 64));

        var second = store.Run(Plans.Of(Plans.Mixed.Replace(old, replacement, StringComparison.Ordinal), 64));

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(3 * 64, second.Computed);
    }

    [Fact]
    public void Run_Fresh_ComputesBesideTheOldWithTheSameBytes()
    {
        using var store = new TemporaryStore();
        var first = store.Run(Plans.Of(Plans.Mixed, 300));

        var second = store.Run(Plans.Of(Plans.Mixed, 300), TemporaryStore.Options() with { Fresh = true });

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(3 * 300, second.Computed);
        Assert.Equal(first.ResultHash, second.ResultHash);
    }

    [Fact]
    public void Run_PlanOfAnotherExperiment_IsRefused()
    {
        using var store = new TemporaryStore();
        var id = store.Run(Plans.Of(Plans.Mixed, 64)).Id;
        var runner = new ExperimentRunner(store.Store, TimeProvider.System);

        var error = Assert.Throws<ArgumentException>(() => runner.Run(Plans.Of(Plans.Plain, 64), id, TemporaryStore.Options(), CancellationToken.None));

        Assert.Contains("is not that of experiment 1 'Zenith to 2026'", error.Message, StringComparison.Ordinal);
        Assert.Equal(ExperimentState.Done, store.Store.Get(id).State);
    }

    [Fact]
    public void Run_NewExperiment_RecordsWhatRepeatsIt()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.Mixed, 64);

        var record = store.Store.Get(store.Run(plan, TemporaryStore.Options() with { ScenarioPath = "mine.yaml" }).Id);

        var definition = record.Definition;
        Assert.Equal(("mine.yaml", plan.Hash, plan.Scenario.Hash, 7UL, "2025-01", "2026-12", 24), (definition.ScenarioPath, definition.PlanHash, definition.ScenarioHash, definition.Seed, definition.From, definition.To, definition.Months));
        Assert.Equal(["as planned", "half the travel", "sure of the wave"], definition.Policies.Select(p => p.Name));
        Assert.Contains("\"attention\":{\"2025-01\":6}", definition.Policies[1].DefinitionJson, StringComparison.Ordinal);
        Assert.Contains("\"wave half-life\":\"none\"", definition.Policies[2].DefinitionJson, StringComparison.Ordinal);
        Assert.Contains("\"leader effect\":1.5", definition.ManifestJson, StringComparison.Ordinal);
        Assert.Equal(plan.Outcomes.Columns.Select(c => c.Name), definition.Outcomes.Select(c => c.Name));
        Assert.True(record.Seconds > 0);
    }

    [Fact]
    public void Run_FirstFutures_StoresTheirEvents()
    {
        using var store = new TemporaryStore();

        var id = store.Run(Plans.Of(Plans.Mixed, 64), TemporaryStore.Options(lanes: 2)).Id;

        var events = store.Store.ReadEvents(id).ToList();
        Assert.Equal([0L, 1L, 2L], events.Select(e => e.Future).Distinct().Order());
        Assert.Equal([0, 1, 2], events.Select(e => e.Policy).Distinct().Order());
        Assert.Contains(events, e => e.Kind == "visit");
        Assert.Contains(events, e => e is { Kind: "upgrade", Detail: "none -> contact" or "contact -> friend" or "friend -> ally" or "none -> friend" });
    }
}
