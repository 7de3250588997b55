using DiplomacySim.Exploration.Designs;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Scenarios.Tests.Designs;

public sealed class ExperimentTests
{
    private const string Header = "world: tiny\nfrom: 2025-01\nto: 2026-12\nseed: 7\n";
    private const string Uncertain = "uncertain:\n  attention: uniform(8, 16)\n  leader effect: normal(1.5, 0.5)\n  wave half-life: 'discrete(36: 0.8, none: 0.2)'\n";

    [Theory]
    [InlineData("{design: monte carlo, samples: 100}", DesignKind.MonteCarlo, 100, 1)]
    [InlineData("{design: latin hypercube, samples: 100, replications: 4}", DesignKind.LatinHypercube, 100, 4)]
    [InlineData("{design: sobol, samples: 128}", DesignKind.Sobol, 128, 1)]
    [InlineData("{design: morris, samples: 10, replications: 2}", DesignKind.Morris, 40, 2)]
    [InlineData("{design: saltelli, samples: 64}", DesignKind.Saltelli, 320, 1)]
    [InlineData("{design: saltelli, samples: 64, second order: true}", DesignKind.Saltelli, 512, 1)]
    [InlineData("{design: factorial}", DesignKind.Factorial, 18, 1)]
    [InlineData("{design: factorial, levels: 5}", DesignKind.Factorial, 50, 1)]
    [InlineData("{design: factorial, vary: [{attention: [9, 12, 15, 18]}, wave half-life]}", DesignKind.Factorial, 8, 1)]
    [InlineData("{design: list, cases: [{attention: 9}, {attention: 9}, {attention: 12}]}", DesignKind.List, 3, 1)]
    [InlineData("{design: table, table: \"attention,execution\\n9,0.5\\n12,0.6\\n\"}", DesignKind.List, 2, 1)]
    [InlineData("{design: cross, parts: [{design: sobol, samples: 16, vary: [leader effect]}, {design: list, cases: [{attention: 9}, {attention: 12}]}]}", DesignKind.Cross, 32, 1)]
    [InlineData("{design: lock-step, parts: [{design: sobol, samples: 2, vary: [leader effect]}, {design: list, cases: [{attention: 9}, {attention: 12}]}]}", DesignKind.LockStep, 2, 1)]
    public void Read_Design_HasItsCasesAndFutures(string experiment, DesignKind kind, long cases, int replications)
    {
        var scenario = Read(experiment);

        Assert.Equal((kind, cases, replications, cases * replications), (scenario.Experiment!.Kind, scenario.Cases, scenario.Experiment.Replications, scenario.Futures));
    }

    [Theory]
    [InlineData("{design: sobol, samples: 64}", "{design: sobol, samples: 128, replications: 4}", true)]
    [InlineData("{design: monte carlo, samples: 64, chance: own}", "{design: monte carlo, samples: 65, chance: own}", true)]
    [InlineData("{design: latin hypercube, samples: 64}", "{design: latin hypercube, samples: 128, hypercube: 64}", true)]
    [InlineData("{design: latin hypercube, samples: 64}", "{design: latin hypercube, samples: 128}", false)]
    [InlineData("{design: sobol, samples: 64}", "{design: monte carlo, samples: 64}", false)]
    [InlineData("{design: sobol, samples: 64}", "{design: sobol, samples: 64, scramble: false}", false)]
    [InlineData("{design: sobol, samples: 64}", "{design: sobol, samples: 64, chance: own}", false)]
    [InlineData("{design: sobol, samples: 64}", "{design: sobol, samples: 64, vary: [attention]}", false)]
    [InlineData("{design: sobol, samples: 64}", "{design: sobol, samples: 64, where: attention > 9}", false)]
    [InlineData("{design: morris, samples: 6}", "{design: morris, samples: 6, levels: 6}", false)]
    public void Hash_OfTwoDesigns_IsTheSameWhereOneExtendsTheOther(string one, string other, bool isSame) =>
        Assert.Equal(isSame, Read(one).Hash == Read(other).Hash);

    [Fact]
    public void Point_WithCondition_MeetsItInEveryCase()
    {
        var scenario = Read("{design: latin hypercube, samples: 200, where: attention * 2 > 20 and (leader_effect < 1.5 or attention > 14)}");
        var design = scenario.Experiment!;
        var point = new double[3];

        for (var i = 0; i < scenario.Cases; i++)
        {
            design.Point(i, point);
            var attention = design.Inputs[0].ValueAt(design.Inputs[0].Distribution, point[0]);
            var effect = design.Inputs[1].ValueAt(design.Inputs[1].Distribution, point[1]);
            Assert.True(attention > 10 && (effect < 1.5 || attention > 14));
        }
    }

    [Fact]
    public void Cases_OfFactorialWithCondition_AreThoseThatMeetIt() =>
        Assert.Equal(4, Read("{design: factorial, vary: [{attention: [9, 12, 15]}, {execution: [0.2, 0.5]}], where: attention < 15}").Cases);

    [Fact]
    public void Point_OfList_GivesTheWrittenValuesInTheirOrder()
    {
        var design = Read("{design: list, cases: [{attention: 12, wave half-life: none}, {attention: 9, wave half-life: 18}, {attention: 12, wave half-life: 36}]}").Experiment!;

        double[] attention = [.. Enumerable.Range(0, 3).Select(i => Value(design, i, 0))];
        double[] wave = [.. Enumerable.Range(0, 3).Select(i => Value(design, i, 1))];

        Assert.Equal([12, 9, 12], attention);
        Assert.Equal([double.PositiveInfinity, 18, 36], wave);
    }

    [Fact]
    public void ValueAt_LevelsOfAGrid_AreTheEndsOfARangeAndTailsOfWhatHasNone()
    {
        var design = Read("{design: factorial, vary: [attention, leader effect]}").Experiment!;

        Assert.Equal([8, 12, 16], new[] { 0, 3, 6 }.Select(i => Value(design, i, 0)));
        Assert.Equal([0.52, 1.5, 2.48], Enumerable.Range(0, 3).Select(i => Math.Round(Value(design, i, 1), 2)));
    }

    [Fact]
    public void Policies_OfADesignWithRanges_DrawThemUnlessTheySetOrBelieveOtherwise()
    {
        var scenario = Read(
            "{design: sobol, samples: 4, vary: [leader effect, {execution: 'uniform(0.2, 0.4)'}]}",
            "policies:\n  as planned: {}\n  fast: {levers: {execution: 1}}\n  sure: {uncertain: {leader effect: 1}}\n  own: {uncertain: {execution: 'uniform(0.8, 0.9)'}}\n");

        string Drawn(int policy) => string.Join("; ", scenario.Policies[policy].Uncertainties.Where(u => u.Name is "execution" or "leader effect").Select(u => $"{u.Name} {u.Distribution}"));
        Assert.Equal("leader effect normal(1.5, 0.5); execution uniform(0.2, 0.4)", Drawn(0));
        Assert.Equal("leader effect normal(1.5, 0.5)", Drawn(1));
        Assert.Equal("execution uniform(0.2, 0.4)", Drawn(2));
        Assert.Equal("leader effect normal(1.5, 0.5); execution uniform(0.8, 0.9)", Drawn(3));
    }

    [Fact]
    public void Read_OtherSamplesOfALatinHypercube_AddsHypercubesOfItsSize()
    {
        const string Experiment = "{design: latin hypercube, samples: 50}";
        var options = new ScenarioReadOptions { Samples = 150, Replications = 2 };

        var larger = TestFolders.ReadText($"{Header}{Uncertain}experiment: {Experiment}\n", options).Scenario!;

        Assert.Equal((Read(Experiment).Hash, 300), (larger.Hash, larger.Futures));
        Assert.Equal(larger.Hash, TestFolders.ReadText(larger.Text).Scenario!.Hash);
        Assert.Equal(300, TestFolders.ReadText(larger.Text).Scenario!.Futures);
    }

    [Theory]
    [InlineData(100, null, "an experiment has no number of futures of its own")]
    [InlineData(null, 45L, "45 cases are no whole number of hypercubes of 50")]
    public void Read_SizesThatDoNotFit_AreRefused(int? futures, long? samples, string expected)
    {
        var reading = TestFolders.ReadText(
            $"{Header}{Uncertain}experiment: {{design: latin hypercube, samples: 50}}\n", new ScenarioReadOptions { Futures = futures, Samples = samples });

        Assert.Contains(reading.Problems, problem => problem.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TableInAFile_IsWholeByItself()
    {
        var folder = Directory.CreateTempSubdirectory("table-").FullName;
        try
        {
            var path = Path.Combine(folder, "t.yaml");
            File.WriteAllText(path, $"{Header}{Uncertain}experiment: {{design: table, table: cases.csv}}\n");
            File.WriteAllText(Path.Combine(folder, "cases.csv"), "attention, \"leader effect\"\r\n9,1\r\n\r\n12,2\r\n");

            var scenario = TestFolders.Read(path).Scenario!;
            File.Delete(Path.Combine(folder, "cases.csv"));

            Assert.Equal(2, scenario.Cases);
            Assert.Equal(scenario.Hash, TestFolders.ReadText(scenario.Text).Scenario!.Hash);
            Assert.Equal(2, Value(scenario.Experiment!, 1, 1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void FutureOf_CaseAndReplication_IsTakenApartAgain()
    {
        foreach (var (number, replication) in new[] { (0L, 0), (999_999L, 0), (0L, 3_999), (999_999L, 3_999), (17L, 3) })
        {
            var future = CaseNumbers.FutureOf(number, replication);

            Assert.True(future <= uint.MaxValue);
            Assert.Equal((number, replication), (CaseNumbers.CaseOf(future), CaseNumbers.ReplicationOf(future)));
        }
    }

    private static double Value(ExperimentDesign design, long number, int input)
    {
        var point = new double[design.Inputs.Length];
        design.Point(number, point);
        return design.Inputs[input].ValueAt(design.Inputs[input].Distribution, point[input]);
    }

    private static Scenario Read(string experiment, string more = "")
    {
        var reading = TestFolders.ReadText($"{Header}{Uncertain}experiment: {experiment}\n{more}");
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Scenarios.Problems.ProblemSeverity.Error);
        return reading.Scenario!;
    }
}
