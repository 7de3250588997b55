using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;
using static DiplomacySim.Model.Tests.ClosedForm.Statistics;

namespace DiplomacySim.Model.Tests.ClosedForm;

public sealed class AgreementTests
{
    private const int Lanes = 1024;

    [Theory]
    [InlineData(0.3, 0.503)]
    [InlineData(0.6, 0.671)]
    [InlineData(0.9, 0.754)]
    public void Advance_PipelineRunsDry_ImplementsTheShareOfExecution(double execution, double share)
    {
        const int Agreements = 60;
        const int Months = 600;
        var implements = 1 - Math.Pow(2, -execution / 18);
        var lapses = 1 - Math.Pow(2, -1 / 60.0);
        var expected = implements / (1 - ((1 - implements) * (1 - lapses)));
        var run = new TestRun(TestWorld.Alike(1, TestParameters.Quiet), Months)
        {
            Attention = _ => 0,
            Execution = _ => execution,
            Start = _ => TestRun.Blank with { Pipeline = Agreements },
        };

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
        }

        for (var lane = 0; lane < Lanes; lane++)
        {
            Assert.Equal(Agreements, shard.Pipeline(0)[lane] + shard.Implemented(0)[lane] + shard.Lapsed(0)[lane]);
        }

        var implemented = shard.Implemented(0).ToArray().Sum(x => (long)x);
        var ended = implemented + shard.Lapsed(0).ToArray().Sum(x => (long)x);
        Assert.Equal(share, expected, 0.0005);
        Assert.InRange(ended, (Agreements * Lanes) - 10, Agreements * Lanes);
        AssertShare(expected, implemented, ended, "implemented");
    }

    [Fact]
    public void Advance_EveryMonth_ConservesAgreements()
    {
        const int Partners = 20;
        var world = TestWorld.Lively(Partners, TestParameters.Usual.With(Parameter.AgreementsPerVisit, 8).With(Parameter.LapseHalfLife, 12));
        var run = new TestRun(world, 60) { Attention = _ => 90, Start = _ => TestRun.Blank with { Pipeline = 3 } };

        using var shard = run.Shard(64);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
            for (var partner = 0; partner < Partners; partner++)
            {
                for (var lane = 0; lane < 64; lane++)
                {
                    var known = shard.Pipeline(partner)[lane] + shard.Implemented(partner)[lane] + shard.Lapsed(partner)[lane];
                    Assert.Equal(3 + shard.Signed(partner)[lane], known);
                }
            }
        }
    }

    [Theory]
    [InlineData(1.055, 1.2)]
    [InlineData(4, 0.5)]
    [InlineData(9, 20)]
    public void Advance_Visits_SignByTheNegativeBinomial(double mean, double size)
    {
        const int Months = 60;
        var parameters = TestParameters.Quiet.With(Parameter.AgreementsPerVisit, mean).With(Parameter.AgreementsDispersion, size);

        var signed = SignedEachMonth(new TestRun(TestWorld.Alike(1, parameters), Months).VisitingAll());

        AssertNegativeBinomial(mean, size, signed);
    }

    // The mean of a month without a visit is mu_0 exp(v / 2), v the appeal.
    [Fact]
    public void Advance_NoVisits_SignByTheAppeal()
    {
        const double Appeal = 1.4;
        var parameters = TestParameters.Quiet.With(Parameter.AgreementsWithoutVisit, 0.4);
        var run = new TestRun(TestWorld.Alike(1, parameters), 60) { Attention = _ => 0, Priority = _ => Appeal };

        var signed = SignedEachMonth(run);

        AssertNegativeBinomial(0.4 * Math.Exp(Appeal / 2), 1.2, signed);
    }

    // Trade (held at 2.5), capacity and the leader's uplift multiply the mean of a visit.
    [Fact]
    public void Advance_TradeCapacityAndUplift_MultiplyTheMean()
    {
        var parameters = TestParameters.Quiet
            .With(Parameter.AgreementsPerVisit, 0.5)
            .With(Parameter.AgreementsTradeElasticity, 0.55)
            .With(Parameter.AgreementsUplift, 0.9);
        var world = TestWorld.Alike(1, parameters).WithPartner(0, p => p with { TradeUsdBillions = Math.Exp(4) });
        var run = new TestRun(world, 60) { Capacity = _ => 1.2 };

        var signed = SignedEachMonth(run.VisitingAll());

        AssertNegativeBinomial(0.5 * 1.2 * Math.Exp((0.55 * 2.5) + 0.9), 1.2, signed);
    }

    private static double[] SignedEachMonth(TestRun run)
    {
        using var shard = run.Shard(Lanes);
        var signed = new double[run.Months * Lanes];
        var before = new float[Lanes];
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
            for (var lane = 0; lane < Lanes; lane++)
            {
                signed[((shard.MonthsDone - 1) * Lanes) + lane] = shard.Signed(0)[lane] - before[lane];
                before[lane] = shard.Signed(0)[lane];
            }
        }

        return signed;
    }

    private static void AssertNegativeBinomial(double mean, double size, double[] counts)
    {
        AssertMean(mean, counts, "agreements");
        AssertMean(mean + (mean * mean / size), counts.Select(x => (x - mean) * (x - mean)), "variance of agreements");
        AssertShare(Math.Pow(size / (size + mean), size), counts.Count(x => x == 0), counts.Length, "months without agreements");
    }
}
