using DiplomacySim.Model;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Tests.Worlds;

public sealed class VietNamTests
{
    private static readonly WorldReading Reading = WorldLoader.Load(WorldFolders.VietNam);

    private static LoadedWorld Loaded => Reading.World!;

    private static World World => Loaded.World;

    [Fact]
    public void Load_VietNam_HasNoProblem()
    {
        Assert.Equal([], Reading.Problems.Select(problem => problem.ToString()));
        Assert.NotNull(Reading.World);
    }

    [Fact]
    public void Load_VietNam_Has111PartnersOfThreeKinds()
    {
        Assert.Equal(111, World.Partners.Length);
        Assert.Equal(["CUB", "KHM", "LAO"], Codes(partner => partner.Kind == PartnerKind.Special));
        Assert.Equal(["EUU"], Codes(partner => partner.Kind == PartnerKind.Bloc));
    }

    [Theory]
    [InlineData(2024, "13 10 9")]
    [InlineData(2025, "14 14 14")]
    public void Load_VietNam_HasThePartnersThatWereAnnounced(int year, string counts)
    {
        var held = World.Partners.Select((partner, index) => partner.Kind == PartnerKind.Country ? RungAt(index, new Month(year, 12)) : 0).ToArray();

        Assert.Equal(counts, string.Join(' ', Enumerable.Range(1, 3).Select(rung => held.Count(tier => tier == rung))));
    }

    [Fact]
    public void Load_VietNam_Raised17In2025()
    {
        var steps = World.TierSteps.Count(step => step.Month.Year == 2025);
        var labels = Loaded.Profiles.SelectMany(profile => profile.SectoralLabels).Count(label => label is { Date.Year: 2025, Rung: 0 });

        Assert.Equal((16, 1), (steps, labels));
    }

    [Fact]
    public void Load_VietNam_DescribesEveryParameter()
    {
        Assert.Equal(
            [.. ParameterTable.All.Select(description => description.Name), "threshold of comprehensive", "threshold of strategic", "threshold of comprehensive strategic"],
            Loaded.Parameters.Select(parameter => parameter.Name));
        Assert.All(Loaded.Parameters, parameter =>
        {
            Assert.True(parameter.Reason.Length > 10, parameter.Name);
            Assert.InRange(parameter.Default, parameter.Low, parameter.High);
            Assert.InRange(parameter.Low, parameter.Minimum, parameter.Maximum);
            Assert.True(parameter.High <= parameter.Maximum || (parameter.AllowsNone && double.IsPositiveInfinity(parameter.High)), parameter.Name);
            Assert.Equal(parameter.Default, World.Parameters[parameter.Index]);
            Assert.Equal(parameter.Index, Loaded.Parameters.IndexOf(parameter));
        });
    }

    [Theory]
    [InlineData(Parameter.ReadinessLevel, -4.5)]
    [InlineData(Parameter.LeaderEffect, 3.3)]
    [InlineData(Parameter.WaveHalfLife, 36)]
    [InlineData(Parameter.JumpCost, 1.92)]
    [InlineData(Parameter.RegionalDiffusion, 1.7)]
    [InlineData(Parameter.UsualCredibility, 0.67)]
    [InlineData(Parameter.AgreementsPerVisit, 1.055)]
    [InlineData(Parameter.BlocSpillOver, 0)]
    public void Load_VietNam_HasThePublishedDefaults(Parameter parameter, double value)
    {
        Assert.Equal(value, World.Parameters[parameter]);
    }

    [Fact]
    public void Load_VietNam_HasThreeTermsOfLeadership()
    {
        Assert.Equal(
            [
                new Leader(new Month(2001, 1), 0, 0, null),
                new Leader(new Month(2011, 1), 0.56, 0, null),
                new Leader(new Month(2024, 8), 3.3, 0.9, new Month(2026, 1)),
            ],
            World.Leaders.ToArray());
        Assert.Equal(new Month(2026, 1), World.LeaderChangesByChanceFrom);
    }

    [Theory]
    [InlineData("CHN", 2325, 0, true, false, true)]
    [InlineData("SGP", 2199, 2, false, true, false)]
    [InlineData("KAZ", 4482, 0, false, false, true)]
    [InlineData("USA", 13344, 0, true, false, false)]
    public void Load_VietNam_HasThePartnersTies(string code, int kilometres, int sharedBlocs, bool hasStatus, bool isNeighbourhood, bool hasAffinity)
    {
        var partner = World.Partners[World.IndexOf(new PartnerId(code))];

        Assert.Equal(kilometres, partner.DistanceKm);
        Assert.Equal((sharedBlocs, hasStatus, isNeighbourhood, hasAffinity), (partner.SharedBlocs, partner.HasStatus, partner.IsNeighbourhood, partner.HasAffinity));
    }

    [Fact]
    public void Load_VietNam_CountsTheMembersOfTheUnionOnItsActor()
    {
        var actor = World.IndexOf(new PartnerId("EUU"));

        Assert.Equal(27, Codes(partner => partner.BlocActors.Contains(actor)).Count());
        Assert.Contains(World.TierSteps, step => step == new TierStep(actor, new Month(2026, 1), 3));
    }

    [Fact]
    public void Load_VietNam_KeepsASourceForEveryRow()
    {
        Assert.Equal((72, 134, 151), (Loaded.TierRecords.Length, Loaded.VisitRecords.Length, Loaded.Indicators.Length));
        Assert.All(
            [.. Loaded.TierRecords.Select(record => record.Source), .. Loaded.VisitRecords.Select(record => record.Source), .. Loaded.Indicators.Select(record => record.Source)],
            source => Assert.Matches("^(https?://|derived: |unsourced: general knowledge|Viet Nam News Agency article, |interview with the foreign minister, )", source));
        Assert.All(Loaded.Profiles, profile => Assert.StartsWith("gdp:", profile.Provenance, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_VietNam_HasAVisitForEveryRecentStepMadeInPerson()
    {
        // Steps of 2023 to 2025 that name an occasion other than an online one have a visit within five days.
        var orphans = Loaded.TierRecords
            .Where(record => record.Date.Year is >= 2023 and <= 2025 && !record.Occasion.Contains("online", StringComparison.Ordinal))
            .Where(record => !Loaded.VisitRecords.Any(visit => visit.Partner == record.Partner && Math.Abs(visit.Date.DayNumber - record.Date.DayNumber) <= 5));

        Assert.Empty(orphans);
    }

    [Fact]
    public void Load_VietNam_NamesPartnersInThreeLanguages()
    {
        Assert.All(Loaded.Profiles, profile => Assert.Equal(["vi", "zh"], profile.Names.Keys));
        Assert.Equal("Pháp", Loaded.Profiles[World.IndexOf(new PartnerId("FRA"))].Names["vi"]);
    }

    private static IEnumerable<string> Codes(Func<Partner, bool> isWanted) =>
        World.Partners.Where(isWanted).Select(partner => partner.Id.Code).Order(StringComparer.Ordinal);

    private static int RungAt(int partner, Month month) =>
        World.TierSteps.LastOrDefault(step => step.Partner == partner && step.Month <= month).Tier;
}
