using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Modules.Agreements;
using DiplomacySim.Model.Modules.Technology;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class TechnologyTests
{
    private const int Lanes = 60;
    private static readonly double[] s_shares = [0.2, 0.1, 0.07, 0.08, 0.08, 0.1, 0.05, 0.12, 0.08, 0.12];

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(1, 0.2)]
    public void TechnologyShare_ProgrammeForLong_GoesFromOneTenthToAFifth(double programme, double expected)
    {
        var run = Run(240).Set(TechnologyModule.Programmes[0], programme);

        Assert.All(run.Play(TechnologyModule.Shares[0], 3), share => Assert.Equal(expected, share, 5));
    }

    [Fact]
    public void SignedIn_FullProgrammeAtOnce_HasTheShareOfWhatIsSigned()
    {
        var run = Run(120, buildUp: 1).Set(TechnologyModule.Programmes[0], 1);

        var technology = run.Play(AgreementsModule.SignedIn[1], Lanes).Sum();
        var all = AgreementsModule.SignedIn.Sum(field => run.Play(field, Lanes).Sum());

        Assert.InRange(technology / all, 0.1999f, 0.2001f);
    }

    [Fact]
    public void Strength_BuildingUp_ClosesTheGapGeometrically()
    {
        var share = Run(10).Set(TechnologyModule.Programmes[0], 1).Play(TechnologyModule.Shares[0], 1)[0];

        var weight = 1 + ((1 - Math.Pow(0.94, 10)) * 1.25);
        Assert.Equal(0.1 * weight / ((0.1 * weight) + 0.9), share, 5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Labels_PartnersBelowTheFirstRung_ComeAtTheirRate(double programme)
    {
        const double Chance = 0.05;
        var run = Run(60, buildUp: 1, chance: Chance).VisitingAll().Set(TechnologyModule.Programmes[0], programme);

        var labels = run.Play(TechnologyModule.Labels, 500);

        var mean = 4 * 60 * Chance * programme;
        var error = Math.Sqrt(mean / 500) + 1e-9;
        Assert.InRange(labels.Average(), mean - (4 * error), mean + (4 * error));
    }

    [Fact]
    public void Labels_EachOne_BringsCapital()
    {
        var atRest = Capital(Run(2, buildUp: 1, chance: 1).VisitingAll());
        var on = Capital(Run(2, buildUp: 1, chance: 1).VisitingAll().Set(TechnologyModule.Programmes[0], 1));

        Assert.All(atRest.Zip(on), pair => Assert.Equal(pair.First + 1, pair.Second, 4));
    }

    private static float[] Capital(TestRun run)
    {
        using var shard = run.Shard(4);
        shard.Advance();
        shard.Advance();
        return shard.Capital(0).ToArray();
    }

    private static TestRun Run(int months, double buildUp = 0.06, double chance = 0)
    {
        var parameters = TestParameters.Quiet
            .With(Parameter.AgreementsPerVisit, 2)
            .With(Parameter.ReadinessLevel, -60)
            .With(Parameter.SectoralLabelShare, chance)
            .With(Parameter.CapitalPerLabel, 1);
        (ModuleItem, double)[] agreements = [.. AgreementsModule.FieldShares.Zip(s_shares), (AgreementsModule.Learning, 0.04), (AgreementsModule.UsualExecution, 0.6)];
        return new TestRun(TestWorld.Alike(4, parameters), months) { Attention = _ => 24 }
            .On(AgreementsModule.Description, agreements)
            .On(
                TechnologyModule.Description,
                (TechnologyModule.Weight, 2.25),
                (TechnologyModule.BuildUp, buildUp),
                (TechnologyModule.LabelGain, 1));
    }
}
