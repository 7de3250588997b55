using DiplomacySim.Engine.Replays;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Engine.Tests.Replays;

public sealed class FutureReplayTests
{
    private const int Futures = 40;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Trace_StoredFuture_AgreesWithItsOutcomes(int policy)
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.Mixed, Futures);

        var id = store.Run(plan).Id;

        foreach (var future in new uint[] { 0, 1, 17, 39 })
        {
            var trace = FutureReplay.Trace(plan, policy, future);
            AssertOutcome("upgrades", trace.Count(e => e.Kind == TraceKind.Upgrade));
            AssertOutcome("visits", trace.Count(e => e.Kind == TraceKind.Visit));
            AssertOutcome("partners visited", trace.Where(e => e.Kind == TraceKind.Visit).Select(e => e.Partner).Distinct().Count());
            AssertOutcome("agreements signed", trace.Sum(e => e.Count));
            AssertOutcome("suspensions", trace.Count(e => e.Kind == TraceKind.Suspension));
            AssertOutcome("sectoral labels", trace.Count(e => e.Kind == TraceKind.Label));

            void AssertOutcome(string name, double expected) => Assert.Equal(expected, store.Outcome(id, policy, name)[future]);
        }
    }

    [Fact]
    public void Trace_Upgrades_HavePartsThatPassTheThreshold()
    {
        var plan = Plans.Of(Plans.Mixed, Futures);

        var upgrades = Enumerable.Range(0, Futures).SelectMany(f => FutureReplay.Trace(plan, 0, (uint)f)).Where(e => e.Kind == TraceKind.Upgrade).ToList();

        Assert.True(upgrades.Count > 20, "the test needs upgrades");
        foreach (var upgrade in upgrades)
        {
            var parts = upgrade.Parts!.Value;
            var sum = new float[Model.Relationship.ScoreParts.Count];
            parts.CopyTo(sum);
            Assert.Equal(parts.Latent, sum.Sum(), 4);
            Assert.False(upgrade.IsPlanned);
            Assert.True(parts.Latent >= upgrade.Threshold - 1e-4, $"{parts.Latent} is below {upgrade.Threshold}");
            Assert.InRange(upgrade.To, upgrade.From + 1, 4);
        }
    }

    [Fact]
    public void Trace_UpgradeToTheTop_TellsTheJumpAndTheDrawnThreshold()
    {
        var plan = Plans.Of(Plans.Mixed, Futures);
        var world = plan.Scenario.World.World;
        var top = Enumerable.Range(0, 400).SelectMany(f => FutureReplay.Trace(plan, 0, (uint)f).Select(e => (Future: (uint)f, Event: e)))
            .Where(e => e.Event is { Kind: TraceKind.Upgrade, To: 4 }).ToList();

        Assert.Contains(top, e => e.Event.From == 3);
        Assert.Contains(top, e => e.Event.From < 3);
        foreach (var (future, upgrade) in top)
        {
            var drawn = plan.Policies[0].Uncertainties.Single(u => u.Name == "threshold of kin");
            var threshold = Experiments.Cases.CaseDraws.Draw(plan.Scenario.Seed, future, drawn);
            Assert.Equal(threshold + (upgrade.From < 3 ? world.Parameters[Parameter.JumpCost] : 0), upgrade.Threshold);
        }
    }

    [Fact]
    public void Trace_PlannedUpgrade_SaysSo()
    {
        var plan = Plans.Of(Plans.TinyHeader + "events:\n  - {date: 2025-03, upgrade: DDD, to: ally}\n", 4);

        var upgrade = FutureReplay.Trace(plan, 0, 3).Single(e => e.Kind == TraceKind.Upgrade && e.Month.ToString() == "2025-03" && e.IsPlanned);

        Assert.Equal((0, 3), (upgrade.From, upgrade.To));
        Assert.Equal(plan.Scenario.World.World.IndexOf(new Model.PartnerId("DDD")), upgrade.Partner);
    }

    [Fact]
    public void Trace_FirstFutures_AreTheStoredEvents()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.Mixed, Futures);

        var events = store.Store.ReadEvents(store.Run(plan).Id).Where(e => e is { Policy: 1, Future: 2 }).ToList();

        var trace = FutureReplay.Trace(plan, 1, 2);
        Assert.Equal(
            trace.Select(e => (e.Month.ToString(), plan.Scenario.World.World.Partners[e.Partner].Id.Code, FutureReplay.Word(e.Kind))),
            events.Select(e => (e.Month, e.Partner, e.Kind)));
    }

    [Fact]
    public void Trace_Order_IsByMonthThenPartner()
    {
        var trace = FutureReplay.Trace(Plans.Of(Plans.Mixed, Futures), 0, 0);

        Assert.Equal(trace.OrderBy(e => e.Month.Index).ThenBy(e => e.Partner), trace);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Trace_NoSuchPolicy_IsRefused(int policy)
    {
        ExperimentPlan plan = Plans.Of(Plans.Mixed, Futures);

        Assert.Throws<ArgumentOutOfRangeException>(() => FutureReplay.Trace(plan, policy, 0));
    }
}
