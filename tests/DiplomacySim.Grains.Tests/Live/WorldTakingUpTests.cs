using System.Collections.Concurrent;
using DiplomacySim.Contracts.Live;
using DiplomacySim.Engine.Live;
using DiplomacySim.Grains.Plans;
using DiplomacySim.Grains.Tests.Experiments;
using DiplomacySim.Grains.Tests.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Grains.Tests.Live;

/// <summary>A live world is opened and replayed without a call that waits for as long as that takes.</summary>
public sealed class WorldTakingUpTests : IAsyncLifetime
{
    private static readonly LiveWorldId s_kept = new("kept");

    private readonly ConcurrentDictionary<string, byte[]> _states = new(StringComparer.Ordinal);
    private readonly SlowPlans _plans = new(TestPlans.Of(TestPlans.Mixed, 4));
    private readonly WorldCluster _cluster;

    public WorldTakingUpTests() => _cluster = new WorldCluster(1, _states, silo =>
    {
        silo.Services.AddSingleton<IPlanSource>(_plans);
        silo.Services.Configure<CallOptions>(options => options.Slice = TimeSpan.FromMilliseconds(1));
    });

    private IWorldGrain Grain => _cluster.Cluster.Client.GetGrain<IWorldGrain>(s_kept.Name);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task ViewAsync_AfterARestartWhileTheScenarioIsRead_SaysNotReadyAndThenGoesOnInTheSameState()
    {
        var before = await PlayedBeforeAsync();
        await _cluster.InitializeAsync();

        var early = await Grain.ViewAsync(null).WaitAsync(ExperimentCluster.Deadline);
        var status = await _cluster.Host.FindAsync(s_kept).WaitAsync(ExperimentCluster.Deadline);
        var view = _cluster.Host.ViewAsync(s_kept);
        _plans.Come();
        var late = await view.WaitAsync(ExperimentCluster.Deadline);

        Assert.True(early.IsNotReady);
        Assert.Equal(5, status.MonthsPlayed);
        Assert.Equal(LiveJson.Text(before), LiveJson.Text(late));
        Assert.Equal(1, _plans.Asked);
    }

    [Fact]
    public async Task PlayAsync_WhileTheScenarioIsRead_BeginsOnceTheWorldIsThere()
    {
        await PlayedBeforeAsync();
        await _cluster.InitializeAsync();

        var early = await Grain.PlayAsync(50).WaitAsync(ExperimentCluster.Deadline);
        var play = _cluster.Host.PlayAsync(s_kept, 50);
        _plans.Come();
        var status = await play.WaitAsync(ExperimentCluster.Deadline);
        await ExperimentCluster.UntilAsync(async () => (await _cluster.Host.FindAsync(s_kept)).MonthsPlayed > 5, "the world to play by itself");

        Assert.True(early.IsNotReady);
        Assert.Equal(50, status.Pace);
    }

    [Fact]
    public async Task OpenAsync_WhileTheScenarioIsRead_SaysNotReadyAndIsOpenedOnce()
    {
        await _cluster.InitializeAsync();

        var open = OpenAsync();
        await ExperimentCluster.UntilAsync(() => Task.FromResult(_plans.Asked == 1), "the scenario to be asked for");
        var view = await Grain.ViewAsync(null).WaitAsync(ExperimentCluster.Deadline);
        var isOpen = open.IsCompleted;
        _plans.Come();
        var status = await open.WaitAsync(ExperimentCluster.Deadline);

        Assert.Equal(("not-found", false), (view.Fault, isOpen));
        Assert.Equal((s_kept, 0), (status.Id, status.MonthsPlayed));
        Assert.Equal([s_kept], (await _cluster.Host.ListAsync()).Select(w => w.Id));
    }

    [Fact]
    public async Task OpenAsync_GivenUpWhileTheScenarioIsRead_LeavesNothing()
    {
        await _cluster.InitializeAsync();
        using var giveUp = new CancellationTokenSource();
        var open = OpenAsync(giveUp.Token);
        await ExperimentCluster.UntilAsync(() => Task.FromResult(_plans.Asked == 1), "the scenario to be asked for");

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => open.WaitAsync(ExperimentCluster.Deadline));
        Assert.Equal(["worlds"], _states.Keys.Select(k => k.Split('/')[0]));
        Assert.Empty(await _cluster.Host.ListAsync());
        _plans.Come();
        Assert.Equal(0, (await OpenAsync()).MonthsPlayed);
    }

    [Fact]
    public async Task DeleteAsync_WhileTheScenarioIsRead_ClosesAtOnce()
    {
        await PlayedBeforeAsync();
        await _cluster.InitializeAsync();
        await Grain.ViewAsync(null);

        await _cluster.Host.DeleteAsync(s_kept).WaitAsync(ExperimentCluster.Deadline);

        Assert.Equal(["worlds"], _states.Keys.Select(k => k.Split('/')[0]));
        Assert.Equal(1, _plans.Asked);
    }

    /// <summary>Plays five months on silos that stop afterwards; what grain storage holds stays.</summary>
    private async Task<LiveWorldView> PlayedBeforeAsync()
    {
        var earlier = new WorldCluster(1, _states);
        await earlier.InitializeAsync();
        await OpenAsync(earlier.Host);
        await earlier.Host.AdvanceAsync(s_kept, 5);
        var view = await earlier.Host.ViewAsync(s_kept);
        await earlier.DisposeAsync();
        return view;
    }

    private Task<LiveWorldStatus> OpenAsync(CancellationToken cancellationToken = default) => OpenAsync(_cluster.Host, cancellationToken);

    private static Task<LiveWorldStatus> OpenAsync(ILiveWorldHost host, CancellationToken cancellationToken = default) =>
        host.CreateAsync(new LiveWorldRequest(TestPlans.Of(TestPlans.Mixed, 4)) { Id = s_kept, Futures = [3, 9] }, cancellationToken);
}
