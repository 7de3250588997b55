using System.Globalization;
using DiplomacySim.Contracts.Live;
using DiplomacySim.Contracts.Partners;
using DiplomacySim.Contracts.Plans;
using DiplomacySim.Engine.Live;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Grains.Shards;
using Orleans.Concurrency;

namespace DiplomacySim.Grains.Live;

/// <summary>Reading the scenario and replaying the journal, which may take long: calls that need the world wait for a slice, and are asked again.</summary>
internal sealed partial class WorldGrain
{
    private readonly CancellationTokenSource _stop = new();
    private Task? _takingUp;
    private long _number;

    /// <inheritdoc/>
    public Task<WorldReply> OpenAsync(WorldOrder order, CancellationToken cancellationToken = default) => AnswerAsync(async () =>
    {
        // The same number again is the same caller, who was asked to ask again.
        if (order.Number != _number)
        {
            if (_save is not null || _takingUp is { IsCompleted: false })
            {
                throw LiveLimits.NameTaken(Id);
            }

            _number = order.Number;
            _takingUp = FoundAsync(order);
        }

        await ComeAsync(cancellationToken);
        return _status ?? throw NotOpen();
    });

    /// <summary>The world, replayed from its journal where this activation has not needed it yet.</summary>
    /// <exception cref="WorldNotReadyException">It is still being replayed.</exception>
    private async ValueTask<LiveWorld> OpenAsync(CancellationToken cancellationToken)
    {
        var save = Require();
        if (_play is null)
        {
            _takingUp ??= TakeUpAsync(save.Journal.PlanHash, save.Journal, save.StateHash);
        }

        await ComeAsync(cancellationToken);
        _events = _play!.World.Events.Count;
        return _play.World;
    }

    /// <summary>Waits for the world to be taken up, if it is being taken up.</summary>
    private async ValueTask ComeAsync(CancellationToken cancellationToken)
    {
        if (_takingUp is { } takingUp)
        {
            if (!await takingUp.HasEndedAsync(options.Value.Slice, clock, cancellationToken))
            {
                throw new WorldNotReadyException();
            }

            _takingUp = null;
            await takingUp;
        }
    }

    /// <summary>Ends the taking up; a world that was taken up stays.</summary>
    private async Task StopTakingUpAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_takingUp ?? Task.CompletedTask);
        _takingUp = null;
    }

    private async Task FoundAsync(WorldOrder order)
    {
        var keeper = grains.GetGrain<IPlanGrain>(order.PlanHash);
        await keeper.KeepAsync(Holder, new Immutable<byte[]>(order.Bundle), _stop.Token);
        try
        {
            state.State.Number = order.Number;
            await TakeUpAsync(order.PlanHash, LiveJson.ReadJournal(order.Journal), order.StateHash);
            await KeepAsync(_play!.World, order.BundleHash);
        }
        catch
        {
            await keeper.ReleaseAsync(Holder, CancellationToken.None);
            await state.ClearStateAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task TakeUpAsync(string planHash, LiveJournal journal, string? stateHash)
    {
        var plan = await PlanAsync(planHash);
        var play = await ReplayAsync(plan, journal);
        try
        {
            LiveSaves.CheckState(play.World, stateHash);
        }
        catch
        {
            play.Close();
            throw;
        }

        _play = play;
        instruments.Opened();
        WorldLog.Opened(logger, Id.Name, play.World.MonthsPlayed, state.State.Epoch);
    }

    private async Task<WorldPlay> ReplayAsync(ExperimentPlan plan, LiveJournal journal)
    {
        var run = string.Create(CultureInfo.InvariantCulture, $"live-{state.State.Number}");
        for (var losses = 0; ;)
        {
            // Partners that another silo left behind, or that hold a world that is given up, are of an older epoch.
            state.State.Epoch++;
            await state.WriteStateAsync(_stop.Token);
            try
            {
                return await WorldPlay.OpenAsync(grains, run, state.State.Epoch, plan, journal, _stop.Token);
            }
            catch (PartnerLostException e) when (e.Answer == PartnerAnswer.NotReady || losses < MostAttempts)
            {
                // A partner on another silo waited for the plan there, or was lost with it.
                losses += e.Answer == PartnerAnswer.NotReady ? 0 : 1;
                _stop.Token.ThrowIfCancellationRequested();
            }
            catch (PartnerLostException e)
            {
                throw Broken(e);
            }
        }
    }

    private async Task<ExperimentPlan> PlanAsync(string planHash)
    {
        try
        {
            return await plans.GetAsync(planHash).AsTask().WaitAsync(_stop.Token);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidDataException)
        {
            throw new LiveWorldException(LiveFault.BadJournal, $"the scenario of the live world '{Id}' cannot be read: {exception.Message}", exception);
        }
    }
}
