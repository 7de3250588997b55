using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Modules.Agreements;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class AgreementsTests
{
    private const int Lanes = 40;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(36)]
    public void Fields_AnyMonth_AddUpToWhatThePartnersCount(int months)
    {
        using var shard = Played(Lively(), months);

        AssertSame(Counted(shard, s => s.Signed), Sum(shard, AgreementsModule.SignedIn));
        AssertSame(Counted(shard, s => s.Pipeline), Sum(shard, AgreementsModule.UnderWayIn));
        AssertSame(Counted(shard, s => s.Implemented), Sum(shard, AgreementsModule.ImplementedIn));
        AssertSame(Counted(shard, s => s.Lapsed), Sum(shard, AgreementsModule.LapsedIn));
    }

    [Fact]
    public void Fields_EachOne_KeepsWhatWasSigned()
    {
        var start = Fields(Lively(), AgreementsModule.UnderWayIn, 0);
        var signed = Fields(Lively(), AgreementsModule.SignedIn, 36);
        var underWay = Fields(Lively(), AgreementsModule.UnderWayIn, 36);
        var implemented = Fields(Lively(), AgreementsModule.ImplementedIn, 36);
        var lapsed = Fields(Lively(), AgreementsModule.LapsedIn, 36);

        for (var field = 0; field < AgreementFields.Count; field++)
        {
            Assert.True(signed[field].Average() > 1);
            AssertSame(
                [.. Enumerable.Range(0, Lanes).Select(lane => start[field][lane] + signed[field][lane])],
                [.. Enumerable.Range(0, Lanes).Select(lane => underWay[field][lane] + implemented[field][lane] + lapsed[field][lane])]);
        }
    }

    [Fact]
    public void Read_EveryMonth_ChangesNothing()
    {
        using var read = Lively().Shard(Lanes);
        using var alone = Lively().Shard(Lanes);
        var values = new float[Lanes];
        for (var month = 0; month < 12; month++)
        {
            foreach (var quantity in AgreementsModule.Description.Quantities)
            {
                read.Read(quantity, quantity.IsOfPartner ? 1 : -1, values);
            }

            read.Advance();
            alone.Advance();
        }

        Assert.Equal(alone.StateHash(), read.StateHash());
    }

    [Theory]
    [InlineData(0.3, 0.503)]
    [InlineData(0.6, 0.671)]
    [InlineData(0.9, 0.754)]
    public void Implemented_GoalReachedAtOnce_IsTheShareOfThePipeline(double goal, double expected)
    {
        var run = new TestRun(TestWorld.Alike(1, TestParameters.Quiet), 900) { Start = _ => TestRun.Blank with { Pipeline = 400 } };
        run = On(run, learning: 1).Set(AgreementsModule.Goal, goal);

        var implemented = run.Play(AgreementsModule.ImplementedIn[0], 200);

        Assert.InRange(implemented.Average() / (400 * 0.2), expected - 0.01, expected + 0.01);
    }

    [Fact]
    public void ExecutionLevel_GoalAboveTheUsual_ClosesTheGapGeometrically()
    {
        var run = On(new TestRun(TestWorld.Alike(1, TestParameters.Quiet), 17), learning: 0.04).Set(AgreementsModule.Goal, 0.75);

        var level = run.Play(AgreementsModule.ExecutionLevel, 1)[0];

        Assert.Equal(0.75 - (0.15 * Math.Pow(0.96, 17)), level, 5);
    }

    [Fact]
    public void Goal_NotSet_ChangesNoPartner()
    {
        using var with = Played(Lively(), 24);
        using var without = Played(Lively() with { Modules = [] }, 24);

        for (var partner = 0; partner < 12; partner++)
        {
            Assert.Equal(without.Implemented(partner).ToArray(), with.Implemented(partner).ToArray());
            Assert.Equal(without.Capital(partner).ToArray(), with.Capital(partner).ToArray());
        }
    }

    [Fact]
    public void PlannedFields_AgreementsSigned_GoToTheirFields()
    {
        var fields = ImmutableArray.CreateRange(Enumerable.Range(0, AgreementFields.Count).Select(field => field is 1 or 4 ? 6.0 : 0));
        var plan = new MonthPlan([new PartnerPlan(0, false, 0, 20) { AgreementsByField = fields }], []);
        var run = On(new TestRun(TestWorld.Alike(2, TestParameters.Quiet), 3)) with
        {
            Attention = _ => 0,
            Plans = ImmutableDictionary<int, MonthPlan>.Empty.Add(1, plan),
        };

        var signed = Fields(run, AgreementsModule.SignedIn, 2);
        var later = Fields(run, AgreementsModule.SignedIn, 3);

        Assert.Equal(6 + (8 * 0.1), signed[1][0], 4);
        Assert.Equal(8 * 0.2, signed[0][0], 4);
        Assert.Equal(signed.Select(s => (double)s[0]), later.Select(s => (double)s[0]), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Fact]
    public void Promises_AfterYears_AreKeptOverEnded()
    {
        using var shard = Played(Lively(), 30);
        var kept = Counted(shard, s => s.Implemented);
        var lapsed = Counted(shard, s => s.Lapsed);

        AssertSame([.. kept.Zip(lapsed, (k, l) => (float)((k + 30.0) / (k + 30.0 + l + 12)))], Of(shard, AgreementsModule.PromisesKept));
        Assert.All(Of(shard, AgreementsModule.PartnerPromisesKept, 3), share => Assert.InRange(share, 0.3, 1));
    }

    private delegate ReadOnlySpan<float> Column(int partner);

    private static TestRun Lively()
    {
        var run = new TestRun(TestWorld.Lively(12, TestParameters.Usual), 36)
        {
            Attention = _ => 60,
            Start = partner => TestRun.Blank with { Pipeline = partner + 0.5, Implemented = 2.5, Lapsed = 1 },
        };
        return On(run);
    }

    private static TestRun On(TestRun run, double learning = 0.04)
    {
        double[] shares = [0.2, 0.1, 0.07, 0.08, 0.08, 0.1, 0.05, 0.12, 0.08, 0.12];
        return run.On(
            AgreementsModule.Description,
            [.. AgreementsModule.FieldShares.Zip(shares), (AgreementsModule.Learning, learning), (AgreementsModule.UsualExecution, 0.6)]);
    }

    private static Shard Played(TestRun run, int months)
    {
        var shard = run.Shard(Lanes);
        while (shard.MonthsDone < months)
        {
            shard.Advance();
        }

        return shard;
    }

    private static float[] Of(Shard shard, ModuleQuantity quantity, int partner = -1)
    {
        var values = new float[shard.Lanes];
        shard.Read(quantity, partner, values);
        return values;
    }

    private static float[][] Fields(TestRun run, ImmutableArray<ModuleQuantity> quantities, int months)
    {
        using var shard = Played(run, months);
        return [.. quantities.Select(quantity => Of(shard, quantity))];
    }

    private static float[] Sum(Shard shard, ImmutableArray<ModuleQuantity> quantities)
    {
        var all = quantities.Select(quantity => Of(shard, quantity)).ToArray();
        return [.. Enumerable.Range(0, shard.Lanes).Select(lane => all.Sum(values => values[lane]))];
    }

    private static float[] Counted(Shard shard, Func<Shard, Column> column) =>
        [.. Enumerable.Range(0, shard.Lanes).Select(lane => Enumerable.Range(0, 12).Sum(partner => column(shard)(partner)[lane]))];

    private static void AssertSame(float[] expected, float[] found) =>
        Assert.All(expected.Zip(found), pair => Assert.InRange(pair.Second, pair.First - (1e-4f * (1 + pair.First)), pair.First + (1e-4f * (1 + pair.First))));
}
