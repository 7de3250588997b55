using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Tests.Worlds;
using static DiplomacySim.Model.Tests.ClosedForm.Statistics;

namespace DiplomacySim.Model.Tests.ClosedForm;

public sealed class SuspensionTests
{
    private const int Lanes = 1024;
    private const int Partners = 4;

    /// <summary>Suspensions a month: 0.6 severe events a year, half of which suspend.</summary>
    private const double Suspends = 0.6 / 12 * 0.5;

    private static readonly double s_resumes = 1 - Math.Pow(2, -1 / 14.0);

    [Fact]
    public void Advance_LongRun_SuspendsTheStationaryShare()
    {
        var run = Run(tier: 2, months: 240);

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        // What is left of the start, (1 - s - r)^240, is below 1e-7.
        var suspended = Enumerable.Range(0, Partners).Sum(partner => shard.Suspended(partner).ToArray().Sum(x => x));
        AssertShare(Suspends / (Suspends + s_resumes), suspended, Partners * Lanes);
    }

    [Fact]
    public void Advance_Suspensions_LastGeometrically()
    {
        var run = Run(tier: 3, months: 400);
        var lengths = new List<double>();
        var running = new int[Partners, Lanes];

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
            Follow(shard, running, lengths);
        }

        Assert.Equal(20.7, 1 / s_resumes, 0.05);
        AssertMean(1 / s_resumes, lengths, "months of a suspension");
        AssertMean((1 - s_resumes) / (s_resumes * s_resumes), lengths.Select(x => (x - (1 / s_resumes)) * (x - (1 / s_resumes))), "variance");
    }

    [Fact]
    public void Advance_SevereEvents_ComeAndSuspendAtTheirRates()
    {
        var run = Run(tier: 2, months: 60);
        var free = 0L;
        var suspensions = 0L;
        var events = 0L;

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            var before = Enumerable.Range(0, Partners).Select(partner => shard.Suspended(partner).ToArray()).ToArray();
            var tension = Enumerable.Range(0, Partners).Select(partner => shard.Tension(partner).ToArray()).ToArray();
            shard.Advance();
            for (var partner = 0; partner < Partners; partner++)
            {
                for (var lane = 0; lane < Lanes; lane++)
                {
                    free += before[partner][lane] == 0 ? 1 : 0;
                    suspensions += before[partner][lane] == 0 && shard.Suspended(partner)[lane] != 0 ? 1 : 0;
                    // Tension falls, unless an event adds one point.
                    events += shard.Tension(partner)[lane] > tension[partner][lane] ? 1 : 0;
                }
            }
        }

        AssertShare(Suspends, suspensions, free, "suspensions a month");
        AssertShare(0.6 / 12, events, (long)Partners * Lanes * run.Months, "severe events a month");
        Assert.Equal(suspensions, Enumerable.Range(0, Partners).Sum(partner => shard.Suspensions(partner).ToArray().Sum(x => (long)x)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Advance_BelowTheSecondRung_IsNeverSuspended(int tier)
    {
        var run = Run(tier, months: 120);

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        Assert.All(Enumerable.Range(0, Partners), partner => Assert.All(shard.Suspensions(partner).ToArray(), x => Assert.Equal(0, x)));
    }

    // Spells that begin in the first 120 months all end within the 280 that follow, but for one in 600,000.
    private static void Follow(Shard shard, int[,] running, List<double> lengths)
    {
        for (var partner = 0; partner < Partners; partner++)
        {
            var suspended = shard.Suspended(partner);
            for (var lane = 0; lane < Lanes; lane++)
            {
                if (suspended[lane] != 0)
                {
                    running[partner, lane]++;
                }
                else if (running[partner, lane] > 0)
                {
                    if (shard.MonthsDone - running[partner, lane] <= 120)
                    {
                        lengths.Add(running[partner, lane]);
                    }

                    running[partner, lane] = 0;
                }
            }
        }
    }

    private static TestRun Run(int tier, int months)
    {
        var parameters = TestParameters.Quiet
            .With(Parameter.SevereEventRate, 0.6)
            .With(Parameter.SuspensionShare, 0.5)
            .With(Parameter.SuspensionHalfLife, 14);
        return new TestRun(TestWorld.Alike(Partners, parameters), months)
        {
            Attention = _ => 0,
            Start = _ => TestRun.Blank with { Tier = tier, MonthsInTier = tier == 0 ? double.PositiveInfinity : 12 },
        };
    }
}
