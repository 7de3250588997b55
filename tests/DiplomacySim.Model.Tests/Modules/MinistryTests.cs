using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Modules.Ministry;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class MinistryTests
{
    private const double Dip = 0.05;
    private const double Gain = 0.15;

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(60)]
    public void Capacity_LeversAtRest_FollowsTheFormula(int months)
    {
        var found = Run(months).Play(MinistryModule.Capacity, 1)[0];

        Assert.Equal(Formula(10 + months - 1) / Baseline(), found, 5);
    }

    [Fact]
    public void Capacity_MonthsOfTheLastRecordedYear_AverageOne()
    {
        var sum = 0.0;
        for (var months = 1; months <= 12; months++)
        {
            sum += (Run(months) with { From = new Month(2025, 1) }).Play(MinistryModule.Capacity, 1)[0];
        }

        Assert.Equal(1, sum / 12, 5);
    }

    [Theory]
    [InlineData(0, 0.85)]
    [InlineData(1, 1)]
    [InlineData(3, 1.3)]
    public void Capacity_TrainingForLong_EndsAtItsGain(double training, double factor)
    {
        var run = Run(600, (MinistryModule.TrainingGain, 0.15)).Set(MinistryModule.Training, training);

        var expected = (1 + Gain + (factor - 1)) / Baseline();
        Assert.Equal(expected, run.Play(MinistryModule.Capacity, 1)[0], 4);
    }

    [Fact]
    public void UnitsCut_CutAgain_CostsADipOfItsOwn()
    {
        var rest = Run(1).Play(MinistryModule.Capacity, 1)[0];
        var more = Run(1).Set(MinistryModule.UnitsCut, 0.85).Play(MinistryModule.Capacity, 1)[0];

        Assert.Equal(rest - (Dip / Baseline()), more, 5);
    }

    [Fact]
    public void Workload_SteadyWork_GoesToItsRatioAndWastesTheRest()
    {
        var run = Run(400, (MinistryModule.UsualWork, 2), (MinistryModule.ReformGain, 0), (MinistryModule.ReformDip, 0)) with { Attention = _ => 48 };

        Assert.Equal(2, run.Play(MinistryModule.Workload, 1)[0], 3);
        Assert.Equal(0.5, run.Play(MinistryModule.Efficiency, 1)[0], 3);
    }

    [Fact]
    public void Workload_AgreementsUnderWay_AreWork()
    {
        var run = Run(400, (MinistryModule.UsualWork, 1), (MinistryModule.ReformGain, 0), (MinistryModule.ReformDip, 0), (MinistryModule.WorkPerAgreement, 0.25)) with
        {
            Attention = _ => 0,
            Execution = _ => 0,
            Start = _ => TestRun.Blank with { Pipeline = 1 },
        };

        var load = run.With(Parameter.LapseHalfLife, 1e9).Play(MinistryModule.Workload, 1)[0];

        Assert.Equal(8 * 0.25, load, 2);
    }

    [Fact]
    public void Overload_HalfOfTheCapacity_HalvesTheAgreementsOfVisits()
    {
        var parameters = TestParameters.Quiet.With(Parameter.AgreementsPerVisit, 4);
        var light = Signed(parameters, usualWork: 1000);
        var heavy = Signed(parameters, usualWork: 1);

        Assert.InRange(heavy / light, 0.48, 0.55);
    }

    private static double Signed(ParameterSet parameters, double usualWork)
    {
        var run = Run(240, (MinistryModule.UsualWork, usualWork), (MinistryModule.ReformGain, 0), (MinistryModule.ReformDip, 0), (MinistryModule.WorkPerAgreement, 0));
        run = run with { Attention = _ => 24, World = run.World with { Parameters = parameters } };
        using var shard = run.Shard(64);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        return Enumerable.Range(0, 8).Sum(partner => shard.Signed(partner).ToArray().Sum());
    }

    private static double Formula(int months) =>
        1 - (Dip * Math.Pow(2, -months / 6.0)) + (Gain * (1 - Math.Pow(2, -months / 24.0)));

    /// <summary>The mean of 2025: two months before the reform, ten after.</summary>
    private static double Baseline() => (2 + Enumerable.Range(0, 10).Sum(Formula)) / 12;

    private static TestRun Run(int months, params (ModuleItem Item, double Value)[] changes)
    {
        var run = new TestRun(TestWorld.Alike(8, TestParameters.Quiet), months).On(
            MinistryModule.Description,
            (MinistryModule.ReformDip, Dip),
            (MinistryModule.DipHalfLife, 6),
            (MinistryModule.ReformGain, Gain),
            (MinistryModule.GainHalfLife, 24),
            (MinistryModule.TrainingGain, 0.05),
            (MinistryModule.DigitalGain, 0.05),
            (MinistryModule.WorkPerAgreement, 0.02),
            (MinistryModule.WorkPerCrisis, 2),
            (MinistryModule.UsualWork, 14),
            (MinistryModule.ReformMonth, new Month(2025, 3).Index),
            (MinistryModule.ReformCut, 0.425));
        return run.On(MinistryModule.Description, changes);
    }
}
