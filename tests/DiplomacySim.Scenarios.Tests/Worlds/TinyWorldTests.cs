using DiplomacySim.Model;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Tests.Worlds;

public sealed class TinyWorldTests
{
    private static readonly WorldReading Reading = WorldLoader.Load(WorldFolders.Tiny);

    private static LoadedWorld Loaded => Reading.World!;

    private static World World => Loaded.World;

    [Fact]
    public void Load_TinyWorld_HasNoProblem()
    {
        Assert.Equal([], Reading.Problems.Select(problem => problem.ToString()));
        Assert.NotNull(Reading.World);
    }

    [Fact]
    public void Load_OwnLadder_HasItsRungsAndThresholds()
    {
        Assert.Equal(["none", "contact", "friend", "ally", "kin"], World.Ladder.Names.ToArray());
        Assert.Equal([0, 0.5, 1.1, 1.8], Enumerable.Range(1, 4).Select(World.Parameters.Threshold));
        Assert.Equal("threshold of kin", Loaded.Parameters[^1].Name);
        Assert.Equal(ParameterSet.IndexOfThreshold(4), Loaded.Parameters[^1].Index);
    }

    [Theory]
    [InlineData("AAA", PartnerKind.Country)]
    [InlineData("HHH", PartnerKind.Special)]
    [InlineData("UUU", PartnerKind.Bloc)]
    public void Load_Partner_HasItsKind(string code, PartnerKind kind)
    {
        Assert.Equal(kind, Partner(code).Kind);
    }

    [Theory]
    [InlineData("AAA", 1, true, true, true)]
    [InlineData("BBB", 0, false, true, false)]
    [InlineData("EEE", 1, true, false, true)]
    [InlineData("GGG", 0, false, false, true)]
    [InlineData("DDD", 0, false, false, false)]
    public void Load_Partner_HasItsTies(string code, int sharedBlocs, bool hasStatus, bool isNeighbourhood, bool hasAffinity)
    {
        var partner = Partner(code);

        Assert.Equal((sharedBlocs, hasStatus, isNeighbourhood, hasAffinity), (partner.SharedBlocs, partner.HasStatus, partner.IsNeighbourhood, partner.HasAffinity));
    }

    [Fact]
    public void Load_Partner_HasGroupsRivalsAndBlocActors()
    {
        Assert.Equal(["League", "Union", "neighbours"], Partner("AAA").Blocs.ToArray());
        Assert.Equal([0, 4], Partner("BBB").Rivals.ToArray());
        Assert.Equal([8], Partner("CCC").BlocActors.ToArray());
        Assert.Empty(Partner("EEE").BlocActors);
        Assert.Equal([0, 1, 2], Loaded.FindGroup("Union")!.Members.ToArray());
    }

    [Fact]
    public void Load_TierHistory_GivesStepsWithoutDeepeningsAndLabels()
    {
        string[] expected =
        [
            "EEE 2004-06 1", "AAA 2011-03 1", "CCC 2012-01 1", "EEE 2013-09 3", "AAA 2015-04 2", "GGG 2017-11 1", "BBB 2018-02 2",
            "EEE 2019-08 2", "AAA 2020-10 3", "AAA 2024-04 4", "UUU 2025-02 1",
        ];

        Assert.Equal(expected, World.TierSteps.Select(step => $"{World.Partners[step.Partner].Id} {step.Month} {step.Tier}"));
    }

    [Theory]
    [InlineData(2016, TierRecordKind.Deepening, 2)]
    [InlineData(2019, TierRecordKind.Downgrade, 2)]
    [InlineData(2024, TierRecordKind.Step, 4)]
    [InlineData(1957, TierRecordKind.Special, 0)]
    public void Load_TierHistory_TellsWhatEachRowDoes(int year, TierRecordKind kind, int rung)
    {
        var record = Loaded.TierRecords.First(record => record.Date.Year == year);

        Assert.Equal((kind, rung), (record.Kind, record.Rung));
    }

    [Fact]
    public void Load_Labels_AreKeptForPeople()
    {
        Assert.Equal(new DateOnly(1957, 3, 4), Profile("HHH").SpecialSince);
        var guild = Assert.Single(Profile("FFF").SectoralLabels);
        Assert.Equal(("fisheries", new DateOnly(2024, 6, 17)), (guild.Note, guild.Date));
        Assert.Equal("invented, and quoted: \"so it goes\"", Profile("HHH").Provenance);
    }

    [Fact]
    public void Load_LastLeader_TakesTheParameters()
    {
        Assert.Equal(new Leader(new Month(2021, 3), 1.5, 0.4, new Month(2025, 1)), World.Leaders[^1]);
        Assert.Equal(1.5, World.Parameters[Parameter.LeaderEffect]);
    }

    [Fact]
    public void Load_Season_HasMeanOne()
    {
        Assert.Equal(12, World.Season.Sum(), 12);
        Assert.Equal((0, 1.2), (World.Season[6], World.Season[0]));
    }

    [Fact]
    public void Load_Attention_TakesYearsAndMonths()
    {
        Assert.Equal([(new Month(2010, 1), 6.0), (new Month(2021, 3), 12.0)], World.Attention.ToArray());
    }

    [Fact]
    public void Load_ParameterThatMayBeNone_HasAnInfiniteRange()
    {
        var fade = Loaded.FindParameter("wave half-life")!;

        Assert.Equal((0, double.PositiveInfinity), (fade.Low, fade.High));
    }

    [Fact]
    public void ContentHash_SameFilesElsewhere_IsTheSame()
    {
        WorldFolders.WithCopy(folder =>
        {
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "not a part of the world");

            Assert.Equal(Loaded.ContentHash, WorldLoader.Load(folder).World!.ContentHash);
        });
    }

    [Fact]
    public void ContentHash_OneByteMore_IsAnother()
    {
        WorldFolders.WithCopy(folder =>
        {
            File.AppendAllText(Path.Combine(folder, "visits.csv"), "\n");

            Assert.NotEqual(Loaded.ContentHash, WorldLoader.Load(folder).World!.ContentHash);
        });
    }

    private static Partner Partner(string code) => World.Partners[World.IndexOf(new PartnerId(code))];

    private static PartnerProfile Profile(string code) => Loaded.Profiles[World.IndexOf(new PartnerId(code))];
}
