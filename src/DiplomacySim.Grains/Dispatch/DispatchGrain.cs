using System.Globalization;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Contracts.Plans;
using DiplomacySim.Grains.Experiments;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Dashboard;

namespace DiplomacySim.Grains.Dispatch;

/// <summary>Opens experiments, follows the open ones and keeps the board that workers look at.</summary>
internal sealed class DispatchGrain(
    [PersistentState("dispatch", GrainStorage.Name)] IPersistentState<StoredDispatch> state,
    IGrainFactory grains,
    ExperimentOpener opener,
    TimeProvider clock,
    ILogger<DispatchGrain> logger,
    IGrainContext context) : IGrainBase, IDispatchGrain
{
    /// <summary>How many ended experiments are remembered; the result store remembers all.</summary>
    public const int MostEnded = 100;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private readonly Changes _changes = new(clock);
    private Task _saving = Task.CompletedTask;

    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var open in state.State.Open)
        {
            FollowAsync(open).Ignore();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _stop.CancelAsync();

    /// <inheritdoc/>
    public async Task<SubmissionReply> OpenAsync(Submission submission, CancellationToken cancellationToken = default)
    {
        var definition = submission.ReadDefinition();
        var reply = await opener.OpenAsync(submission, definition, cancellationToken);
        if (reply.Refusal is not null || state.State.Open.Any(o => o.Experiment == reply.Experiment))
        {
            return reply;
        }

        var run = string.Create(CultureInfo.InvariantCulture, $"{reply.Experiment}-{clock.GetUtcNow().ToUnixTimeMilliseconds():x}");
        var order = new ExperimentOrder(run, definition.Title, definition.PlanHash, submission.Settings, definition.FuturesRequested);
        await StartAsync(new OpenExperiment(reply.Experiment, run), order, submission.Bundle);
        return reply;
    }

    /// <inheritdoc/>
    [NoProfiling]
    public async Task<DispatchBoard> WatchBoardAsync(long seen, CancellationToken cancellationToken = default)
    {
        await _changes.WaitAsync(seen, cancellationToken);
        return new DispatchBoard(_changes.Version, [.. state.State.Open]);
    }

    /// <inheritdoc/>
    [NoProfiling]
    public Task<ExperimentList> ListEndedAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new ExperimentList([.. state.State.Ended.OrderBy(e => e.Experiment)]));

    private IExperimentGrain Experiment(OpenExperiment open) => grains.GetGrain<IExperimentGrain>(open.Experiment);

    /// <summary>Lists the experiment before it starts: whatever is lost in between, nothing runs that is not listed.</summary>
    private async Task StartAsync(OpenExperiment open, ExperimentOrder order, Immutable<byte[]> bundle)
    {
        var keeper = grains.GetGrain<IPlanGrain>(order.PlanHash);
        await keeper.KeepAsync(open.Run, bundle, CancellationToken.None);
        state.State.Ended.RemoveAll(e => e.Experiment == open.Experiment);
        state.State.Open.Add(open);
        state.State.Open.Sort((a, b) => a.Experiment.CompareTo(b.Experiment));
        try
        {
            await SaveAsync();
            await Experiment(open).StartAsync(order, CancellationToken.None);
        }
        catch
        {
            state.State.Open.Remove(open);
            await keeper.ReleaseAsync(open.Run, CancellationToken.None);
            throw;
        }

        _changes.Tell();
        FollowAsync(open).Ignore();
    }

    /// <summary>Follows an experiment to its end. Asking it brings it up again where its silo was lost.</summary>
    private async Task FollowAsync(OpenExperiment open)
    {
        ExperimentStatus? end = null;
        for (var seen = 0L; end is null && !_stop.IsCancellationRequested;)
        {
            try
            {
                var signal = await Experiment(open).WatchWorkAsync(seen, _stop.Token);
                end = signal.End ?? (signal.IsKnown ? null : await LostAsync(open));
                if (signal.Version != seen)
                {
                    seen = signal.Version;
                    _changes.Tell();
                }
            }
            catch (Exception e) when (!_stop.IsCancellationRequested)
            {
                DispatchLog.NoAnswer(logger, open.Experiment, e);
                await Task.Delay(_pause, clock, _stop.Token);
            }
        }

        if (end is not null)
        {
            await CloseAsync(open, end);
        }
    }

    private async Task<ExperimentStatus> LostAsync(OpenExperiment open)
    {
        DispatchLog.Unknown(logger, open.Experiment);
        return await opener.ReadStatusAsync(open.Experiment, _stop.Token);
    }

    private async Task CloseAsync(OpenExperiment open, ExperimentStatus end)
    {
        state.State.Open.Remove(open);
        state.State.Ended.Add(end);
        state.State.Ended.RemoveRange(0, Math.Max(0, state.State.Ended.Count - MostEnded));
        _changes.Tell();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await SaveAsync();
                await Experiment(open).ReleaseAsync(open.Run, _stop.Token);
                return;
            }
            catch (Exception e) when (!_stop.IsCancellationRequested)
            {
                DispatchLog.NoAnswer(logger, open.Experiment, e);
                await Task.Delay(_pause, clock, _stop.Token);
            }
        }
    }

    /// <summary>Saves after whatever is being saved: calls interleave, and storage takes one at a time.</summary>
    private Task SaveAsync()
    {
        _saving = After(_saving);
        return _saving;

        async Task After(Task earlier)
        {
            await earlier.ContinueWith(static _ => { }, TaskScheduler.Current);
            await state.WriteStateAsync(CancellationToken.None);
        }
    }
}
