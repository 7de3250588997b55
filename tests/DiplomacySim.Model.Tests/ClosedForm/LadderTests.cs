using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;
using static DiplomacySim.Model.Tests.ClosedForm.Statistics;

namespace DiplomacySim.Model.Tests.ClosedForm;

public sealed class LadderTests
{
    private const int Lanes = 1024;

    /// <summary>Readiness of an average partner, in log-odds.</summary>
    private const double Eta = -1;

    private const double Acceptance = 0.85;

    // Three of ten partners that are alike are visited each month, so that each is visited with probability 0.3.
    [Fact]
    public void Advance_FixedVisitProbability_WaitsGeometrically()
    {
        const int Partners = 10;
        const int Months = 300;
        const double Visited = 0.3;
        var monthly = Visited * Acceptance * Logistic(Eta);
        var run = new TestRun(TestWorld.Alike(Partners, TestParameters.Quiet), Months) { Attention = _ => 36 };
        var waits = new int[Partners, Lanes];

        using var shard = run.Shard(Lanes);
        for (var month = 1; month <= Months; month++)
        {
            shard.Advance();
            foreach (var upgrade in shard.Upgrades)
            {
                waits[upgrade.Partner, upgrade.Lane] = waits[upgrade.Partner, upgrade.Lane] == 0 ? month : waits[upgrade.Partner, upgrade.Lane];
            }
        }

        Assert.Equal(14.58, 1 / monthly, 0.005);
        Assert.DoesNotContain(0, waits.Cast<int>());
        // Lanes are independent, partners of a lane are not: the error is taken over lanes.
        AssertMean(1 / monthly, PerLane(waits, wait => wait), "months waited");
        foreach (var months in new[] { 1, 6, 12, 36 })
        {
            AssertMean(1 - Math.Pow(1 - monthly, months), PerLane(waits, wait => wait <= months ? 1 : 0), $"within {months} months");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Advance_OneOccasion_JumpsByTheOrderedLogit(int from)
    {
        const int Partners = 100;
        var world = TestWorld.Alike(Partners, TestParameters.Quiet).With(Parameter.PartnerAcceptance, 1);
        var run = new TestRun(world, 1) { Start = _ => TestRun.Blank with { Tier = from, MonthsInTier = from == 0 ? double.PositiveInfinity : 600 } };

        using var shard = run.VisitingAll().Shard(Lanes);
        shard.Advance();

        double[] expected = [1, Logistic(Eta), Logistic(Eta - 0.82), Logistic(Eta - 1.73 - (from == 2 ? 0 : 1.92))];
        for (var rung = from + 1; rung <= 3; rung++)
        {
            var reached = 0L;
            foreach (var upgrade in shard.Upgrades)
            {
                reached += upgrade.To >= rung ? 1 : 0;
            }

            AssertShare(expected[rung], reached, Partners * Lanes, $"at rung {rung} or above");
        }
    }

    [Fact]
    public void Advance_TenYears_FollowsThePowerOfTheTransitionMatrix()
    {
        const int Partners = 20;
        const int Months = 120;
        const double Occasion = 0.15 * Acceptance;
        var run = new TestRun(TestWorld.Alike(Partners, TestParameters.Quiet), Months) { Attention = _ => 36 };

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
        }

        var expected = new double[] { 1, 0, 0, 0 };
        for (var month = 0; month < Months; month++)
        {
            expected = Step(expected, Occasion);
        }

        Assert.Equal([0.015, 0.101, 0.456, 0.428], expected.Select(share => Math.Round(share, 3)));
        for (var rung = 0; rung <= 3; rung++)
        {
            AssertMean(expected[rung], shard.CountriesOn(rung).ToArray().Select(count => (double)count / Partners), $"on rung {rung}");
        }
    }

    // s((d - d0) / s_d): half of the acceptance after d0 years, and the rest by the logistic.
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(11)]
    public void Advance_YearsInTier_MatureByTheLogistic(int years)
    {
        const int Partners = 100;
        var world = TestWorld.Alike(Partners, TestParameters.Quiet)
            .With(Parameter.MaturationYears, 8.1)
            .With(Parameter.MaturationSpread, 1.5)
            .With(Parameter.ReadinessLevel, 15);
        var run = new TestRun(world, 1) { Start = _ => TestRun.Blank with { Tier = 1, MonthsInTier = (12 * years) - 1 } };

        using var shard = run.VisitingAll().Shard(Lanes);
        shard.Advance();

        AssertShare(Acceptance * Logistic((years - 8.1) / 1.5), shard.Upgrades.Length, Partners * Lanes);
    }

    private static double[] Step(double[] shares, double occasion)
    {
        var moved = new double[4];
        for (var from = 0; from <= 3; from++)
        {
            double[] atLeast = [1, Logistic(Eta), Logistic(Eta - 0.82), Logistic(Eta - 1.73 - (from == 2 ? 0 : 1.92)), 0];
            var staying = 1.0;
            for (var to = from + 1; to <= 3; to++)
            {
                var step = occasion * (atLeast[to] - atLeast[to + 1]);
                moved[to] += shares[from] * step;
                staying -= step;
            }

            moved[from] += shares[from] * staying;
        }

        return moved;
    }

    private static IEnumerable<double> PerLane(int[,] values, Func<int, double> measure)
    {
        var partners = values.GetLength(0);
        return Enumerable.Range(0, Lanes).Select(lane => Enumerable.Range(0, partners).Average(partner => measure(values[partner, lane])));
    }
}
