using System.Collections.Immutable;
using DiplomacySim.Engine.Live;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Tests.Live;

public sealed class LiveWorldTests
{
    private static readonly ImmutableArray<uint> s_futures = [3, 0, 41];

    private static PartnerId Amber { get; } = new("AAA");

    private static PartnerId Dune { get; } = new("DDD");

    private static PartnerId Ember { get; } = new("EEE");

    [Fact]
    public async Task AdvanceAsync_WithoutActions_GoesAsTheExperimentsFutures()
    {
        var plan = Plans.Of(Plans.Mixed, 4);

        using var world = new LiveWorld(plan, "half the travel", s_futures);
        await world.AdvanceAsync(24);

        Assert.True(world.IsEnded);
        foreach (var future in s_futures)
        {
            var expected = FutureReplay.Trace(plan, 1, future).Select(e => (e.Month, plan.Scenario.World.World.Partners[e.Partner].Id, e.Kind, e.Count));
            Assert.Equal(expected, world.Events.Where(e => e.Future == future).Select(e => (e.Month, e.Partner, e.Kind, e.Agreements)));
        }
    }

    [Fact]
    public async Task Inject_EveryKindThatAScenarioHas_EqualsTheScenarioThatWritesIt()
    {
        var written = Plans.Of(
            Plans.TinyHeader + """
            events:
              - {date: 2025-02, visit: DDD}
              - {date: 2025-02, sign: EEE, agreements: 3}
              - {date: 2025-02, visit: EEE}
              - {date: 2025-05, host: summit, bloc: Union}
              - {date: 2025-05, upgrade: DDD, to: ally}
              - {date: 2025-05, sign: UUU, agreements: 7}
              - {date: 2026-11, visit: AAA}
            """,
            4);
        var plain = Plans.Of(
            Plans.TinyHeader + """
            events:
              - {date: 2025-02, visit: DDD}
              - {date: 2025-05, host: summit, bloc: Union}
              - {date: 2025-05, sign: UUU, agreements: 2}
            """,
            4);

        using var expected = new LiveWorld(written, null, s_futures);
        using var actual = new LiveWorld(plain, null, s_futures);
        await actual.AdvanceAsync(1);
        actual.Inject(LiveAction.Sign(Ember, 3));
        actual.Inject(LiveAction.Visit(Ember));
        await actual.AdvanceAsync(3);
        actual.Inject(LiveAction.Sign(new PartnerId("UUU"), 5));
        actual.Inject(LiveAction.Upgrade(Dune, "ally"));
        await actual.AdvanceAsync(18);
        actual.Inject(LiveAction.Visit(Amber));
        await actual.AdvanceAsync(2);
        await expected.AdvanceAsync(24);

        Assert.Equal(expected.StateHash(), actual.StateHash());
        Assert.Equal(Shown(expected.Events), Shown(actual.Events));
        Assert.Contains(actual.Events, e => e is { Kind: TraceKind.Upgrade, IsPlanned: true, To: "ally" } && e.Partner == Dune);
    }

    [Fact]
    public async Task Inject_Action_LeavesTheMonthsBeforeItAlone()
    {
        var plan = Plans.Of(Plans.Mixed, 4);

        using var left = new LiveWorld(plan, null, s_futures);
        using var right = new LiveWorld(plan, null, s_futures);
        await left.AdvanceAsync(5);
        await right.AdvanceAsync(5);
        var before = (left.StateHash(), right.StateHash());
        right.Inject(LiveAction.Crisis(Amber, suspends: true));
        var injected = right.StateHash();
        await left.AdvanceAsync(1);
        await right.AdvanceAsync(1);

        Assert.Equal(before.Item1, before.Item2);
        Assert.Equal(before.Item2, injected);
        Assert.NotEqual(left.StateHash(), right.StateHash());
        Assert.All(s_futures, f => Assert.True(right.View(f).Partners[0].IsSuspended));
        Assert.All(s_futures, f => Assert.True(right.View(f).Partners[0].Tension >= 1));
        Assert.Contains(right.Events, e => e.Kind == TraceKind.Suspension && e.Partner == Amber && e.Month == new Month(2025, 6));
    }

    [Fact]
    public async Task ForkAsync_SameActions_StayEqualAndOthersDifferFromThere()
    {
        using var world = new LiveWorld(Plans.Of(Plans.Mixed, 4), null, s_futures);
        await world.AdvanceAsync(7);
        world.Inject(LiveAction.Visit(Dune));

        using var same = await world.ForkAsync();
        using var other = await world.ForkAsync();
        Assert.Equal(world.StateHash(), same.StateHash());
        Assert.Equal(Shown(world.Events), Shown(other.Events));
        Assert.Equal(world.Pending, other.Pending);
        other.Inject(LiveAction.Crisis(Ember));
        foreach (var each in new[] { world, same, other })
        {
            await each.AdvanceAsync(9);
        }

        Assert.Equal(world.StateHash(), same.StateHash());
        Assert.NotEqual(world.StateHash(), other.StateHash());
        Assert.Equal(Shown(world.Events.Where(e => e.Month < new Month(2025, 8))), Shown(other.Events.Where(e => e.Month < new Month(2025, 8))));
    }

    [Fact]
    public async Task ReplayAsync_JournalOfSteeredWorld_GivesTheSameBytes()
    {
        var plan = Plans.Of(Plans.Mixed, 4);
        using var world = new LiveWorld(plan, "sure of the wave", s_futures);
        world.Inject(LiveAction.Sign(Amber, 12));
        await world.AdvanceAsync(3);
        world.Inject(LiveAction.Upgrade(Dune, "friend"));
        world.Inject(LiveAction.Crisis(Amber, 2.5, true));
        await world.AdvanceAsync(2);
        world.Inject(LiveAction.Visit(Ember));

        using var replayed = await LiveWorld.ReplayAsync(plan, LiveJson.ReadJournal(LiveJson.Write(world.Journal)));

        Assert.Equal(world.StateHash(), replayed.StateHash());
        Assert.Equal(LiveJson.Text(world.Journal), LiveJson.Text(replayed.Journal));
        Assert.Equal(LiveJson.Text(world.View()), LiveJson.Text(replayed.View()));
        Assert.Equal(Shown(world.Events), Shown(replayed.Events));
    }

    [Fact]
    public async Task AdvanceAsync_MoreMonthsThanAreLeft_PlaysThoseAndThenSaysWhenItEnded()
    {
        using var world = new LiveWorld(Plans.Of(Plans.Plain, 4), null, [0]);

        Assert.Equal(20, await world.AdvanceAsync(20));
        Assert.Equal(4, await world.AdvanceAsync(20));

        var fault = await Assert.ThrowsAsync<LiveWorldException>(async () => await world.AdvanceAsync(1));
        Assert.Equal(LiveFault.Ended, fault.Fault);
        Assert.Contains("2026-12", fault.Message, StringComparison.Ordinal);
        Assert.Equal(LiveFault.Ended, Assert.Throws<LiveWorldException>(() => world.Inject(LiveAction.Visit(Amber))).Fault);
    }

    [Fact]
    public async Task AdvanceAsync_Cancelled_EndsBetweenTwoMonths()
    {
        using var world = new LiveWorld(Plans.Of(Plans.Plain, 4), null, [0]);
        await world.AdvanceAsync(2);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await world.AdvanceAsync(2, new CancellationToken(canceled: true)));

        Assert.Equal(2, world.MonthsPlayed);
    }

    [Fact]
    public void View_BeforeTheFirstMonth_ShowsTheStart()
    {
        using var world = new LiveWorld(Plans.Of(Plans.Plain, 4), null, [5, 6]);

        var view = world.View(6);

        Assert.Equal((new Month(2024, 12), 0, 24, 6u), (view.Month, view.MonthsPlayed, view.Months, view.Future));
        Assert.Equal(0, view.Home.Visits);
        Assert.Equal(("kin", "kin", 8), (view.Partners[0].Tier, view.Partners[0].TierAtStart, view.Partners.Count(p => p.Kind != Model.Worlds.PartnerKind.Bloc)));
        Assert.Equal<int>([0, 0, 0, 0, 2], view.Partners[0].FuturesByRung);
        Assert.Null(view.Partners[3].MonthsInTier);
        Assert.Equal(7, view.Home.CountriesByRung.Sum());
    }

    private static string Shown(IEnumerable<LiveEvent> events) => string.Join('\n', events.Select(LiveJson.Text));
}
