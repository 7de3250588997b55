using DiplomacySim.Contracts.Live;
using DiplomacySim.Engine.Live;
using DiplomacySim.Grains.Shards;
using Orleans.Dashboard;

namespace DiplomacySim.Grains.Live;

/// <summary>Months, the journal, and those who watch.</summary>
internal sealed partial class WorldGrain
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(1.5);

    private LiveWorldStatus? _status;
    private int _events;
    private long _version;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    [NoProfiling]
    public Task<WorldReply> GetStatusAsync(CancellationToken cancellationToken = default) =>
        AnswerAsync(() => _status is { } status ? Task.FromResult(status) : throw NotOpen());

    /// <inheritdoc/>
    [NoProfiling]
    public async Task<WorldChange> WatchAsync(long seen, int events, CancellationToken cancellationToken = default)
    {
        if (seen == _version && _status is not null)
        {
            try
            {
                await _changed.Task.WaitAsync(s_wait, clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                // Nothing happened; the caller asks again.
            }
        }

        // What the last change made is read, not a month that is being played.
        var (status, known) = (_status, _events);
        var told = events < 0 || _play is null ? [] : _play.World.Events.Take(known).Skip(events).ToArray();
        var reply = await AnswerAsync(() => status is null ? throw NotOpen() : Task.FromResult(new LiveChange(status, [.. told])));
        return new WorldChange(_version, known, reply);
    }

    /// <inheritdoc/>
    public Task<WorldReply> PlayAsync(double monthsPerSecond, CancellationToken cancellationToken = default) => AnswerAsync(async () =>
    {
        LiveLimits.CheckPace(monthsPerSecond);
        var world = await OpenAsync(cancellationToken);
        world.CheckOpen();
        StopTimer();
        var period = TimeSpan.FromSeconds(1 / monthsPerSecond);
        _timer = this.RegisterGrainTimer(PlayMonthAsync, new GrainTimerCreationOptions(period, period) { KeepAlive = true });
        Tell(LiveWorldStatus.Of(Id, world) with { Pace = monthsPerSecond }, world);
        return _status;
    });

    /// <inheritdoc/>
    public Task<WorldReply> PauseAsync(CancellationToken cancellationToken = default) => AnswerAsync(() =>
    {
        Require();
        if (_timer is not null)
        {
            StopTimer();
            Tell(_status! with { Pace = null, Fault = null }, _play?.World);
        }

        return Task.FromResult(_status);
    });

    private static LiveWorldException Broken(Exception exception) =>
        new(LiveFault.Unavailable, $"the partners could not be played: {exception.Message} The world stands where it was kept last; try again.", exception);

    private async Task PlayMonthAsync(CancellationToken cancellationToken)
    {
        try
        {
            var world = await OpenAsync(cancellationToken);
            if (!world.IsEnded)
            {
                world = await PlayAsync(world.MonthsPlayed + 1, cancellationToken);
            }

            if (world.IsEnded)
            {
                StopTimer();
                Tell(LiveWorldStatus.Of(Id, world), world);
            }
        }
        catch (WorldNotReadyException)
        {
            // The timer comes again.
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The timer was stopped.
        }
        catch (Exception exception)
        {
            StopTimer();
            WorldLog.Stopped(logger, Id.Name, exception.Message);
            Tell(_status is { } status ? status with { Pace = null, Fault = exception.Message } : null, _play?.World);
        }
    }

    private void StopTimer()
    {
        _timer?.Dispose();
        _timer = null;
    }

    /// <summary>Plays up to a number of months since the start; where partners are lost, from the journal again.</summary>
    private async Task<LiveWorld> PlayAsync(int target, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var world = await OpenAsync(cancellationToken);
            var before = world.MonthsPlayed;
            try
            {
                if (target > before && !world.IsEnded)
                {
                    await world.AdvanceAsync(target - before, cancellationToken);
                }

                await PlayedAsync(world, before);
                return world;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // Between two months; those that were played stay played.
                await PlayedAsync(world, before);
                throw;
            }
            catch (PartnerLostException exception) when (attempt < MostAttempts)
            {
                WorldLog.Lost(logger, Id.Name, exception.Message);
                Abandon();
            }
            catch (Exception exception) when (exception is not LiveWorldException)
            {
                Abandon();
                throw exception is PartnerLostException or OrleansException or TimeoutException ? Broken(exception) : exception;
            }
        }
    }

    private async Task PlayedAsync(LiveWorld world, int before)
    {
        if (world.MonthsPlayed > before)
        {
            await KeepAsync(world, _save!.BundleHash);
            instruments.Played(world.MonthsPlayed - before);
        }
    }

    /// <summary>Writes the journal; where that fails the world falls back to what was kept last.</summary>
    private async Task KeepAsync(LiveWorld world, string bundleHash)
    {
        var pace = _timer is null ? null : _status?.Pace;
        var status = LiveWorldStatus.Of(Id, world);
        var save = LiveSaves.Of(status, world, bundleHash);
        try
        {
            state.State.Save = LiveJson.Write(save);
            await state.WriteStateAsync();
        }
        catch
        {
            state.State.Save = _save is null ? null : LiveJson.Write(_save);
            Abandon();
            throw;
        }

        _save = save;
        Tell(status with { Pace = pace }, world);
    }

    private void Abandon()
    {
        _play?.Abandon();
        _play = null;
    }

    private LiveSave Require() => _save ?? throw NotOpen();

    private LiveWorldException NotOpen() => new(LiveFault.NotFound, $"there is no live world '{Id}'.");

    private LiveWorldStatus Status(LiveWorld world) => _status ?? LiveWorldStatus.Of(Id, world);

    private void Tell(LiveWorldStatus? status, LiveWorld? world)
    {
        _status = status;
        _events = world?.Events.Count ?? 0;
        _version++;
        var told = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        told.SetResult();
    }
}
