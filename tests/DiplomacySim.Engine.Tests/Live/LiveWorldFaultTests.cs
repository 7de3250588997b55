using System.Collections.Immutable;
using DiplomacySim.Engine.Live;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Tests.Live;

public sealed class LiveWorldFaultTests
{
    private const string Planned = Plans.TinyHeader + """
        events:
          - {date: 2025-01, visit: BBB}
          - {date: 2025-01, upgrade: DDD, to: friend}
          - {date: 2025-01, sign: CCC, agreements: 990}
        """;

    public static TheoryData<LiveAction, string> Refused { get; } = new()
    {
        { LiveAction.Visit(new PartnerId("AAB")), "'AAB' is not a partner of the world 'tiny'; did you mean 'AAA'?" },
        { LiveAction.Visit(default), "'' is not a partner" },
        { LiveAction.Visit(new PartnerId("BBB")), "a visit is on the plan with Basalt for 2025-01 already" },
        { LiveAction.Visit(new PartnerId("DDD")), "an upgrade, which brings a visit, is on the plan with Dune" },
        { LiveAction.Sign(new PartnerId("AAA"), 0), "agreements: 0 is not between 1 and 1,000" },
        { LiveAction.Sign(new PartnerId("AAA"), 1_001), "agreements: 1,001 is not between" },
        { LiveAction.Sign(new PartnerId("CCC"), 11), "agreements with Cobalt in 2025-01 would be 1,001" },
        { LiveAction.Upgrade(new PartnerId("UUU"), "friend"), "Union of Minerals stands outside the ladder" },
        { LiveAction.Upgrade(new PartnerId("HHH"), "friend"), "Harbour stands outside the ladder" },
        { LiveAction.Upgrade(new PartnerId("BBB"), "aly"), "'aly' is not a tier of this world; did you mean 'ally'? Allowed: 'contact', 'friend', 'ally', 'kin'." },
        { LiveAction.Upgrade(new PartnerId("BBB"), "friend"), "Basalt stands on 'friend' already, and partners are only raised. Allowed: 'ally', 'kin'." },
        { LiveAction.Upgrade(new PartnerId("BBB"), "none"), "only raised" },
        { LiveAction.Upgrade(new PartnerId("AAA"), "kin"), "Amber stands on the highest rung, 'kin', already." },
        { LiveAction.Upgrade(new PartnerId("DDD"), "friend"), "an upgrade of Dune to 'friend' is on the plan for 2025-01 already" },
        { LiveAction.Crisis(new PartnerId("AAA"), 0), "tension: 0 is not above 0" },
        { LiveAction.Crisis(new PartnerId("AAA"), -1), "tension: -1 is not above 0" },
        { LiveAction.Crisis(new PartnerId("AAA"), 1e-60), "is not above 0" },
        { LiveAction.Crisis(new PartnerId("AAA"), 10.01), "tension: 10.01 is not" },
        { LiveAction.Crisis(new PartnerId("AAA"), double.NaN), "tension: NaN is not" },
        { LiveAction.Visit(new PartnerId("AAA")) with { Agreements = 2 }, "a number of agreements belongs to 'sign'" },
        { LiveAction.Visit(new PartnerId("AAA")) with { Tier = "kin" }, "a tier belongs to 'upgrade'" },
        { LiveAction.Sign(new PartnerId("AAA"), 2) with { Tension = 1 }, "tension belongs to 'crisis'" },
        { LiveAction.Sign(new PartnerId("AAA"), 2) with { Suspends = true }, "a suspension belongs to 'crisis'" },
        { LiveAction.Visit(new PartnerId("AAA")) with { Kind = (LiveActionKind)9 }, "9 is no kind of action" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Inject_WhatIsNotAllowed_SaysWhatIsAndChangesNothing(LiveAction action, string message)
    {
        using var world = new LiveWorld(Plans.Of(Planned, 4), null, [0, 1]);

        var fault = Assert.Throws<LiveWorldException>(() => world.Inject(action));

        Assert.Equal(LiveFault.BadRequest, fault.Fault);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Empty(world.Journal.Entries);
        Assert.Empty(world.Pending);
    }

    [Fact]
    public void Inject_SecondCrisisOrVisitInAMonth_IsRefused()
    {
        using var world = new LiveWorld(Plans.Of(Plans.Plain, 4), null, [0]);
        world.Inject(LiveAction.Crisis(new PartnerId("AAA")));
        world.Inject(LiveAction.Visit(new PartnerId("AAA")));

        Assert.Throws<LiveWorldException>(() => world.Inject(LiveAction.Crisis(new PartnerId("AAA"))));
        Assert.Throws<LiveWorldException>(() => world.Inject(LiveAction.Visit(new PartnerId("AAA"))));

        Assert.Equal(2, world.Pending.Count);
    }

    [Fact]
    public void Create_WrongPolicyOrFutures_SaysWhatIsAllowed()
    {
        var plan = Plans.Of(Plans.Mixed, 4);

        Assert.Contains("did you mean 'as planned'?", Create("as planed", [0]), StringComparison.Ordinal);
        Assert.Contains("1 to 16 futures; 0 are named", Create(null, []), StringComparison.Ordinal);
        Assert.Contains("17 are named", Create(null, [.. Enumerable.Range(0, 17).Select(i => (uint)i)]), StringComparison.Ordinal);
        Assert.Contains("10000000 is not between 0 and 9999999", Create(null, [10_000_000]), StringComparison.Ordinal);
        Assert.Contains("7 is named twice", Create(null, [7, 8, 7]), StringComparison.Ordinal);

        string Create(string? policy, ImmutableArray<uint> futures) =>
            Assert.Throws<LiveWorldException>(() => new LiveWorld(plan, policy, futures)).Message;
    }

    [Fact]
    public void View_UnknownFuture_SaysWhichThereAre()
    {
        using var world = new LiveWorld(Plans.Of(Plans.Plain, 4), null, [4, 2]);

        Assert.Contains("no future 3; it has 4, 2", Assert.Throws<LiveWorldException>(() => world.View(3)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("plan")]
    [InlineData("months")]
    [InlineData("order")]
    [InlineData("late")]
    [InlineData("action")]
    public async Task ReplayAsync_JournalThatDoesNotFit_IsRefused(string what)
    {
        var plan = Plans.Of(Plans.Plain, 4);
        using var world = new LiveWorld(plan, null, [0]);
        await world.AdvanceAsync(2);
        var visit = LiveAction.Visit(new PartnerId("AAA"));
        var journal = world.Journal;
        journal = what switch
        {
            "model" => journal with { ModelVersion = "0" },
            "plan" => journal with { PlanHash = "0123" },
            "months" => journal with { MonthsPlayed = 25 },
            "order" => journal with { Entries = [new LiveEntry(new Month(2025, 2), visit), new LiveEntry(new Month(2025, 1), visit)] },
            "late" => journal with { Entries = [new LiveEntry(new Month(2025, 4), visit)] },
            _ => journal with { Entries = [new LiveEntry(new Month(2025, 2), visit), new LiveEntry(new Month(2025, 2), visit)] },
        };

        var fault = await Assert.ThrowsAsync<LiveWorldException>(async () => await LiveWorld.ReplayAsync(plan, journal));

        Assert.Equal(what == "action" ? LiveFault.BadRequest : LiveFault.BadJournal, fault.Fault);
    }
}
