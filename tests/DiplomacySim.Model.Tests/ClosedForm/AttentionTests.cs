using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;
using static DiplomacySim.Model.Tests.ClosedForm.Statistics;

namespace DiplomacySim.Model.Tests.ClosedForm;

public sealed class AttentionTests
{
    private const int Lanes = 1024;
    private const int Months = 100;

    private static readonly double[] s_weights = [5, 3, 1, 1];

    [Fact]
    public void Advance_OneOccasion_VisitsBySoftmax()
    {
        double[] expected = [0.5, 0.3, 0.1, 0.1];

        AssertInclusion(expected, occasions: 1);
    }

    // pi_i = p_i + sum over j of p_j w_i / (W - w_j).
    [Fact]
    public void Advance_TwoOccasions_VisitsWithoutReplacement()
    {
        var total = s_weights.Sum();
        var expected = s_weights
            .Select((w, i) => (w / total) + s_weights.Where((_, j) => j != i).Sum(other => other / total * w / (total - other)))
            .ToArray();

        Assert.Equal([0.825, 0.667, 0.254, 0.254], expected.Select(share => Math.Round(share, 3)));
        AssertInclusion(expected, occasions: 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(30)]
    [InlineData(43)]
    [InlineData(120)]
    [InlineData(1000)]
    public void Advance_FractionalBudget_HoldsItExactlyAndOnAverage(int yearly)
    {
        const int Partners = 12;
        var parameters = TestParameters.Usual.With(Parameter.AttentionActivism, 0);
        var run = new TestRun(TestWorld.Alike(Partners, parameters), Months) { Attention = _ => yearly };
        var budget = yearly / 12.0;

        using var shard = run.Shard(Lanes);
        var sums = new double[Lanes];
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
            for (var lane = 0; lane < Lanes; lane++)
            {
                var occasions = shard.Occasions[lane];
                var visited = Enumerable.Range(0, Partners).Count(partner => shard.WasVisited(partner, lane));
                Assert.True(occasions == Math.Floor(budget) || occasions == Math.Ceiling(budget));
                Assert.Equal(Math.Min(occasions, Partners), visited);
                sums[lane] += (double)occasions / Months;
            }
        }

        if (budget == Math.Floor(budget))
        {
            Assert.All(sums, sum => Assert.Equal(budget, sum, 1e-9));
        }
        else
        {
            AssertMean(budget, sums, "occasions a month");
        }
    }

    // The budget grows with the leader's effect above the one for which it was stated.
    [Fact]
    public void Advance_StrongerLeader_HasMoreOccasions()
    {
        var world = TestWorld.Alike(4, TestParameters.Quiet.With(Parameter.AttentionActivism, 0.1));
        var run = new TestRun(world, Months) { Attention = _ => 24 };
        var lanes = run.Lanes(Lanes);
        var stronger = new Model.Columns.LaneInputs
        {
            Replications = lanes.Replications,
            Parameters = world.Parameters.With(Parameter.LeaderEffect, 2),
        };

        using var shard = new Model.Shards.Shard(run.Inputs(), stronger);
        var sums = new double[Lanes];
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
            for (var lane = 0; lane < Lanes; lane++)
            {
                sums[lane] += (double)shard.Occasions[lane] / Months;
            }
        }

        AssertMean(2 * Math.Exp(0.1 * 2), sums, "occasions a month");
    }

    // Of two partners the one visited last month has lost q_r d, the other one q_r d^2, d the decay of a month.
    [Fact]
    public void Advance_RecentVisits_LowerTheNextByTheirAge()
    {
        const double Weight = 3;
        var run = new TestRun(TestWorld.Alike(2, TestParameters.Quiet.With(Parameter.AttentionRecency, Weight)), Months);
        var again = 0L;
        var occasions = 0L;

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
            for (var lane = 0; lane < Lanes; lane++)
            {
                // The history of three months, the last one lowest: the other partner, then this one, then either.
                var history = shard.VisitHistory(0)[lane] & 0b111;
                occasions += shard.MonthsDone >= 3 && history >> 1 == 0b01 ? 1 : 0;
                again += shard.MonthsDone >= 3 && history == 0b011 ? 1 : 0;
            }
        }

        var decay = Math.Exp(-1 / 4.0);
        AssertShare(Logistic(-Weight * (decay - (decay * decay))), again, occasions);
    }

    [Fact]
    public void Advance_PlannedVisits_TakePlaceWithinTheBudget()
    {
        const int Partners = 12;
        var run = new TestRun(TestWorld.Alike(Partners, TestParameters.Usual.With(Parameter.AttentionActivism, 0)), 2) { Attention = _ => 60 };
        var planned = new[] { 2, 3, 7 };
        var crowd = Enumerable.Range(0, 8).ToArray();
        run = run with
        {
            Plans = run.Plans
                .Add(0, new([.. planned.Select(i => new Model.Calendars.PartnerPlan(i, true, 0, 0))], []))
                .Add(1, new([.. crowd.Select(i => new Model.Calendars.PartnerPlan(i, true, 0, 0))], [])),
        };

        using var shard = run.Shard(Lanes);
        shard.Advance();

        for (var lane = 0; lane < Lanes; lane++)
        {
            Assert.All(planned, partner => Assert.True(shard.WasVisited(partner, lane)));
            Assert.Equal(5, shard.Visits[lane]);
        }

        shard.Advance();

        // More are planned than the budget holds: the planned ones take place, and nothing else.
        for (var lane = 0; lane < Lanes; lane++)
        {
            Assert.Equal(crowd, Enumerable.Range(0, Partners).Where(partner => shard.WasVisited(partner, lane)));
        }
    }

    private static void AssertInclusion(double[] expected, int occasions)
    {
        var run = new TestRun(TestWorld.Alike(s_weights.Length, TestParameters.Quiet), Months)
        {
            Attention = _ => 12 * occasions,
            Priority = partner => Math.Log(s_weights[partner]),
        };

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
        }

        for (var partner = 0; partner < s_weights.Length; partner++)
        {
            var visits = shard.VisitsWith(partner).ToArray().Sum(v => (long)v);
            AssertShare(expected[partner], visits, Months * Lanes, $"partner {partner}");
        }
    }
}
