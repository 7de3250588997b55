using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;
using static DiplomacySim.Model.Tests.ClosedForm.Statistics;

namespace DiplomacySim.Model.Tests.ClosedForm;

public sealed class HomeTests
{
    private const int Shards = 16;
    private const int Lanes = 1024;

    // Without a level and a leader's effect, activism is a - s_a^2 / 2.
    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(0.8, 0.6)]
    public void Advance_Activism_IsAStationaryAutoregression(double persistence, double spread)
    {
        int[] months = [0, 1, 2, 8, 24];
        var parameters = TestParameters.Quiet
            .With(Parameter.ReadinessLevel, 0)
            .With(Parameter.ActivismPersistence, persistence)
            .With(Parameter.ActivismSpread, spread);
        var run = new TestRun(TestWorld.Alike(1, parameters), months[^1]);

        var activism = ActivismAt(run, months);

        var centre = spread * spread / 2;
        foreach (var (month, values) in activism)
        {
            AssertMean(-centre, values, $"activism in month {month}");
            AssertMean(spread * spread, values.Select(a => Square(a + centre)), $"variance in month {month}");
            AssertMean(1, values.Select(Math.Exp), $"exp of activism in month {month}");
        }

        foreach (var (from, to) in new[] { (1, 2), (1, 8), (8, 24) })
        {
            AssertMean(
                spread * spread * Math.Pow(persistence, to - from),
                activism[from].Zip(activism[to], (a, b) => (a + centre) * (b + centre)),
                $"covariance over {to - from} months");
        }
    }

    [Fact]
    public void Start_Activism_IsThatOfTheLeaderInOffice()
    {
        var parameters = TestParameters.Quiet.With(Parameter.ReadinessLevel, -2).With(Parameter.LeaderEffect, 1.5).With(Parameter.ActivismSpread, 0);

        using var shard = new TestRun(TestWorld.Alike(1, parameters), 1).Shard(1);

        Assert.Equal(-0.5, shard.Activism[0], 1e-6);
    }

    [Fact]
    public void Activism_Persistence_HasTheStatedHalfLife() => Assert.Equal(6.6, Math.Log(0.5) / Math.Log(0.9), 0.05);

    [Fact]
    public void Advance_LeaderChanges_ComeByChanceAndFade()
    {
        const int Months = 24;
        const double Rate = 0.1;
        var parameters = TestParameters.Quiet
            .With(Parameter.ReadinessLevel, 0)
            .With(Parameter.LeaderEffect, 2)
            .With(Parameter.LeaderMean, 0.3)
            .With(Parameter.LeaderSpread, 1.5)
            .With(Parameter.LeaderChangeRate, Rate)
            .With(Parameter.WaveHalfLife, 6);
        var run = new TestRun(TestWorld.Alike(1, parameters), Months);

        var activism = ActivismAt(run, [Months])[Months];

        // A leader in office since month k has the effect 0.3 + gap 2^(-(24 - k) / 6); the first one does not fade.
        var unchanged = Math.Pow(1 - Rate, Months);
        var variance = Enumerable.Range(0, Months).Sum(age => Rate * Math.Pow(1 - Rate, age) * Square(1.5 * Math.Pow(2, -age / 6.0)));
        var first = activism.Count(a => Math.Abs(a - 2) < 1e-5);
        AssertShare(unchanged, first, activism.Length, "the first leader in office");
        AssertMean(0.3, activism.Where(a => Math.Abs(a - 2) >= 1e-5), "effect of later leaders");
        AssertMean(variance, activism.Select(a => Math.Abs(a - 2) < 1e-5 ? 0 : Square(a - 0.3)), "variance of later leaders");
    }

    [Theory]
    [InlineData(6, 1.7 / 2)]
    [InlineData(12, 1.7 / 4)]
    [InlineData(double.PositiveInfinity, 1.7)]
    public void Advance_ScheduledLeader_FadesFromTheStatedMonth(double monthsOfHalfLife, double gap)
    {
        var halfLife = double.IsPositiveInfinity(monthsOfHalfLife) ? monthsOfHalfLife : 6;
        var months = 13 + (double.IsPositiveInfinity(monthsOfHalfLife) ? 6 : (int)monthsOfHalfLife);
        var parameters = TestParameters.Quiet
            .With(Parameter.ReadinessLevel, 0)
            .With(Parameter.LeaderEffect, 2)
            .With(Parameter.LeaderMean, 0.3)
            .With(Parameter.WaveHalfLife, halfLife);
        var world = TestWorld.Alike(1, parameters) with
        {
            Leaders = [new Leader(new Month(2000, 1), -1, 0, null), new Leader(new Month(2026, 7), 0, 0, new Month(2027, 1))],
        };
        var run = new TestRun(world, months);

        using var shard = run.Shard(1);
        for (var month = 0; month < months; month++)
        {
            shard.Advance();
            var expected = month < 6 ? -1 : month <= 12 ? 2 : double.NaN;
            Assert.True(double.IsNaN(expected) || Math.Abs(shard.Activism[0] - expected) < 1e-6);
        }

        Assert.Equal(0.3 + gap, shard.Activism[0], 1e-5);
        // A run that starts in the last month has seen the same fading.
        using var late = (run with { From = run.From + (months - 1), Months = 1 }).Shard(1);
        late.Advance();
        Assert.Equal(shard.Activism[0], late.Activism[0]);
    }

    private static Dictionary<int, double[]> ActivismAt(TestRun run, int[] months)
    {
        var activism = months.ToDictionary(month => month, _ => new double[Shards * Lanes]);
        for (var k = 0; k < Shards; k++)
        {
            using var shard = run.Shard(Lanes, first: (uint)(k * Lanes));
            for (; ; shard.Advance())
            {
                if (activism.TryGetValue(shard.MonthsDone, out var values))
                {
                    Keep(shard, values.AsSpan(k * Lanes, Lanes));
                }

                if (shard.MonthsDone == run.Months)
                {
                    break;
                }
            }
        }

        return activism;
    }

    private static void Keep(Shard shard, Span<double> values)
    {
        for (var lane = 0; lane < values.Length; lane++)
        {
            values[lane] = shard.Activism[lane];
        }
    }

    private static double Square(double x) => x * x;
}
