using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.ClosedForm;

/// <summary>What must not matter does not change a bit.</summary>
public sealed class InvarianceTests
{
    private const int Partners = 20;
    private const int Months = 48;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(13)]
    public void Advance_PartnersReordered_PermutesTheResults(int step)
    {
        var run = Lively();
        // Partner i of the reordered world is partner places[i] of the other.
        var places = Enumerable.Range(0, Partners).Select(i => (step * i + 3) % Partners).ToArray();
        var back = Enumerable.Range(0, Partners).Select(i => Array.IndexOf(places, i)).ToArray();
        var reordered = run with
        {
            World = Reorder(run.World, places, back),
            Priority = i => run.Priority(places[i]),
            Plans = run.Plans.ToImmutableDictionary(p => p.Key, p => new MonthPlan(
                [.. p.Value.Partners.Select(item => item with { Partner = back[item.Partner] })],
                [.. p.Value.Hosted.Select(h => h with { Guests = [.. h.Guests.Select(g => back[g])] })])),
        };
        var start = StartBuilder.Build(run.World, run.From);
        var reorderedStart = StartBuilder.Build(reordered.World, run.From);

        using var first = (run with { Start = i => start.Partners[i] }).Shard(200);
        using var second = (reordered with { Start = i => reorderedStart.Partners[i] }).Shard(200);

        Assert.Equal(places.Select(i => start.Partners[i]), reorderedStart.Partners);
        while (first.MonthsDone < Months)
        {
            first.Advance();
            second.Advance();
            for (var i = 0; i < Partners; i++)
            {
                AssertSamePartner(first, places[i], second, i, 200);
            }
        }

        Assert.True(first.Activism.SequenceEqual(second.Activism));
    }

    [Fact]
    public void Advance_PartnerAddedFarAway_ChangesNobodyElse()
    {
        var run = Lively();
        var added = run.World with
        {
            Regions = run.World.Regions.Add("Far"),
            Partners = run.World.Partners.Add(run.World.Partners[0] with { Id = TestWorld.Code(999), Region = 4, Rivals = [], BlocActors = [] }),
        };

        using var first = run.Shard(100);
        using var second = (run with { World = added, Priority = i => i == Partners ? -1000 : run.Priority(i) }).Shard(100);
        while (first.MonthsDone < Months)
        {
            first.Advance();
            second.Advance();
            for (var i = 0; i < Partners; i++)
            {
                AssertSamePartner(first, i, second, i, 100);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(64)]
    [InlineData(256)]
    [InlineData(333)]
    [InlineData(1024)]
    public void Advance_AnyShardSize_GivesTheSameFutures(int size)
    {
        const int Futures = 1024;
        var run = Lively() with { Months = 24 };
        using var whole = run.Shard(Futures);
        while (whole.MonthsDone < run.Months)
        {
            whole.Advance();
        }

        // The first shards and, at the smallest size, only some of the many.
        for (var first = 0; first < Math.Min(Futures, size * 20); first += size)
        {
            var lanes = Math.Min(size, Futures - first);
            using var shard = run.Shard(lanes, (uint)first);
            while (shard.MonthsDone < run.Months)
            {
                shard.Advance();
            }

            for (var i = 0; i < Partners; i++)
            {
                AssertSamePartner(whole, i, shard, i, lanes, first);
            }

            Assert.True(whole.Visits.Slice(first, lanes).SequenceEqual(shard.Visits));
        }
    }

    [Fact]
    public void Advance_LanesOfOtherCases_LeaveALaneAsItIs()
    {
        var run = Lively();
        var inputs = run.Inputs();
        var cases = Enumerable.Range(0, 90).Select(lane => -4.0 + (0.05 * lane)).ToImmutableArray();
        LaneInputs Lanes(int first, int count) => new()
        {
            Replications = [.. Enumerable.Range(first, count).Select(lane => (uint)lane / 3)],
            Parameters = run.World.Parameters,
            ParameterColumns = ImmutableDictionary<int, ImmutableArray<double>>.Empty
                .Add(ParameterSet.IndexOf(Parameter.ReadinessLevel), cases.Slice(first, count))
                .Add(ParameterSet.IndexOfThreshold(2), [.. cases.Slice(first, count).Select(x => x + 4)]),
            Attention = [.. cases.Slice(first, count).Select(x => 40 + (5 * x))],
        };

        using var mixed = new Shard(inputs, Lanes(0, 90));
        using var alone = new Shard(inputs, Lanes(41, 1));
        while (mixed.MonthsDone < Months)
        {
            mixed.Advance();
            alone.Advance();
        }

        for (var i = 0; i < Partners; i++)
        {
            AssertSamePartner(mixed, i, alone, i, 1, 41);
        }
    }

    // The months played do not depend on how many are to come.
    [Fact]
    public void Advance_LongerRun_BeginsWithTheShorterOne()
    {
        var run = Lively();
        using var shorter = (run with { Months = 20 }).Shard(100);
        using var longer = run.Shard(100);
        while (shorter.MonthsDone < 20)
        {
            shorter.Advance();
            longer.Advance();
        }

        for (var i = 0; i < Partners; i++)
        {
            AssertSamePartner(shorter, i, longer, i, 100);
        }
    }

    [Fact]
    public void Advance_PlansThatSayNothing_DifferInNothing()
    {
        var run = Lively() with { Plans = ImmutableDictionary<int, MonthPlan>.Empty };
        var idle = new MonthPlan([.. Enumerable.Range(0, Partners).Select(i => new PartnerPlan(i, false, 0, 0))], [new HostedEvent(0, [1, 2]), new HostedEvent(3, [])]);
        var neutral = run with { Plans = Enumerable.Range(0, Months).ToImmutableDictionary(month => month, _ => idle) };

        using var first = run.Shard(100);
        using var second = neutral.Shard(100);
        while (first.MonthsDone < Months)
        {
            first.Advance();
            second.Advance();
        }

        for (var i = 0; i < Partners; i++)
        {
            AssertSamePartner(first, i, second, i, 100);
        }
    }

    // Everybody is visited every month, so that nobody competes; without peers and rivals nothing else binds partners together.
    [Fact]
    public void Advance_NoTiesBetweenPartners_KeepAShockWithOne()
    {
        var world = TestWorld.Lively(Partners, TestParameters.Usual.With(Parameter.ReadinessLevel, -2).With(Parameter.UpgradesPerMonth, 1000))
            .With(Parameter.RegionalDiffusion, 0)
            .With(Parameter.RivalCatchUp, 0)
            .With(Parameter.RivalDispleasure, 0)
            .With(Parameter.AttentionActivism, 0);
        var run = new TestRun(world, Months) { Attention = _ => 12 * 2 * Partners };
        var shocked = run with { Plans = run.Plans.Add(3, new MonthPlan([new PartnerPlan(0, true, 3, 25)], [])) };

        using var first = run.Shard(100);
        using var second = shocked.Shard(100);
        while (first.MonthsDone < Months)
        {
            first.Advance();
            second.Advance();
        }

        Assert.False(first.Tier(0).SequenceEqual(second.Tier(0)));
        for (var i = 1; i < Partners; i++)
        {
            AssertSamePartner(first, i, second, i, 100);
        }
    }

    [Fact]
    public void Advance_TiesBetweenPartners_SpreadAShock()
    {
        var run = Lively() with { Plans = ImmutableDictionary<int, MonthPlan>.Empty };
        var shocked = run with { Plans = run.Plans.Add(3, new MonthPlan([new PartnerPlan(0, true, 3, 25)], [])) };

        using var first = run.Shard(100);
        using var second = shocked.Shard(100);
        while (first.MonthsDone < Months)
        {
            first.Advance();
            second.Advance();
        }

        Assert.Contains(Enumerable.Range(1, Partners - 1), i => !first.Tier(i).SequenceEqual(second.Tier(i)));
    }

    private static TestRun Lively()
    {
        var parameters = TestParameters.Usual
            .With(Parameter.ReadinessLevel, -2)
            .With(Parameter.MaturationYears, 1)
            .With(Parameter.SevereEventRate, 0.3)
            .With(Parameter.RivalDispleasure, 0.17);
        return new TestRun(TestWorld.Lively(Partners, parameters), Months)
        {
            Attention = _ => 60,
            Priority = i => i % 4 == 0 ? 0.3 : 0,
            Plans = ImmutableDictionary<int, MonthPlan>.Empty
                .Add(2, new MonthPlan([new PartnerPlan(4, true, 3, 2), new PartnerPlan(8, true, 2, 0), new PartnerPlan(12, true, 1, 0), new PartnerPlan(13, true, 0, 9)], []))
                .Add(9, new MonthPlan([], [new HostedEvent(3, [1, 2, 5, 7, 9, 11]), new HostedEvent(2, [2, 3])])),
        };
    }

    private static World Reorder(World world, int[] places, int[] back) => world with
    {
        Partners = [.. places.Select(i => world.Partners[i] with
        {
            Rivals = [.. world.Partners[i].Rivals.Select(r => back[r]).Order()],
            BlocActors = [.. world.Partners[i].BlocActors.Select(b => back[b]).Order()],
        })],
        TierSteps = [.. world.TierSteps.Select(s => s with { Partner = back[s.Partner] })],
        Visits = [.. world.Visits.Select(v => v with { Partner = back[v.Partner] })],
    };

    private static void AssertSamePartner(Shard first, int a, Shard second, int b, int lanes, int from = 0)
    {
        Assert.True(first.Tier(a).Slice(from, lanes).SequenceEqual(second.Tier(b)[..lanes]), $"tier of {a}");
        Assert.True(first.Capital(a).Slice(from, lanes).SequenceEqual(second.Capital(b)[..lanes]), $"capital of {a}");
        Assert.True(first.Tension(a).Slice(from, lanes).SequenceEqual(second.Tension(b)[..lanes]), $"tension of {a}");
        Assert.True(first.MonthsInTier(a).Slice(from, lanes).SequenceEqual(second.MonthsInTier(b)[..lanes]), $"months in tier of {a}");
        Assert.True(first.Pipeline(a).Slice(from, lanes).SequenceEqual(second.Pipeline(b)[..lanes]), $"pipeline of {a}");
        Assert.True(first.Implemented(a).Slice(from, lanes).SequenceEqual(second.Implemented(b)[..lanes]), $"implemented of {a}");
        Assert.True(first.Lapsed(a).Slice(from, lanes).SequenceEqual(second.Lapsed(b)[..lanes]), $"lapsed of {a}");
        Assert.True(first.Signed(a).Slice(from, lanes).SequenceEqual(second.Signed(b)[..lanes]), $"signed of {a}");
        Assert.True(first.VisitsWith(a).Slice(from, lanes).SequenceEqual(second.VisitsWith(b)[..lanes]), $"visits with {a}");
        Assert.True(first.VisitHistory(a).Slice(from, lanes).SequenceEqual(second.VisitHistory(b)[..lanes]), $"visit history of {a}");
        Assert.True(first.Suspended(a).Slice(from, lanes).SequenceEqual(second.Suspended(b)[..lanes]), $"suspension of {a}");
        Assert.True(first.Labels(a).Slice(from, lanes).SequenceEqual(second.Labels(b)[..lanes]), $"labels of {a}");
    }
}
