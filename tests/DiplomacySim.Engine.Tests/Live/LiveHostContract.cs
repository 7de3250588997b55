using DiplomacySim.Engine.Live;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Tests.Live;

/// <summary>What every host of live worlds does, wherever the worlds are.</summary>
public abstract class LiveHostContract : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>The host under test.</summary>
    protected abstract ILiveWorldHost Host { get; }

    private static PartnerId Amber { get; } = new("AAA");

    private static PartnerId Dune { get; } = new("DDD");

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task CreateAsync_SteeredAsAWorldOfThisProcess_IsEqualToIt()
    {
        var plan = Plans.Of(Plans.Mixed, 4);
        using var expected = new LiveWorld(plan, "half the travel", [7, 2]);
        await expected.AdvanceAsync(2);
        expected.Inject(LiveAction.Upgrade(Dune, "ally"));
        expected.Inject(LiveAction.Crisis(Amber, 1.5, true));
        await expected.AdvanceAsync(3);
        expected.Inject(LiveAction.Sign(Amber, 4));

        var status = await Host.CreateAsync(new LiveWorldRequest(plan) { Id = new("steered"), Policy = "half the travel", Futures = [7, 2] });
        Assert.Equal((0, 0, "half the travel", "tiny", new Month(2024, 12)), (status.MonthsPlayed, status.Actions, status.Policy, status.World, status.Month));
        var id = status.Id;
        var first = await Host.AdvanceAsync(id, 2);
        await Host.InjectAsync(id, LiveAction.Upgrade(Dune, "ally"));
        await Host.InjectAsync(id, LiveAction.Crisis(Amber, 1.5, true));
        var second = await Host.AdvanceAsync(id, 3);
        status = await Host.InjectAsync(id, LiveAction.Sign(Amber, 4));

        Assert.Equal((5, 3, new Month(2025, 5)), (status.MonthsPlayed, status.Actions, status.Month));
        Assert.Equal(Shown(expected.Events), Shown(first.Events.Concat(second.Events)));
        Assert.Equal(Shown(expected.Events), Shown(await Host.EventsAsync(id)));
        Assert.Equal(LiveJson.Text(expected.View(2)), LiveJson.Text(await Host.ViewAsync(id, 2)));
        Assert.Equal(LiveJson.Text(expected.View()), LiveJson.Text(await Host.ViewAsync(id)));
        var save = await Host.SaveAsync(id);
        Assert.Equal(expected.StateHash(), save.StateHash);
        Assert.Equal(LiveJson.Text(expected.Journal), LiveJson.Text(save.Journal));
    }

    [Fact]
    public async Task SaveAsync_OpenedAgain_StandsWhereItStood()
    {
        await OpenAsync("first");
        await Host.InjectAsync(new("first"), LiveAction.Visit(Dune));
        await Host.AdvanceAsync(new("first"), 6);

        var save = LiveSaves.Read(LiveJson.Write(await Host.SaveAsync(new("first"))));
        var again = await Host.CreateAsync(LiveSaves.Request(save) with { Id = new("again") });
        await Host.AdvanceAsync(new("first"), 6);
        await Host.AdvanceAsync(new("again"), 6);

        Assert.Equal(6, again.MonthsPlayed);
        Assert.Equal((await Host.SaveAsync(new("first"))).StateHash, (await Host.SaveAsync(new("again"))).StateHash);
    }

    [Fact]
    public async Task CreateAsync_SaveOfAnotherState_IsRefused()
    {
        await OpenAsync("first");
        var save = await Host.SaveAsync(new("first"));

        await AssertFaultAsync(
            LiveFault.BadJournal, "gives another state", () => Host.CreateAsync(LiveSaves.Request(save) with { Id = new("again"), StateHash = "00" }));

        Assert.Equal(["first"], (await Host.ListAsync()).Select(w => w.Id.Name));
    }

    [Fact]
    public async Task ForkAsync_ThenSteered_LeavesTheFirstAlone()
    {
        await OpenAsync("first");
        await Host.AdvanceAsync(new("first"), 4);
        await Host.InjectAsync(new("first"), LiveAction.Visit(Dune));

        var fork = await Host.ForkAsync(new("first"), new("plan-b"));
        var before = (await Host.SaveAsync(new("first"))).StateHash;
        Assert.Equal((4, 1), (fork.MonthsPlayed, fork.Actions));
        Assert.Equal(before, (await Host.SaveAsync(fork.Id)).StateHash);
        await Host.InjectAsync(fork.Id, LiveAction.Crisis(Dune));
        await Host.AdvanceAsync(fork.Id, 5);
        Assert.Equal(before, (await Host.SaveAsync(new("first"))).StateHash);
        await Host.AdvanceAsync(new("first"), 5);

        Assert.NotEqual((await Host.SaveAsync(new("first"))).StateHash, (await Host.SaveAsync(fork.Id)).StateHash);
        Assert.Equal(["first", "plan-b"], (await Host.ListAsync()).Select(w => w.Id.Name));
    }

    [Fact]
    public async Task CreateAsync_NoName_TakesTheNextFreeOne()
    {
        await OpenAsync("world-2");
        var plan = Plans.Of(Plans.Mixed, 4);

        var names = new[]
        {
            (await Host.CreateAsync(new LiveWorldRequest(plan))).Id.Name,
            (await Host.CreateAsync(new LiveWorldRequest(plan))).Id.Name,
            (await Host.ForkAsync(new("world-2"))).Id.Name,
        };

        Assert.Equal(["world-1", "world-3", "world-4"], names);
    }

    [Fact]
    public async Task Calls_WithWhatIsNotAllowed_SayWhatIs()
    {
        await OpenAsync("first");
        var first = new LiveWorldId("first");
        var plan = Plans.Of(Plans.Mixed, 4);

        await AssertFaultAsync(LiveFault.NotFound, "no live world 'nobody'. There are first.", () => Host.FindAsync(new("nobody")));
        await AssertFaultAsync(LiveFault.NotFound, "no live world 'nobody'", () => Host.AdvanceAsync(new("nobody"), 1));
        await AssertFaultAsync(LiveFault.NotFound, "no live world 'nobody'", () => Host.DeleteAsync(new("nobody")));
        await AssertFaultAsync(LiveFault.NotFound, "no live world 'nobody'", () => Host.ForkAsync(new("nobody")));
        await AssertFaultAsync(LiveFault.NameTaken, "a live world 'first' already", () => Host.CreateAsync(new LiveWorldRequest(plan) { Id = first }));
        await AssertFaultAsync(LiveFault.NameTaken, "a live world 'first' already", () => Host.ForkAsync(first, first));
        await AssertFaultAsync(LiveFault.BadRequest, "'nothing' is not a policy", () => Host.CreateAsync(new LiveWorldRequest(plan) { Policy = "nothing" }));
        await AssertFaultAsync(LiveFault.BadRequest, "1 to 16 futures; 0", () => Host.CreateAsync(new LiveWorldRequest(plan) { Futures = [] }));
        await AssertFaultAsync(LiveFault.BadRequest, "months: 0 is not between 1 and 1,200", () => Host.AdvanceAsync(first, 0));
        await AssertFaultAsync(LiveFault.BadRequest, "months: 1201 is not", () => Host.AdvanceAsync(first, 1_201));
        await AssertFaultAsync(LiveFault.BadRequest, "no future 9", () => Host.ViewAsync(first, 9));
        await AssertFaultAsync(LiveFault.BadRequest, "did you mean 'AAA'", () => Host.InjectAsync(first, LiveAction.Visit(new PartnerId("AAB"))));
        await AssertFaultAsync(LiveFault.BadRequest, "months a second: 0 is not", () => Host.PlayAsync(first, 0));
        await AssertFaultAsync(LiveFault.BadRequest, "months a second: 51 is not", () => Host.PlayAsync(first, 51));
        await Host.AdvanceAsync(first, 1_200);
        await AssertFaultAsync(LiveFault.Ended, "ends with 2026-12", () => Host.AdvanceAsync(first, 1));
        await AssertFaultAsync(LiveFault.Ended, "ends with 2026-12", () => Host.PlayAsync(first, 5));
        await AssertFaultAsync(LiveFault.Ended, "ends with 2026-12", () => Host.InjectAsync(first, LiveAction.Visit(Amber)));

        Assert.Equal((24, 0), ((await Host.FindAsync(first)).MonthsPlayed, (await Host.FindAsync(first)).Actions));
    }

    [Fact]
    public async Task WatchAsync_WhilePlayedAndDeleted_TellsEveryMonthAndEnds()
    {
        await OpenAsync("first");
        using var deadline = new CancellationTokenSource(s_patience);
        var seen = new List<LiveChange>();
        var begun = new TaskCompletionSource();
        var watching = Task.Run(
            async () =>
            {
                await foreach (var change in Host.WatchAsync(new("first"), deadline.Token))
                {
                    seen.Add(change);
                    begun.TrySetResult();
                }
            },
            deadline.Token);
        await begun.Task.WaitAsync(deadline.Token);

        await Host.AdvanceAsync(new("first"), 3);
        await Host.InjectAsync(new("first"), LiveAction.Visit(Dune));
        await Host.AdvanceAsync(new("first"), 21);
        var events = await Host.EventsAsync(new("first"));
        await WaitAsync("the watcher to see the last month", () => seen.ToArray().Any(c => c.Status.MonthsPlayed == 24), deadline.Token);
        await Host.DeleteAsync(new("first"));
        await watching;

        Assert.Equal(0, seen[0].Status.MonthsPlayed);
        Assert.Equal(Shown(events), Shown(seen.SelectMany(c => c.Events)));
        Assert.Empty(await Host.ListAsync());
        await AssertFaultAsync(LiveFault.NotFound, "no live world 'first'. There is none yet.", () => Host.FindAsync(new("first")));
    }

    [Fact]
    public async Task PlayAsync_ToTheEnd_WaitsThereInTheStateOfAPlayedWorld()
    {
        await OpenAsync("first");
        await OpenAsync("second");
        using var deadline = new CancellationTokenSource(s_patience);

        var playing = await Host.PlayAsync(new("first"), 50);
        Assert.Equal(50, playing.Pace);
        await Host.AdvanceAsync(new("second"), 24);
        LiveWorldStatus? last = null;
        await foreach (var change in Host.WatchAsync(new("first"), deadline.Token))
        {
            last = change.Status;
            if (last is { MonthsPlayed: 24, Pace: null })
            {
                break;
            }
        }

        Assert.Null(last!.Fault);
        Assert.Equal((await Host.SaveAsync(new("second"))).StateHash, (await Host.SaveAsync(new("first"))).StateHash);
    }

    [Fact]
    public async Task PauseAsync_WhilePlaying_StopsAndMayPlayOn()
    {
        await OpenAsync("first");

        Assert.Null((await Host.PauseAsync(new("first"))).Pace);
        await Host.PlayAsync(new("first"), 0.001);
        Assert.Equal(0.5, (await Host.PlayAsync(new("first"), 0.5)).Pace);
        Assert.Equal(0.5, (await Host.FindAsync(new("first"))).Pace);
        Assert.Null((await Host.PauseAsync(new("first"))).Pace);

        Assert.Null((await Host.FindAsync(new("first"))).Pace);
        Assert.Equal(3, (await Host.AdvanceAsync(new("first"), 3)).Status.MonthsPlayed);
    }

    [Fact]
    public async Task AdvanceAsync_ManyAtOnce_PlaysEveryMonthOnce()
    {
        await OpenAsync("first");
        await OpenAsync("second");

        var changes = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => Host.AdvanceAsync(new("first"), 1))));
        await Host.AdvanceAsync(new("second"), 24);

        Assert.Equal(Enumerable.Range(1, 24), changes.Select(c => c.Status.MonthsPlayed).Order());
        Assert.Equal((await Host.SaveAsync(new("second"))).StateHash, (await Host.SaveAsync(new("first"))).StateHash);
    }

    /// <summary>Opens a world of two futures.</summary>
    protected Task<LiveWorldStatus> OpenAsync(string name) =>
        Host.CreateAsync(new LiveWorldRequest(Plans.Of(Plans.Mixed, 4)) { Id = new(name), Futures = [1, 5] });

    /// <summary>Waits, with a deadline, for something that has no event.</summary>
    protected static async Task WaitAsync(string what, Func<bool> condition, CancellationToken deadline)
    {
        while (!condition())
        {
            Assert.False(deadline.IsCancellationRequested, $"Waited {s_patience.TotalSeconds} s for {what}.");
            await Task.Yield();
        }
    }

    private static async Task AssertFaultAsync(LiveFault fault, string message, Func<Task> call)
    {
        var thrown = await Assert.ThrowsAsync<LiveWorldException>(call);
        Assert.Equal(fault, thrown.Fault);
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    private static string Shown(IEnumerable<LiveEvent> events) => string.Join('\n', events.Select(LiveJson.Text));
}
