using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Shards;

public sealed class RobustnessTests
{
    private const int Lanes = 20;
    private const int Months = 12;

    /// <summary>Where the draws of parameters come from: sets are numbered.</summary>
    private const ulong Seed = 300;

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    public void Advance_CornersOfTheParameters_KeepEveryColumnInRange(int first)
    {
        for (var number = first; number < first + 100; number++)
        {
            var world = TestWorld.Lively(14, Corner(number));
            var start = StartBuilder.Build(world, new Month(2026, 1));
            Assert.All(start.Partners, partner => AssertStart(partner, number));
            var run = new TestRun(world, Months)
            {
                Attention = _ => Pick(number, 900, [0, 74, 12 * 14, 5000]),
                Execution = _ => Pick(number, 901, [0, 0.6, 1]),
                Capacity = _ => Pick(number, 902, [0.5, 1, 1.5]),
                Start = i => start.Partners[i],
                Plans = ImmutableDictionary<int, MonthPlan>.Empty
                    .Add(1, new MonthPlan([new PartnerPlan(2, true, 3, 500), new PartnerPlan(3, true, 0, 0)], [new HostedEvent(5, [1, 2, 3, 4])])),
            };

            using var shard = run.Shard(Lanes);
            while (shard.MonthsDone < Months)
            {
                shard.Advance();
                AssertInRange(shard, $"set {number} month {shard.MonthsDone}");
            }
        }
    }

    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(1, 4, 12)]
    [InlineData(1, 16, 1)]
    [InlineData(4, 16, 48)]
    [InlineData(20, 2, 240)]
    [InlineData(300, 2, 74)]
    [InlineData(300, 16, 3600)]
    [InlineData(300, 4, 1_000_000)]
    public void Advance_SizesOfWorlds_KeepEveryColumnInRange(int partners, int rungs, double attention)
    {
        var parameters = TestParameters.Usual.WithThresholds([.. Enumerable.Range(0, rungs - 1).Select(rung => 0.6 * rung)])
            .With(Parameter.ReadinessLevel, -2)
            .With(Parameter.UpgradesPerMonth, 1000);
        var world = partners < 20 ? TestWorld.Alike(partners, parameters) : TestWorld.Lively(partners, parameters);
        var steps = world.TierSteps.Where(s => s.Tier < rungs).ToImmutableArray();
        world = world with { TierSteps = steps };
        var start = StartBuilder.Build(world, new Month(2026, 1));
        var run = new TestRun(world, 24) { Attention = _ => attention, Start = i => start.Partners[i] };

        using var shard = run.Shard(17);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
            AssertInRange(shard, $"month {shard.MonthsDone}");
            for (var lane = 0; lane < 17; lane++)
            {
                var visited = Enumerable.Range(0, partners).Count(partner => shard.WasVisited(partner, lane));
                Assert.Equal(Math.Min(shard.Occasions[lane], partners), visited);
            }
        }
    }

    private static void AssertStart(PartnerStart start, int number)
    {
        double[] values = [start.Capital, start.Recency, start.Pipeline, start.Implemented, start.Lapsed, start.FrailtyDeviation];
        Assert.All(values, value => Assert.True(double.IsFinite(value) && value >= 0, $"set {number}: {start}"));
        Assert.True(double.IsFinite(start.FrailtyMean), $"set {number}: {start}");
    }

    private static unsafe void AssertInRange(Shard shard, string place)
    {
        for (var partner = 0; partner < shard.TierCounts.Length / shard.Tiers; partner++)
        {
            var columns = shard.ColumnsOf(partner);
            Assert.Equal(shard.Lanes, shard.TierCounts.Slice(partner * shard.Tiers, shard.Tiers).ToArray().Sum());
            for (var lane = 0; lane < shard.Lanes; lane++)
            {
                var fault =
                    Amount(columns.Capital[lane], "capital")
                    ?? Amount(columns.LogCapital[lane], "log capital")
                    ?? Amount(columns.Tension[lane], "tension")
                    ?? Amount(columns.Recency[lane], "recency")
                    ?? Amount(columns.Credibility[lane], "credibility")
                    ?? Amount(1 - columns.Credibility[lane], "1 - credibility")
                    ?? Number(columns.Pipeline[lane], "pipeline")
                    ?? Number(columns.Implemented[lane], "implemented")
                    ?? Number(columns.Lapsed[lane], "lapsed")
                    ?? Number(columns.Signed[lane], "signed")
                    ?? Amount(MathF.Abs(columns.Frailty[lane]), "size of the frailty")
                    ?? Amount(MathF.Abs(columns.Bid[lane]), "size of the bid")
                    ?? (columns.MonthsInTier[lane] >= 0 ? null : $"months in tier {columns.MonthsInTier[lane]}")
                    ?? (Math.Max(columns.Tier[lane], Math.Max(columns.Target[lane], columns.Readiness[lane])) < shard.Tiers ? null : "a rung");
                if (fault is not null)
                {
                    Assert.Fail($"{place} partner {partner} lane {lane}: {fault}");
                }
            }
        }

        for (var lane = 0; lane < shard.Lanes; lane++)
        {
            var fault = Amount(MathF.Abs(shard.Activism[lane]), "size of activism")
                ?? Amount(shard.Occasions[lane], "occasions")
                ?? Number(shard.Visits[lane], "visits");
            Assert.True(fault is null, $"{place} lane {lane}: {fault}");
        }
    }

    private static string? Amount(float value, string what) =>
        value >= 0 && float.IsFinite(value) ? null : FormattableString.Invariant($"{what} {value}");

    /// <summary>A count that single precision holds exactly.</summary>
    private static string? Number(float value, string what) =>
        value >= 0 && value < 1 << 24 && value == MathF.Floor(value) ? null : FormattableString.Invariant($"{what} {value}");

    /// <summary>Each parameter at its smallest, usual or largest value.</summary>
    private static ParameterSet Corner(int number)
    {
        var usual = TestParameters.Usual;
        double Value(ParameterDescription p) => Pick(
            number,
            (uint)p.Parameter,
            [p.Minimum, usual[p.Parameter], p.AllowsNone ? double.PositiveInfinity : p.Maximum]);
        return new ParameterSet(
            ParameterTable.All.Select(Value),
            Enumerable.Range(1, 3).Select(rung => Pick(number, 800 + (uint)rung, [-20, usual.Threshold(rung), 20])));
    }

    private static double Pick(int number, uint which, double[] choices) =>
        choices[(int)(Draws.Uniform(Seed, (uint)number, which, 0, Purpose.Visit) * choices.Length)];
}
