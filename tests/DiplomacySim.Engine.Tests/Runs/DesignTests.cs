using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Verification;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class DesignTests
{
    private const string Sobol = Plans.Mixed + "\nexperiment: {design: sobol, samples: 64}\n";
    private const string Twins = Plans.TinyHeader + """
        uncertain:
          leader effect: normal(1.5, 0.5)
        experiment:
          design: list
          cases: [{attention: 12}, {attention: 8}, {attention: 12}]
          replications: 40
        outcomes:
          capital: sum(capital)

        """;

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 64)]
    [InlineData(2, 1024)]
    public void Run_DesignOnAnyWorkersAndLanes_GivesTheSameBytes(int workers, int lanes)
    {
        using var reference = new TemporaryStore();
        using var store = new TemporaryStore();

        var expected = reference.Run(Plans.OfDesign(Sobol, 100, 3));
        var report = store.Run(Plans.OfDesign(Sobol, 100, 3), TemporaryStore.Options(workers, lanes));

        Assert.Equal((300, expected.ResultHash), (report.Futures, report.ResultHash));
    }

    [Fact]
    public void Run_DesignExtendedInSamplesAndReplications_KeepsItsRowsAndEndsAsIfRunAtOnce()
    {
        using var extended = new TemporaryStore();
        using var whole = new TemporaryStore();

        var first = extended.Run(Plans.OfDesign(Sobol, 50, 2));
        var before = (extended.HashOf(first.Id, 0, 50), extended.HashOf(first.Id, CaseNumbers.Stride, 50));
        var second = extended.Run(Plans.OfDesign(Sobol, 90, 2));
        var third = extended.Run(Plans.OfDesign(Sobol, 60, 3));
        var expected = whole.Run(Plans.OfDesign(Sobol, 90, 3));

        Assert.Equal((3 * 100, 3 * 80, 3 * 90), (first.Computed, second.Computed, third.Computed));
        Assert.Equal(before, (extended.HashOf(first.Id, 0, 50), extended.HashOf(first.Id, CaseNumbers.Stride, 50)));
        Assert.Equal((expected.Futures, expected.ResultHash), (third.Futures, third.ResultHash));
        var definition = extended.Store.Get(first.Id).Definition;
        Assert.Equal((270, 3), (definition.FuturesRequested, definition.Replications));
    }

    [Fact]
    public void Run_SmallerDesignThanStored_ComputesNothing()
    {
        using var store = new TemporaryStore();
        var first = store.Run(Plans.OfDesign(Sobol, 90, 3));

        var second = store.Run(Plans.OfDesign(Sobol, 50, 2));

        Assert.Equal((first.Id, 270, 0, first.ResultHash), (second.Id, second.Futures, second.Computed, second.ResultHash));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void Run_DesignInterruptedAndResumed_GivesTheSameBytes(int append)
    {
        using var reference = new TemporaryStore();
        using var store = new TemporaryStore();
        using var cancel = new CancellationTokenSource();
        store.Watched.Appended = call =>
        {
            if (call == append)
            {
                cancel.Cancel();
            }
        };

        var stopped = store.Run(Plans.OfDesign(Sobol, 100, 3), TemporaryStore.Options(lanes: 8), cancel.Token);
        var report = store.Run(Plans.OfDesign(Sobol, 100, 3));

        Assert.Equal(ExperimentState.Interrupted, stopped.State);
        Assert.Equal(reference.Run(Plans.OfDesign(Sobol, 100, 3)).ResultHash, report.ResultHash);
    }

    [Fact]
    public void Run_EqualCases_ShareChanceReplicationByReplication()
    {
        using var store = new TemporaryStore();

        var id = store.Run(Plans.OfDesign(Twins, null, null)).Id;

        var capital = store.Outcome(id, 0, "capital").Chunk(3).ToList();
        var effect = store.Store.ReadCases(id, 0, ["leader effect"]).SelectMany(chunk => chunk.Columns[0].ToArray()).Chunk(3).ToList();
        Assert.Equal(40, capital.Count);
        Assert.All(capital, replication => Assert.Equal(replication[0], replication[2]));
        Assert.Contains(capital, replication => replication[0] != replication[1]);
        Assert.Equal(40, capital.Select(replication => replication[0]).Distinct().Count());
        Assert.All(effect, replication => Assert.Single(replication.Distinct()));
        Assert.Equal(40, effect.Select(replication => replication[0]).Distinct().Count());
    }

    [Fact]
    public void Run_EqualCasesWithChanceOfTheirOwn_Differ()
    {
        using var store = new TemporaryStore();

        var id = store.Run(Plans.OfDesign(Twins.Replace("replications: 40", "replications: 40\n  chance: own", StringComparison.Ordinal), null, null)).Id;

        Assert.Equal(120, store.Outcome(id, 0, "capital").Distinct().Count());
    }

    [Fact]
    public void Run_Design_StoresThePointsThatItsCasesAre()
    {
        using var store = new TemporaryStore();
        var plan = Plans.OfDesign(Sobol, 16, 2);
        var design = plan.Scenario.Experiment!;

        var id = store.Run(plan).Id;

        var attention = plan.Policies[0].Uncertainties.Single(u => u.Name == "attention");
        var drawn = store.Store.ReadCases(id, 0, ["attention"]).SelectMany(chunk => chunk.Columns[0].ToArray()).ToArray();
        var point = new double[design.Inputs.Length];
        for (var i = 0; i < 16; i++)
        {
            design.Point(i, point);
            Assert.Equal(attention.Distribution.Quantile(point[design.IndexOf("attention")]), drawn[i]);
            Assert.Equal(drawn[i], drawn[16 + i]);
        }

        Assert.All(store.Store.ReadCases(id, 1, ["attention"]), chunk => Assert.All(chunk.Columns[0].ToArray(), value => Assert.True(double.IsNaN(value))));
        Assert.True(ResultVerifier.Verify(plan, store.Store, id, 20).IsClean);
    }

    [Fact]
    public void CaseTable_OfADesign_HasMeansAndVariancesOverReplications()
    {
        using var store = new TemporaryStore();
        var id = store.Run(Plans.OfDesign(Sobol, 1500, 3)).Id;

        var table = CaseTable.Open(store.Store, id, 0);
        var chunks = table.Read(["capital", "two kin"]).ToList();

        Assert.Equal((DesignKind.Sobol, 1500, 3, true, 0), (table.Kind, table.Cases, table.Replications, table.SharesChance, table.Missing));
        Assert.Equal(["attention", "execution", "leader effect", "wave half-life", "threshold of kin"], table.Inputs.Select(input => input.Name));
        Assert.Equal(["execution", "leader effect", "wave half-life", "threshold of kin"], CaseTable.Open(store.Store, id, 1).Inputs.Select(input => input.Name));
        Assert.Equal([(0, 1024), (1024, 476)], chunks.Select(chunk => (chunk.FirstCase, chunk.Count)));
        var capital = store.Outcome(id, 0, "capital");
        var attention = store.Store.ReadCases(id, 0, ["attention"]).SelectMany(chunk => chunk.Columns[0].ToArray()).ToArray();
        foreach (var number in new[] { 0, 1023, 1024, 1499 })
        {
            double[] values = [capital[number], capital[1500 + number], capital[3000 + number]];
            var (chunk, row) = (chunks[number / 1024], number % 1024);
            Assert.Equal(values.Average(), chunk.Means[0].Span[row], 1e-9);
            Assert.Equal(values.Sum(v => (v - values.Average()) * (v - values.Average())) / 2, chunk.Variances[0].Span[row], 1e-9);
            Assert.Equal(3, chunk.Counts[1].Span[row]);
            Assert.Equal(attention[number], chunk.Inputs[0].Span[row]);
        }
    }

    [Fact]
    public void CaseTable_OfAnExperimentWithoutDesign_HasAFutureACase()
    {
        using var store = new TemporaryStore();
        var id = store.Run(Plans.Of(Plans.Mixed, 100)).Id;

        var table = CaseTable.Open(store.Store, id, 0);
        var chunk = Assert.Single(table.Read(["capital"]));

        Assert.Equal((DesignKind.MonteCarlo, 100, 1, false, 5), (table.Kind, table.Cases, table.Replications, table.SharesChance, table.Inputs.Length));
        Assert.Equal(store.Outcome(id, 0, "capital"), chunk.Means[0].ToArray());
        Assert.All(chunk.Variances[0].ToArray(), variance => Assert.True(double.IsNaN(variance)));
    }

    [Theory]
    [InlineData("saltelli, samples: 4, second order: true", 48)]
    [InlineData("morris, samples: 4, levels: 6", 24)]
    public void CaseTable_OfAnArrangement_GivesItBack(string design, int cases)
    {
        using var store = new TemporaryStore();
        var plan = Plans.OfDesign($"{Plans.Mixed}\nexperiment: {{design: {design}}}\n", null, null);

        var table = CaseTable.Open(store.Store, store.Run(plan).Id, 0);

        Assert.Equal(cases, table.Cases);
        var (expected, found) = (new double[5], new double[5]);
        for (var i = 0; i < cases; i++)
        {
            plan.Scenario.Experiment!.Point(i, expected);
            table.Design!.Point(i, found);
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void CaseTable_OfAnInterruptedRun_SaysWhatIsMissing()
    {
        using var store = new TemporaryStore();
        using var cancel = new CancellationTokenSource();
        store.Watched.Appended = _ => cancel.Cancel();
        var id = store.Run(Plans.OfDesign(Sobol, 100, 2), TemporaryStore.Options(workers: 1, lanes: 8), cancel.Token).Id;

        var table = CaseTable.Open(store.Store, id, 0);
        var chunk = Assert.Single(table.Read(["capital"]));

        var stored = store.Store.DoneRanges(id, 0).Sum(range => range.Count);
        Assert.Equal(200 - stored, table.Missing);
        Assert.InRange(table.Missing, 1, 199);
        Assert.Equal(stored, chunk.Counts[0].ToArray().Sum());
    }

    [Fact]
    public void Run_UntilTheDifferenceIsSure_StopsAtTheFirstBatchThatIs()
    {
        const double HalfWidth = 0.035;
        using var store = new TemporaryStore();
        using var small = new TemporaryStore();

        var report = store.Run(Plans.Of(Plans.Mixed, 10), TemporaryStore.Options() with { Until = HalfWidth, Difference = "half the travel" });
        var again = store.Run(Plans.Of(Plans.Mixed, 10), TemporaryStore.Options() with { Until = HalfWidth, Difference = "half the travel" });
        small.Run(Plans.Of(Plans.Mixed, 10), TemporaryStore.Options(1, 7) with { Until = HalfWidth, Difference = "half the travel" });

        var (planned, half) = (store.Outcome(report.Id, 0, "two kin"), store.Outcome(report.Id, 1, "two kin"));
        Assert.True(report.UntilReached);
        Assert.Equal(0, again.Computed);
        Assert.Equal(report.ResultHash, small.Store.List().Single().Hash);
        Assert.True(WidthOf(planned.Length) < HalfWidth);
        Assert.True(planned.Length > ExperimentRunner.BatchFutures && WidthOf(planned.Length - ExperimentRunner.BatchFutures) >= HalfWidth);

        double WidthOf(int futures) => PairedShares.HalfWidth(
            Enumerable.Range(0, futures).Count(i => half[i] > planned[i]), Enumerable.Range(0, futures).Count(i => half[i] < planned[i]), futures);
    }

    [Theory]
    [InlineData("as planned", 0.01)]
    [InlineData("no such", 0.01)]
    [InlineData("half the travel", null)]
    public void Run_DifferenceThatCannotBeMade_IsRefused(string policy, double? until)
    {
        using var store = new TemporaryStore();

        Assert.Throws<ArgumentException>(() => store.Run(Plans.Of(Plans.Mixed, 10), TemporaryStore.Options() with { Until = until, Difference = policy }));
    }

    [Fact]
    public void Run_DesignUntilSure_TakesWholeSamples()
    {
        using var store = new TemporaryStore();
        var plan = Plans.OfDesign($"{Plans.Mixed}\nexperiment: {{design: saltelli, samples: 1, replications: 3}}\n", null, null);

        var report = store.Run(plan, TemporaryStore.Options() with { Until = 0.04 });

        Assert.Equal(0, report.Futures % (3 * 7));
        Assert.True(report.UntilReached);
        Assert.Equal(DiplomacySim.Scenarios.Designs.CaseNumbers.Stride, (int)ExperimentDefinition.CaseStride);
    }

    [Fact]
    public void Summary_OfADesign_IsRead()
    {
        using var store = new TemporaryStore();
        var plan = Plans.OfDesign(Sobol, 64, 2);

        var summary = RunSummaryReader.Read(store.Store, store.Run(plan).Id, plan);

        Assert.All(summary.Futures, futures => Assert.Equal(128, futures));
        Assert.Contains(summary.Effects, effect => effect.Name == "attention");
    }
}
