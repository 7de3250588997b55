using DiplomacySim.Model;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Scenarios.Tests;

public sealed class ScenarioReaderTests
{
    private const string Smallest = "world: tiny\nfrom: 2025-01\nto: 2026-12\n";

    public static TheoryData<string> GoodFiles() =>
        [.. Directory.EnumerateFiles(TestFolders.Good, "*.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public void Read_GoodFile_HasNoProblem(string name)
    {
        var reading = TestFolders.Read(Path.Combine(TestFolders.Good, name));

        Assert.Empty(reading.Problems);
        Assert.NotNull(reading.Scenario);
    }

    [Fact]
    public void Read_SmallestFile_TakesTheWorldsDefaults()
    {
        var scenario = Good("smallest.yaml");

        var policy = Assert.Single(scenario.Policies);
        Assert.Equal(("smallest", "", 24, 100L, 7UL), (scenario.Title, scenario.Question, scenario.Months, scenario.Futures, scenario.Seed));
        Assert.Equal("as planned", policy.Name);
        Assert.Equal(Enumerable.Repeat(12.0, 24), policy.Attention);
        Assert.Equal(Enumerable.Repeat(0.5, 24), policy.Execution);
        Assert.Equal(Enumerable.Repeat(1.0, 24), policy.Capacity);
        Assert.All(policy.Priority, weight => Assert.Equal(0, weight));
        Assert.Equal(9, policy.Priority.Length);
        Assert.Empty(policy.Events);
        Assert.Empty(policy.Uncertainties);
    }

    [Fact]
    public void Read_NothingButTheNeeded_TakesDefaultFuturesAndSeed()
    {
        var scenario = TestFolders.ReadText(Smallest).Scenario!;

        Assert.Equal((1000L, 1UL), (scenario.Futures, scenario.Seed));
    }

    [Fact]
    public void Read_PathOverTime_IsAStepFunctionAfterTheWorldsDefault()
    {
        var policy = Policy("everything.yaml", "sure of the wave");

        Assert.Equal([12, 12, 12, 12, 12, 10, 10], policy.Attention.Take(7));
        Assert.Equal((10, 14.5, 14.5), (policy.Attention[11], policy.Attention[12], policy.Attention[35]));
        Assert.Equal((0.85, 1.0), (policy.Capacity[11], policy.Capacity[12]));
    }

    [Fact]
    public void Read_RunFromTheRecordedPast_FollowsTheWorldsAttention()
    {
        var policy = Good("past.yaml").Policies[0];

        Assert.Equal((6.0, 12.0), (policy.Attention[0], policy.Attention[^1]));
        Assert.Equal(12, policy.Attention[new Month(2021, 3) - new Month(2012, 1)]);
        Assert.Equal(6, policy.Attention[new Month(2021, 2) - new Month(2012, 1)]);
    }

    [Fact]
    public void Read_SeveralPriorities_MultiplyAndAreKeptAsLogarithms()
    {
        var scenario = Good("everything.yaml");

        var priority = scenario.Policies[0].Priority;
        Assert.Equal(Precise.Log(2 * 3 * 1.25), priority[Index(scenario, "AAA")]);
        Assert.Equal(Precise.Log(0.5 * 1.5), priority[Index(scenario, "FFF")]);
        Assert.Equal(Precise.Log(3 * 1.5), priority[Index(scenario, "EEE")]);
        Assert.Equal(0, priority[Index(scenario, "DDD")]);
    }

    [Fact]
    public void Read_Events_AreSortedByDateThenByTheFile()
    {
        var scenario = Good("everything.yaml");

        Assert.Equal(
            [
                "2025-04 visit Harbour (chancellor receives)",
                "2025-04 visit Amber (state, queen travels)",
                "2025-05 sign 12 agreements with Basalt (technology, green transition)",
                "2025-05 sign 1 agreement with Union of Minerals",
                "2026-03 host open day",
                "2026-06 host harbour fair (League)",
                "2026-09 upgrade Dune to contact",
                "2027-01 upgrade Dune to ally",
            ],
            scenario.Policies[0].Events.Select(planned => $"{planned.Month} {planned.Label}"));
    }

    [Fact]
    public void Read_EachKindOfEvent_KeepsWhatTheEngineNeeds()
    {
        var scenario = Good("everything.yaml");

        var events = scenario.Policies[0].Events;
        Assert.Equal((PlannedEventKind.Visit, Index(scenario, "AAA"), 10), (events[1].Kind, events[1].Partner, events[1].Day));
        Assert.Equal((PlannedEventKind.Sign, Index(scenario, "BBB"), 12), (events[2].Kind, events[2].Partner, events[2].Agreements));
        Assert.Equal((PlannedEventKind.Host, -1), (events[5].Kind, events[5].Partner));
        Assert.Equal([Index(scenario, "AAA"), Index(scenario, "EEE")], events[5].Members.AsEnumerable());
        Assert.Empty(events[4].Members);
        Assert.Equal((PlannedEventKind.Upgrade, Index(scenario, "DDD"), 3), (events[7].Kind, events[7].Partner, events[7].Tier));
    }

    [Fact]
    public void Read_Uncertain_SplitsDistributionsFromFixedAssumptions()
    {
        var scenario = Good("everything.yaml");

        var policy = scenario.Policies[0];
        Assert.Equal(
            [
                ("attention", UncertaintyKind.Attention, -1, "uniform(8, 16)"),
                ("capacity", UncertaintyKind.Capacity, -1, "triangular(0.8, 1, 1.1)"),
                ("execution", UncertaintyKind.Execution, -1, "beta(8, 2)"),
                ("leader effect", UncertaintyKind.Parameter, (int)Parameter.LeaderEffect, "normal(1.5, 0.5)"),
                ("wave half-life", UncertaintyKind.Parameter, (int)Parameter.WaveHalfLife, "discrete(36: 0.7, none: 0.3)"),
                ("implementation half-life", UncertaintyKind.Parameter, (int)Parameter.ImplementationHalfLife, "lognormal(18, 1.5)"),
                ("threshold of kin", UncertaintyKind.Parameter, ParameterSet.IndexOfThreshold(4), "choice(1.5, 1.8, 2.1)"),
            ],
            policy.Uncertainties.Select(uncertainty => (uncertainty.Name, uncertainty.Kind, uncertainty.ParameterIndex, uncertainty.Distribution.ToString())));
        Assert.Equal(0.8, policy.Parameters[Parameter.PartnerAcceptance]);
        Assert.Equal(scenario.World.World.Parameters[Parameter.LeaderEffect], policy.Parameters[Parameter.LeaderEffect]);
    }

    [Fact]
    public void Read_LeverThatAPolicySets_IsNotDrawnForIt()
    {
        var policy = Policy("everything.yaml", "half the travel");

        Assert.Equal(Enumerable.Repeat(6.0, 36), policy.Attention);
        Assert.DoesNotContain(policy.Uncertainties, uncertainty => uncertainty.Kind == UncertaintyKind.Attention);
        Assert.Equal("attention", Assert.Single(policy.SetInsteadOfDrawn));
    }

    [Fact]
    public void Read_PolicyWithFixedAssumptions_TakesThemInPlaceOfDraws()
    {
        var policy = Policy("everything.yaml", "sure of the wave");

        Assert.Equal(1.5, policy.Parameters[Parameter.LeaderEffect]);
        Assert.Equal(double.PositiveInfinity, policy.Parameters[Parameter.WaveHalfLife]);
        Assert.Equal(
            ["attention", "capacity", "implementation half-life", "threshold of kin"],
            policy.Uncertainties.Select(uncertainty => uncertainty.Name));
    }

    [Fact]
    public void Read_PolicyEvents_AreAddedReplacedAndRemovedByName()
    {
        var scenario = Good("everything.yaml");

        string[] Visits(string policy) =>
            [.. scenario.Policies.Single(known => known.Name == policy).Events.Where(planned => planned.Kind == PlannedEventKind.Visit).Select(planned => $"{planned.Month} {planned.Label}")];
        Assert.Equal(["2025-04 visit Harbour (chancellor receives)", "2026-02 visit Cobalt"], Visits("no tour"));
        Assert.Equal(["2025-04 visit Harbour (chancellor receives)", "2025-10 visit Amber"], Visits("later tour"));
    }

    [Fact]
    public void Read_PolicyPriority_MergesByName()
    {
        var scenario = Good("everything.yaml");

        var priority = scenario.Policies.Single(policy => policy.Name == "later tour").Priority;
        Assert.Equal(Precise.Log(2 * 1.25), priority[Index(scenario, "AAA")]);
        Assert.Equal(Precise.Log(4), priority[Index(scenario, "CCC")]);
    }

    [Fact]
    public void Read_ExtendingFile_ChangesOnlyWhatItWrites()
    {
        var scenario = Good("extending.yaml");

        var policy = scenario.Policies[0];
        Assert.Equal(("Zenith to 2027, without the tour", "Which partners are kin by the end of 2027?"), (scenario.Title, scenario.Question));
        Assert.Equal((new Month(2024, 12), new Month(2027, 12), 500L, ulong.MaxValue), (scenario.From, scenario.To, scenario.Futures, scenario.Seed));
        Assert.Equal(["as planned", "half the travel", "sure of the wave", "double the travel"], scenario.Policies.Select(known => known.Name));
        Assert.Equal(12, policy.Attention[^1]);
        Assert.Equal(Precise.Log(3 * 1.25), policy.Priority[Index(scenario, "AAA")]);
        Assert.Contains(policy.Events, planned => planned.Label == "visit Cobalt");
        Assert.DoesNotContain(policy.Events, planned => planned.Label.StartsWith("visit Amber", StringComparison.Ordinal));
        Assert.Equal("uniform(9, 12)", policy.Uncertainties[0].Distribution.ToString());
        Assert.DoesNotContain(policy.Uncertainties, uncertainty => uncertainty.Kind == UncertaintyKind.Capacity);
        Assert.Equal(["three kin: count(tier == kin) >= 4"], scenario.Targets.Select(target => $"{target.Name}: {target.Expression}"));
        Assert.Empty(scenario.Outcomes);
        Assert.Equal((6, 0.9), (scenario.Policies[1].Attention[0], scenario.Policies[1].Capacity[0]));
    }

    [Fact]
    public void Read_Options_TakeThePlaceOfTheFilesNumbers()
    {
        var reading = TestFolders.ReadText(Smallest + "futures: 10\nseed: 3\n", new ScenarioReadOptions { Futures = 20, Seed = 4 });

        Assert.Equal((20L, 4UL), (reading.Scenario!.Futures, reading.Scenario.Seed));
        Assert.Contains("futures: 20\nseed: 4\n", reading.Scenario.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "futures: 0 is below the minimum 1")]
    [InlineData(10_000_001, "futures: 10000001 is above the maximum 10000000")]
    public void Read_OptionsOutOfRange_AreAProblem(long futures, string expected)
    {
        var reading = TestFolders.ReadText(Smallest, new ScenarioReadOptions { Futures = futures });

        Assert.Null(reading.Scenario);
        Assert.EndsWith("t.yaml  error  " + expected, Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissingFile_IsAProblem()
    {
        var reading = ScenarioReader.Read("no-such-folder/none.yaml");

        Assert.Equal("no-such-folder/none.yaml  error  there is no such file", Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void Read_MisspeltFile_NamesTheNearestOne()
    {
        var path = Path.Combine(TestFolders.Root, "scenarios", "viet-nam", "to-203.yaml");

        var problem = Assert.Single(ScenarioReader.Read(path).Problems);

        Assert.Equal(path[..^"3.yaml".Length] + "30.yaml", problem.Suggestion);
    }

    [Fact]
    public void Read_Folder_IsAProblem()
    {
        var reading = ScenarioReader.Read(TestFolders.Good);

        Assert.EndsWith("error  this is a folder; give a file", Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TopOfTheFileSystem_IsAProblem()
    {
        var reading = ScenarioReader.Read(Path.GetPathRoot(TestFolders.Root)!);

        Assert.EndsWith("error  this is a folder; give a file", Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Read_NoPath_Throws(string path)
    {
        Assert.Throws<ArgumentException>(() => ScenarioReader.Read(path));
    }

    [Fact]
    public void Read_MoreThanAMebibyte_IsAProblem()
    {
        var reading = TestFolders.ReadText(Smallest + "#" + new string('x', ScenarioLimits.MaxFileBytes));

        Assert.EndsWith("t.yaml  error  larger than the 1,048,576 bytes that a file may have", Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Read_ChainOfFiles_IsLimited(int files, bool isGood)
    {
        var folder = Directory.CreateTempSubdirectory("chain-").FullName;
        try
        {
            for (var i = 1; i < files; i++)
            {
                File.WriteAllText(Path.Combine(folder, $"{i}.yaml"), $"extends: {i + 1}.yaml\n");
            }

            File.WriteAllText(Path.Combine(folder, $"{files}.yaml"), Smallest);

            var reading = TestFolders.Read(Path.Combine(folder, "1.yaml"));

            Assert.Equal(isGood, reading.Scenario is not null);
            Assert.Equal(isGood ? [] : ["more than the 10 files that 'extends' may join"], reading.Problems.Select(problem => problem.Message));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("events:\n", "- {date: 2025-04, sign: AAA}\n", 10_001, "10,001 events; at most 10,000 are allowed")]
    [InlineData("policies:\n", "p#: {}\n", 101, "101 policies; at most 100 are allowed")]
    [InlineData("targets:\n", "t#: count(tier == kin) >= 1\n", 101, "101 targets; at most 100 are allowed")]
    [InlineData("outcomes:\n", "o#: count(tier == kin)\n", 101, "101 outcomes; at most 100 are allowed")]
    public void Read_MoreThanALimit_IsOneProblem(string section, string item, int count, string expected)
    {
        var items = string.Concat(Enumerable.Range(0, count).Select(i => "  " + item.Replace("#", $"{i}", StringComparison.Ordinal)));

        var reading = TestFolders.ReadText(Smallest + section + items);

        Assert.Equal(expected, Assert.Single(reading.Problems).Message);
    }

    [Fact]
    public void Read_WorldAboveTheFile_IsFoundUpToTheTopOfTheTree()
    {
        var top = Directory.CreateTempSubdirectory("tree-").FullName;
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(top, "scenarios", "home", "drafts")).FullName;
            var world = Directory.CreateDirectory(Path.Combine(top, "scenarios", "worlds", "tiny")).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(TestFolders.Worlds, "tiny")))
            {
                File.Copy(file, Path.Combine(world, Path.GetFileName(file)));
            }

            var path = Path.Combine(folder, "t.yaml");
            File.WriteAllText(path, Smallest.Replace("tiny", "worlds/tiny", StringComparison.Ordinal));

            var reading = ScenarioReader.Read(path);

            Assert.Empty(reading.Problems);
            Assert.Equal("tiny", reading.Scenario!.World.World.Name);
        }
        finally
        {
            Directory.Delete(top, recursive: true);
        }
    }

    private static Scenario Good(string name) => TestFolders.Read(Path.Combine(TestFolders.Good, name)).Scenario!;

    private static Policy Policy(string file, string name) => Good(file).Policies.Single(policy => policy.Name == name);

    private static int Index(Scenario scenario, string code) => scenario.World.World.IndexOf(new PartnerId(code));
}
