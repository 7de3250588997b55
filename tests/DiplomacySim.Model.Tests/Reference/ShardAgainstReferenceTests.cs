using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Reference;

public sealed class ShardAgainstReferenceTests
{
    private const int Months = 60;

    /// <summary>A number that is no multiple of any width.</summary>
    private const int Futures = 51;

    private const int Partners = 20;

    [Fact]
    public void Advance_EveryProcessAtWork_EqualsTheReferenceAtEveryWidth()
    {
        var run = Rough();

        var seen = Play(run, VaryingLanes(run), new Kernels<Simd32>(), new Kernels<Simd128>(), new Kernels<Simd256>(), new Kernels<Simd512>());

        // The comparison is worth something only where everything happened.
        Assert.All(seen, kind => Assert.True(kind.Value > 0, $"{kind.Key} never happened."));
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(0xFFFFFFFFFFFFFFFFUL)]
    [InlineData(0x123456789ABCDEF0UL)]
    public void Advance_UsualParameters_EqualsTheReferenceForEverySeed(ulong seed)
    {
        var run = Rough() with { World = TestWorld.Lively(Partners, TestParameters.Usual), Seed = seed };

        Play(run, run.Lanes(Futures, first: 4_294_000_000), Kernels.Widest);
    }

    [Fact]
    public void Advance_StartOfTheRecordedPast_EqualsTheReference()
    {
        var world = TestWorld.Lively(Partners, TestParameters.Usual);
        var run = Rough() with { World = world, From = world.HistoryFrom };

        Play(run, run.Lanes(Futures), Kernels.Widest);
    }

    private static Dictionary<string, int> Play(TestRun run, LaneInputs lanes, params IKernels[] widths)
    {
        var start = StartBuilder.Build(run.World, run.From);
        var inputs = (run with { Start = i => start.Partners[i] }).Inputs();
        var shards = widths.Select(width => new Shard(inputs, lanes, width)).ToArray();
        var futures = Enumerable.Range(0, lanes.Lanes).Select(lane => new ReferenceFuture(inputs, lanes, lane)).ToArray();
        var jumps = 0;
        var byChance = 0;
        for (var month = 0; month < run.Months; month++)
        {
            foreach (var future in futures)
            {
                future.Advance();
            }

            for (var width = 0; width < shards.Length; width++)
            {
                shards[width].Advance();
                Comparison.AssertEqual(shards[width], futures, run.World, $"Seed {run.Seed}, {widths[width]}");
            }

            byChance += futures.Count(f => f.Home.LeaderByChance);
            foreach (var upgrade in shards[0].Upgrades)
            {
                jumps += upgrade.From < 2 && upgrade.To == 3 ? 1 : 0;
            }
        }

        Array.ForEach(shards, shard => shard.Dispose());
        var partners = futures.SelectMany(f => f.Partners).ToArray();
        return new Dictionary<string, int>
        {
            ["A leader by chance"] = byChance,
            ["A jump to the top"] = jumps,
            ["An upgrade held back"] = futures.Sum(f => f.UpgradesHeldBack),
            ["A suspension"] = partners.Sum(p => p.Suspensions),
            ["A resumption"] = partners.Count(p => p.Suspensions > 0 && !p.Suspended),
            ["A label"] = partners.Sum(p => p.Labels),
            ["An agreement implemented"] = partners.Count(p => p.Implemented > 0),
            ["An agreement lapsed"] = partners.Count(p => p.Lapsed > 0),
            ["A partner with more than 80 agreements under way"] = partners.Count(p => p.Pipeline > 80),
            ["A partner at the top"] = partners.Count(p => p.Tier == 3),
        };
    }

    /// <summary>A run in which whatever can happen does.</summary>
    private static TestRun Rough()
    {
        var parameters = TestParameters.Usual
            .With(Parameter.ReadinessLevel, -2)
            .With(Parameter.LeaderChangeRate, 0.05)
            .With(Parameter.UpgradesPerMonth, 2)
            .With(Parameter.MaturationYears, 1)
            .With(Parameter.AffinityWeight, -0.4)
            .With(Parameter.DiasporaWeight, 0.35)
            .With(Parameter.AnniversaryWeight, 0.14)
            .With(Parameter.BlocSpillOver, 0.3)
            .With(Parameter.SevereEventRate, 0.6)
            .With(Parameter.SuspensionShare, 0.5)
            .With(Parameter.SuspensionHalfLife, 6)
            .With(Parameter.MinorTensionRate, 0.2)
            .With(Parameter.SectoralLabelShare, 0.1)
            .With(Parameter.AgreementsPerVisit, 6)
            .With(Parameter.AgreementsWithoutVisit, 0.5)
            .With(Parameter.LapseHalfLife, 30);
        var plans = ImmutableDictionary<int, MonthPlan>.Empty
            .Add(0, new MonthPlan([new PartnerPlan(3, true, 0, 0)], []))
            .Add(4, new MonthPlan([new PartnerPlan(7, true, 2, 5), new PartnerPlan(2, true, 0, 0), new PartnerPlan(11, true, 3, 0), new PartnerPlan(16, true, 0, 2)], []))
            .Add(9, new MonthPlan([new PartnerPlan(5, false, 0, 12), new PartnerPlan(17, true, 3, 0)], []))
            .Add(13, new MonthPlan([], [new HostedEvent(3, [0, 4, 8, 12, 16, 19]), new HostedEvent(2, [4, 8, 1, 2])]))
            .Add(20, new MonthPlan([new PartnerPlan(6, true, 3, 0), new PartnerPlan(9, true, 1, 0), new PartnerPlan(10, true, 2, 0)], [new HostedEvent(30, [6, 7, 8, 9])]))
            .Add(30, new MonthPlan([new PartnerPlan(2, false, 0, 0) { Crisis = new PlannedCrisis(1.5f, true) }, new PartnerPlan(8, true, 0, 1) { Crisis = new PlannedCrisis(0.25f, false) }], []))
            .Add(33, new MonthPlan([.. Enumerable.Range(0, Partners).Select(i => new PartnerPlan(i, false, 0, 0) { Crisis = new PlannedCrisis(1, i % 2 == 0) })], []))
            .Add(41, new MonthPlan([.. Enumerable.Range(0, Partners).Select(i => new PartnerPlan(i, true, i % 4, 40))], []));
        return new TestRun(TestWorld.Lively(Partners, parameters), Months)
        {
            Attention = month => 20 + (month % 24),
            Execution = month => month < 30 ? 0.6 : 0.75,
            Capacity = month => month < 24 ? 0.85 : 1.1,
            Priority = partner => partner % 6 == 0 ? 0.7 : 0,
            Plans = plans,
        };
    }

    /// <summary>Every parameter and every lever differs by lane, so that all columns are used lane by lane.</summary>
    private static LaneInputs VaryingLanes(TestRun run)
    {
        var set = run.World.Parameters;
        double Spread(int index, int lane) => Math.Sin((index * 37) + (lane * 11));
        var columns = Enumerable.Range(0, set.Count).ToImmutableDictionary(
            index => index,
            index => Enumerable.Range(0, Futures).Select(lane => Vary(set[index], index, Spread(index, lane))).ToImmutableArray());
        return new LaneInputs
        {
            Replications = [.. Enumerable.Range(0, Futures).Select(lane => (uint)(lane * lane))],
            Parameters = set,
            ParameterColumns = columns,
            Attention = [.. Enumerable.Range(0, Futures).Select(lane => 10.0 + lane)],
            Execution = [.. Enumerable.Range(0, Futures).Select(lane => lane / 50.0)],
            Capacity = [.. Enumerable.Range(0, Futures).Select(lane => 0.5 + (lane / 50.0))],
        };
    }

    private static double Vary(double value, int index, double spread)
    {
        if (index >= ParameterTable.Count)
        {
            return value + spread;
        }

        var bounds = ParameterTable.All[index];
        return index == ParameterSet.IndexOf(Parameter.UpgradesPerMonth)
            ? 2.5 + (2 * spread)
            : Math.Clamp(value * (1 + (0.3 * spread)), bounds.Minimum, bounds.Maximum);
    }
}
