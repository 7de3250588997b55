using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;
using static DiplomacySim.Model.Tests.ClosedForm.Statistics;

namespace DiplomacySim.Model.Tests.Start;

public sealed class StartBuilderTests
{
    private const int BurnInMonths = 120;

    [Fact]
    public void Build_BeforeTheRecordedPast_IsRefused()
    {
        var world = TestWorld.Alike(3, TestParameters.Usual);

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => StartBuilder.Build(world, world.HistoryFrom + -1));

        Assert.Contains("2001-01", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_AfterTheRecordedPast_IsThePastsLastState()
    {
        var world = TestWorld.Lively(20, TestParameters.Usual);

        var atTheEnd = StartBuilder.Build(world, world.HistoryTo + 1);
        var later = StartBuilder.Build(world, world.HistoryTo + 30);

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(atTheEnd.Partners[i], later.Partners[i]);
        }
    }

    [Fact]
    public void Build_AnyMonth_KnowsTheTiersBeforeIt()
    {
        var world = TestWorld.Alike(3, TestParameters.Usual) with
        {
            TierSteps = [new TierStep(1, new Month(1995, 4), 1), new TierStep(2, new Month(2010, 5), 2), new TierStep(1, new Month(2015, 8), 3)],
        };

        var start = StartBuilder.Build(world, new Month(2015, 8)).Partners;
        var next = StartBuilder.Build(world, new Month(2015, 9)).Partners;

        Assert.Equal([0, 1, 2], start.Select(p => p.Tier));
        Assert.Equal([double.PositiveInfinity, (20 * 12) + 3, (5 * 12) + 2], start.Select(p => p.MonthsInTier));
        Assert.Equal([0, 3, 2], next.Select(p => p.Tier));
        Assert.Equal([double.PositiveInfinity, 0, (5 * 12) + 3], next.Select(p => p.MonthsInTier));
    }

    // A visit last month counts in full, and fades by a factor of e in four months; the next month's ageing comes later.
    [Fact]
    public void Build_KnownVisits_FadeFromTheLastOneBeforeTheStart()
    {
        var world = TestWorld.Alike(4, TestParameters.Usual) with
        {
            Visits = [new PastVisit(1, new Month(2020, 1)), new PastVisit(1, new Month(2020, 3)), new PastVisit(2, new Month(2020, 5)), new PastVisit(0, new Month(2020, 6))],
        };

        var start = StartBuilder.Build(world, new Month(2020, 6)).Partners;

        Assert.Equal(Math.Exp(-8 / 4.0), start[0].Recency, 1e-12);
        Assert.Equal(Math.Exp(-2 / 4.0), start[1].Recency, 1e-12);
        Assert.Equal(1, start[2].Recency, 1e-12);
        Assert.Equal(Math.Exp(-8 / 4.0), start[3].Recency, 1e-12);
    }

    // With one point of capital for each visit, all capital together shows whether the visits add up to the budget.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(6, 0.5)]
    [InlineData(60, 3)]
    [InlineData(118, 3)]
    [InlineData(2, 3)]
    public void Build_AnyBudget_SpendsItAllOnVisits(int yearly, double weight)
    {
        const int Partners = 10;
        var parameters = TestParameters.Quiet
            .With(Parameter.AttentionGdp, weight)
            .With(Parameter.AttentionTier, 0.4)
            .With(Parameter.AttentionRecency, 1.1)
            .With(Parameter.CapitalPerVisit, 1)
            .With(Parameter.CapitalHalfLife, 36);
        var world = TestWorld.Alike(Partners, parameters)
            .WithPartners((i, p) => p with { GdpUsdBillions = Math.Exp((i - 5) / 2.0) }) with
        {
            Attention = [(new Month(1980, 1), yearly)],
            TierSteps = [new TierStep(4, new Month(2003, 3), 2)],
        };

        var start = StartBuilder.Build(world, new Month(2006, 1));

        var months = BurnInMonths + 60;
        var delta = Math.Pow(2, -1 / 36.0);
        var expected = yearly / 12.0 * (1 - Math.Pow(delta, months)) / (1 - delta);
        Assert.Equal(expected, start.Partners.Sum(p => p.Capital), (expected * 1e-9) + 1e-12);
    }

    // The course of the past is the mean of simulated pasts where the visit probability is the same: 3 of 10 each month.
    [Fact]
    public void Build_ExpectedCourse_IsTheMeanOfSimulatedOnes()
    {
        const int Partners = 10;
        const int Lanes = 1024;
        var parameters = TestParameters.Quiet
            .With(Parameter.ReadinessLevel, -20)
            .With(Parameter.AgreementsPerVisit, 1.5)
            .With(Parameter.AgreementsUplift, 0.4)
            .With(Parameter.AgreementsTradeElasticity, 0.55)
            .With(Parameter.AgreementsWithoutVisit, 0.1)
            .With(Parameter.CapitalPerVisit, 1)
            .With(Parameter.CapitalPerAgreement, 0.05)
            .With(Parameter.CapitalPerImplemented, 0.3)
            .With(Parameter.CapitalPerLapsed, 0.1);
        var world = TestWorld.Alike(Partners, parameters).WithPartners((_, p) => p with { TradeUsdBillions = 2 }) with
        {
            Attention = [(new Month(1980, 1), 36)],
            Execution = 0.7,
            Capacity = 0.9,
            HistoryFrom = new Month(2001, 1),
        };
        var run = new TestRun(world, BurnInMonths)
        {
            From = world.HistoryFrom + -BurnInMonths,
            Attention = _ => 36,
            Execution = _ => 0.7,
            Capacity = _ => 0.9,
        };

        var start = StartBuilder.Build(world, world.HistoryFrom).Partners[4];
        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < BurnInMonths)
        {
            shard.Advance();
        }

        AssertMean(start.Capital, MeanByLane(partner => shard.Capital(partner).ToArray()), "capital");
        AssertMean(start.Pipeline, MeanByLane(partner => shard.Pipeline(partner).ToArray()), "pipeline");
        AssertMean(start.Implemented, MeanByLane(partner => shard.Implemented(partner).ToArray()), "implemented");
        AssertMean(start.Lapsed, MeanByLane(partner => shard.Lapsed(partner).ToArray()), "lapsed");

        static IEnumerable<double> MeanByLane(Func<int, float[]> column)
        {
            var columns = Enumerable.Range(0, Partners).Select(column).ToArray();
            return Enumerable.Range(0, Lanes).Select(lane => columns.Average(c => (double)c[lane]));
        }
    }

    // Partners that are alike have the visit probability p = 3/10 and the recency R = p + (1 - p) d R, d its decay; a month
    // without a visit brings mu_0 exp(-q_r d R / 2) agreements, and the pipeline holds what the months before have left.
    [Fact]
    public void Build_LongPast_ReachesTheStationaryRecencyAndPipeline()
    {
        const double Visited = 0.3;
        var parameters = TestParameters.Quiet.With(Parameter.AttentionRecency, 2).With(Parameter.AgreementsWithoutVisit, 0.5);
        var world = TestWorld.Alike(10, parameters) with { Attention = [(new Month(1980, 1), 36)] };

        var start = StartBuilder.Build(world, new Month(2026, 1));

        var decay = Math.Exp(-1 / 4.0);
        var recency = Visited / (1 - ((1 - Visited) * decay));
        var signed = (1 - Visited) * 0.5 * Math.Exp(-2 * decay * recency / 2);
        var kept = Math.Pow(2, -0.6 / 18) * Math.Pow(2, -1 / 60.0);
        // What is left of the beginning after 420 months is one part in 10^6.
        Assert.Equal(signed / (1 - kept), start.Partners[6].Pipeline, 2e-6 * signed / (1 - kept));
    }

    // Agreements under way are whole: the expected number is rounded by chance, so that the mean stays.
    [Fact]
    public void Shard_FractionalPipeline_StartsWithWholeAgreementsOfThatMean()
    {
        const int Lanes = 1024;
        var run = new TestRun(TestWorld.Alike(8, TestParameters.Quiet), 1)
        {
            Start = _ => TestRun.Blank with { Pipeline = 2.3, FrailtyMean = 0.4, FrailtyDeviation = 0.5 },
        };

        using var shard = run.Shard(Lanes);

        var pipeline = Enumerable.Range(0, 8).SelectMany(partner => shard.Pipeline(partner).ToArray()).ToArray();
        Assert.All(pipeline, agreements => Assert.True(agreements is 2 or 3));
        AssertShare(0.3, pipeline.Count(agreements => agreements == 3), pipeline.Length);
        var frailty = Enumerable.Range(0, 8).SelectMany(partner => FrailtyOf(shard, partner)).ToArray();
        AssertMean(0.4, frailty, "willingness");
        AssertMean(0.25, frailty.Select(b => (b - 0.4) * (b - 0.4)), "variance of willingness");
    }

    private static unsafe double[] FrailtyOf(Model.Shards.Shard shard, int partner)
    {
        var frailty = new double[shard.Lanes];
        for (var lane = 0; lane < frailty.Length; lane++)
        {
            frailty[lane] = shard.ColumnsOf(partner).Frailty[lane];
        }

        return frailty;
    }
}
