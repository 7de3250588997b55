using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DiplomacySim.Contracts.Live;
using DiplomacySim.Engine.Live;
using DiplomacySim.Grains.Plans;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Bundles;
using Orleans.Concurrency;

namespace DiplomacySim.Grains.Live;

/// <summary>Keeps live worlds open on an Orleans cluster, each a grain whose partners are grains.</summary>
/// <remarks>It belongs to a silo or to a client of the cluster; worlds do not end with it. With grain storage that outlives the silos they go on after a restart.</remarks>
/// <param name="grains">The cluster.</param>
/// <param name="clock">The clock.</param>
public sealed class OrleansLiveWorldHost(IGrainFactory grains, TimeProvider clock) : ILiveWorldHost
{
    private const int MonthsACall = 60;

    private readonly PlanCache? _plans;

    /// <summary>Creates the host of a silo, which need not make again the plans that it is given.</summary>
    internal OrleansLiveWorldHost(IGrainFactory grains, TimeProvider clock, PlanCache plans)
        : this(grains, clock) => _plans = plans;

    private IWorldListGrain Names => grains.GetGrain<IWorldListGrain>(0);

    /// <inheritdoc/>
    public async Task<LiveWorldStatus> CreateAsync(LiveWorldRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var plan = request.Plan;
        var journal = request.Journal ?? new LiveJournal
        {
            ModelVersion = ModelVersion.Current,
            PlanHash = plan.Hash,
            Policy = plan.Policies[LiveRequestCheck.PolicyOf(plan, request.Policy)].Name,
            Futures = request.Futures,
            Seed = plan.Scenario.Seed,
            MonthsPlayed = 0,
            Entries = [],
        };
        LiveRequestCheck.CheckFutures(journal.Futures);
        LiveWorld.CheckOrigin(plan, journal);
        var bundle = request.Bundle ?? await Task.Run(() => ScenarioBundle.Of(plan.Scenario), cancellationToken);
        var order = new WorldOrder
        {
            Number = 0,
            PlanHash = plan.Hash,
            Bundle = ImmutableCollectionsMarshal.AsArray(bundle.ToBytes())!,
            BundleHash = bundle.Hash,
            Journal = LiveJson.Write(journal),
            StateHash = request.StateHash,
        };
        _plans?.Add(plan);
        return await OpenAsync(request.Id, order, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LiveWorldStatus>> ListAsync(CancellationToken cancellationToken = default)
    {
        var names = await CallPatience.AskAsync(() => Names.ListAsync(cancellationToken), clock, cancellationToken);
        var replies = await Task.WhenAll(names.Select(name =>
            CallPatience.AskAsync(() => grains.GetGrain<IWorldGrain>(name).GetStatusAsync(cancellationToken), clock, cancellationToken)));

        // A world that is being opened or closed has a name and no status.
        return [.. replies.Where(r => r.Json is not null).Select(r => LiveJson.Read<LiveWorldStatus>(r.Json))];
    }

    /// <inheritdoc/>
    public Task<LiveWorldStatus> FindAsync(LiveWorldId id, CancellationToken cancellationToken = default) =>
        ReadAsync<LiveWorldStatus>(id, world => world.GetStatusAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<LiveWorldView> ViewAsync(LiveWorldId id, uint? future = null, CancellationToken cancellationToken = default) =>
        ReadAsync<LiveWorldView>(id, world => world.ViewAsync(future, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<LiveEvent>> EventsAsync(LiveWorldId id, CancellationToken cancellationToken = default) =>
        ReadAsync<ImmutableArray<LiveEvent>>(id, world => world.EventsAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<LiveChange> AdvanceAsync(LiveWorldId id, int months, CancellationToken cancellationToken = default)
    {
        LiveLimits.CheckMonths(months);
        var events = ImmutableArray.CreateBuilder<LiveEvent>();
        LiveChange change;
        do
        {
            // Several short calls, so that none lasts long.
            change = await ChangeAsync<LiveChange>(id, world => world.AdvanceAsync(Math.Min(months, MonthsACall), cancellationToken), cancellationToken);
            events.AddRange(change.Events);
            months -= MonthsACall;
        }
        while (months > 0 && change.Status.Month < change.Status.To);
        return change with { Events = events.ToImmutable() };
    }

    /// <inheritdoc/>
    public Task<LiveWorldStatus> InjectAsync(LiveWorldId id, LiveAction action, CancellationToken cancellationToken = default) =>
        ChangeAsync<LiveWorldStatus>(id, world => world.InjectAsync(new Immutable<byte[]>(LiveJson.Write(action)), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<LiveWorldStatus> ForkAsync(LiveWorldId id, LiveWorldId? fork = null, CancellationToken cancellationToken = default)
    {
        var save = await SaveAsync(id, cancellationToken);
        var order = new WorldOrder
        {
            Number = 0,
            PlanHash = save.Journal.PlanHash,
            Bundle = save.Bundle!.Value.ToArray(),
            BundleHash = save.BundleHash,
            Journal = LiveJson.Write(save.Journal),
            StateHash = save.StateHash,
        };
        return await OpenAsync(fork, order, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LiveWorldStatus> PlayAsync(LiveWorldId id, double monthsPerSecond, CancellationToken cancellationToken = default) =>
        ChangeAsync<LiveWorldStatus>(id, world => world.PlayAsync(monthsPerSecond, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<LiveWorldStatus> PauseAsync(LiveWorldId id, CancellationToken cancellationToken = default) =>
        ChangeAsync<LiveWorldStatus>(id, world => world.PauseAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<LiveSave> SaveAsync(LiveWorldId id, CancellationToken cancellationToken = default) =>
        ReadAsync<LiveSave>(id, world => world.SaveAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<LiveChange> WatchAsync(LiveWorldId id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (version, events) = (0L, -1);
        while (true)
        {
            var change = await CallPatience.AskAsync(() => World(id).WatchAsync(version, events, cancellationToken), clock, cancellationToken);
            if (change.Reply.Json is not { } json)
            {
                if (events < 0)
                {
                    throw await FaultAsync(id, change.Reply, cancellationToken);
                }

                yield break;
            }

            if (change.Version != version)
            {
                yield return LiveJson.Read<LiveChange>(json);
            }

            (version, events) = (change.Version, Math.Max(events, change.Events));
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(LiveWorldId id, CancellationToken cancellationToken = default)
    {
        await ChangeAsync<bool>(id, world => world.CloseAsync(cancellationToken), cancellationToken);
        await Names.FreeAsync(id.Name, cancellationToken);
    }

    /// <summary>Lets go of the cluster; worlds stay open.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IWorldGrain World(LiveWorldId id) => grains.GetGrain<IWorldGrain>(id.Name);

    private async Task<LiveWorldStatus> OpenAsync(LiveWorldId? wanted, WorldOrder order, CancellationToken cancellationToken)
    {
        var name = await Names.TakeAsync(wanted?.Name, cancellationToken);
        if (name.Fault is { } fault)
        {
            throw new LiveWorldException(LiveFaultCode.Parse(fault) ?? LiveFault.BadRequest, name.Message!);
        }

        var id = new LiveWorldId(name.Name);
        try
        {
            return await ReadAsync<LiveWorldStatus>(id, world => world.OpenAsync(order with { Number = name.Number }, cancellationToken), cancellationToken);
        }
        catch (Exception exception)
        {
            if (exception is OperationCanceledException)
            {
                // It may still be being opened.
                await World(id).CloseAsync(CancellationToken.None);
            }

            await Names.FreeAsync(id.Name, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Asks for what may be asked twice, again for a while where the world's silo is lost.</summary>
    private Task<T> ReadAsync<T>(LiveWorldId id, Func<IWorldGrain, Task<WorldReply>> ask, CancellationToken cancellationToken) =>
        TakeAsync<T>(id, world => CallPatience.AskAsync(() => ask(world), clock, cancellationToken), cancellationToken);

    /// <summary>Asks for a change, once: where no answer comes, only the world knows whether it was made.</summary>
    private async Task<T> ChangeAsync<T>(LiveWorldId id, Func<IWorldGrain, Task<WorldReply>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeAsync<T>(id, ask, cancellationToken);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            throw new LiveWorldException(
                LiveFault.Unavailable,
                $"the live world '{id}' does not answer: {exception.Message} Where its silo was lost another takes it up within some seconds; look at its status, which says whether this was done, before you try again.",
                exception);
        }
    }

    private async Task<T> TakeAsync<T>(LiveWorldId id, Func<IWorldGrain, Task<WorldReply>> ask, CancellationToken cancellationToken)
    {
        WorldReply reply;
        do
        {
            // A world that is still being taken up says so after a moment.
            reply = await ask(World(id));
        }
        while (reply.IsNotReady);
        return reply.Json is { } json ? LiveJson.Read<T>(json) : throw await FaultAsync(id, reply, cancellationToken);
    }

    private async Task<LiveWorldException> FaultAsync(LiveWorldId id, WorldReply reply, CancellationToken cancellationToken)
    {
        var fault = LiveFaultCode.Parse(reply.Fault) ?? LiveFault.BadRequest;
        return fault == LiveFault.NotFound
            ? LiveLimits.NotFound(id, (await Names.ListAsync(cancellationToken)).Select(n => new LiveWorldId(n)))
            : new LiveWorldException(fault, reply.Message ?? "");
    }
}
