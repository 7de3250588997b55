using DiplomacySim.Contracts.Live;
using DiplomacySim.Contracts.Plans;
using DiplomacySim.Engine.Live;
using DiplomacySim.Grains.Plans;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Placement;

namespace DiplomacySim.Grains.Live;

/// <summary>Keeps a live world open: plays it with partners that are grains, and writes its journal after every change.</summary>
[PreferLocalPlacement]
internal sealed partial class WorldGrain(
    [PersistentState("world", GrainStorage.Name)] IPersistentState<StoredWorld> state,
    IGrainFactory grains,
    PlanCache plans,
    TimeProvider clock,
    IOptions<CallOptions> options,
    WorldInstruments instruments,
    ILogger<WorldGrain> logger,
    IGrainContext context) : IGrainBase, IWorldGrain
{
    private WorldPlay? _play;
    private LiveSave? _save;
    private IGrainTimer? _timer;

    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    private LiveWorldId Id => new(this.GetPrimaryKeyString());

    private string Holder => "world/" + this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // The world itself is replayed when it is first needed; its status is known at once.
        if (state.State.Save is { } save)
        {
            _save = LiveSaves.Read(save);
            _number = state.State.Number;
            Tell(_save.Status with { Pace = null, Fault = null }, null);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        await StopTakingUpAsync();
        if (reason.ReasonCode != DeactivationReasonCode.ShuttingDown)
        {
            // Of a silo that shuts down the partners end by themselves, and nobody would take the message.
            _play?.Close();
        }

        _play = null;
    }

    /// <inheritdoc/>
    public Task<WorldReply> ViewAsync(uint? future, CancellationToken cancellationToken = default) =>
        AnswerAsync(async () => (await OpenAsync(cancellationToken)).View(future));

    /// <inheritdoc/>
    public Task<WorldReply> EventsAsync(CancellationToken cancellationToken = default) =>
        AnswerAsync(async () => (await OpenAsync(cancellationToken)).Events);

    /// <inheritdoc/>
    public Task<WorldReply> AdvanceAsync(int months, CancellationToken cancellationToken = default) => AnswerAsync(async () =>
    {
        LiveLimits.CheckMonths(months);
        var world = await OpenAsync(cancellationToken);
        world.CheckOpen();
        var seen = world.Events.Count;
        world = await PlayAsync(world.MonthsPlayed + months, cancellationToken);
        return new LiveChange(Status(world), [.. world.Events.Skip(seen)]);
    });

    /// <inheritdoc/>
    public Task<WorldReply> InjectAsync(Immutable<byte[]> action, CancellationToken cancellationToken = default) => AnswerAsync(async () =>
    {
        var world = await OpenAsync(cancellationToken);
        world.Inject(LiveJson.Read<LiveAction>(action.Value));
        await KeepAsync(world, _save!.BundleHash);
        instruments.Injected();
        return Status(world);
    });

    /// <inheritdoc/>
    public Task<WorldReply> SaveAsync(CancellationToken cancellationToken = default) => AnswerAsync(async () =>
    {
        var save = Require();
        var bundle = await grains.GetGrain<IPlanGrain>(save.Journal.PlanHash).GetAsync(cancellationToken);
        return save with { Status = _status!, Bundle = bundle is { } bytes ? bytes.Value : null };
    });

    /// <inheritdoc/>
    public Task<WorldReply> CloseAsync(CancellationToken cancellationToken = default) => AnswerAsync(async () =>
    {
        // What is being opened is given up, and with it this activation.
        StopTimer();
        await StopTakingUpAsync();
        this.DeactivateOnIdle();
        var save = Require();
        _play?.Close();
        (_play, _save) = (null, null);
        await grains.GetGrain<IPlanGrain>(save.Journal.PlanHash).ReleaseAsync(Holder, cancellationToken);
        await state.ClearStateAsync(cancellationToken);
        Tell(null, null);
        WorldLog.Closed(logger, Id.Name);
        return true;
    });

    /// <summary>Answers with JSON, or with why not.</summary>
    private static async Task<WorldReply> AnswerAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return new WorldReply(LiveJson.Write(await work()), null, null);
        }
        catch (WorldNotReadyException)
        {
            return WorldReply.NotReady;
        }
        catch (LiveWorldException exception)
        {
            return new WorldReply(null, LiveFaultCode.Of(exception.Fault), exception.Message);
        }
    }
}
