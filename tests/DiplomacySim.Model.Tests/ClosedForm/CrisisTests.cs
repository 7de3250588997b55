using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.ClosedForm;

public sealed class CrisisTests
{
    private const int Lanes = 21;

    [Theory]
    [InlineData(0.5f)]
    [InlineData(1f)]
    [InlineData(10f)]
    public void Advance_Crisis_AddsItsTensionAfterTheDecay(float tension)
    {
        var run = Run(tier: 3, new PlannedCrisis(tension, false));

        using var shard = run.Shard(Lanes);
        shard.Advance();
        shard.Advance();

        Assert.All(shard.Tension(0).ToArray(), value => Assert.Equal(tension, value));
        Assert.All(shard.Tension(1).ToArray(), value => Assert.Equal(0f, value));
        Assert.All(shard.Suspended(0).ToArray(), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Advance_SuspendingCrisis_SuspendsFromTheSecondRungOn(int tier, bool suspended)
    {
        var run = Run(tier, new PlannedCrisis(1, true));

        using var shard = run.Shard(Lanes);
        shard.Advance();
        shard.Advance();

        Assert.All(shard.Suspended(0).ToArray(), value => Assert.Equal(suspended ? 1 : 0, value));
        Assert.All(shard.Suspensions(0).ToArray(), value => Assert.Equal(suspended ? 1 : 0, value));
    }

    private static TestRun Run(int tier, PlannedCrisis crisis) =>
        new(TestWorld.Alike(2, TestParameters.Quiet), 3)
        {
            Attention = _ => 0,
            Start = _ => TestRun.Blank with { Tier = tier, MonthsInTier = tier == 0 ? double.PositiveInfinity : 12 },
            Plans = Plan(crisis),
        };

    private static ImmutableDictionary<int, MonthPlan> Plan(PlannedCrisis crisis) =>
        ImmutableDictionary<int, MonthPlan>.Empty.Add(1, new MonthPlan([new PartnerPlan(0, false, 0, 0) { Crisis = crisis }], []));
}
