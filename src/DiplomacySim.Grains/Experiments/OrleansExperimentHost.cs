using System.Runtime.CompilerServices;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Grains.Activity;
using DiplomacySim.Grains.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Experiments;

/// <summary>Runs experiments on an Orleans cluster.</summary>
/// <remarks>
/// It belongs to a silo or to a client of the cluster. Experiments do not end with it; any host of the cluster can watch and cancel
/// them. A cluster remembers those that ended last; the result store remembers all.
/// </remarks>
/// <param name="grains">The cluster.</param>
/// <param name="clock">The clock.</param>
public sealed class OrleansExperimentHost(IGrainFactory grains, TimeProvider clock) : IExperimentHost, IActivitySource
{
    private readonly PlanCache? _plans;

    /// <summary>Creates the host of a silo, which need not make again the plans that it is given.</summary>
    internal OrleansExperimentHost(IGrainFactory grains, TimeProvider clock, PlanCache plans)
        : this(grains, clock) => _plans = plans;

    /// <inheritdoc/>
    public string Engine => ExperimentStatus.EngineName;

    private IDispatchGrain Dispatch => grains.GetGrain<IDispatchGrain>(0);

    /// <inheritdoc/>
    /// <exception cref="StoreException">The cluster's store cannot be read or written, or lacks the experiment.</exception>
    public async Task<ExperimentId> StartAsync(RunRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        PlanCheck.Require(request.Plan, request.Options);
        var submission = await Task.Run(() => Submission.Of(request.Plan, request.Options, request.Experiment, clock), cancellationToken);
        _plans?.Add(request.Plan);

        // A fresh experiment is entered anew by every call, so that it is not asked for twice.
        var reply = request.Options.Fresh
            ? await Dispatch.OpenAsync(submission, cancellationToken)
            : await WithPatienceAsync(() => Dispatch.OpenAsync(submission, cancellationToken), cancellationToken);
        return reply switch
        {
            { StoreFault: { } fault } => throw new StoreException(fault, "the cluster's store", reply.Refusal!),
            { Refusal: { } refusal } => throw new ArgumentException(refusal, nameof(request)),
            _ => new ExperimentId(reply.Experiment),
        };
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunStatus>> ListAsync(CancellationToken cancellationToken = default) =>
        WithPatienceAsync(() => ListStatusAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<RunStatus?> FindAsync(ExperimentId id, CancellationToken cancellationToken = default) =>
        (await WithPatienceAsync(() => FindStatusAsync(id, cancellationToken), cancellationToken))?.ToStatus();

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunStatus> WatchAsync(ExperimentId id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var last = await WithPatienceAsync(() => FindStatusAsync(id, cancellationToken), cancellationToken)
            ?? throw new ArgumentException($"Experiment {id} is not among those that the cluster runs or has run last.", nameof(id));
        yield return last.ToStatus();
        while (!last.IsEnded)
        {
            var seen = last;
            var next = await WithPatienceAsync(() => NextAsync(id, seen, cancellationToken), cancellationToken);
            if (next.Version != last.Version || next.IsEnded)
            {
                yield return next.ToStatus();
            }

            last = next;
        }
    }

    /// <inheritdoc/>
    public Task CancelAsync(ExperimentId id, CancellationToken cancellationToken = default) => WithPatienceAsync(
        async () =>
        {
            await Experiment(id.Value).CancelAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<ActivityReading> ReadActivityAsync(CancellationToken cancellationToken = default) =>
        WithPatienceAsync(() => SiloActivity.ReadAsync(grains), cancellationToken);

    /// <summary>Lets go of the cluster; experiments go on.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IExperimentGrain Experiment(long id) => grains.GetGrain<IExperimentGrain>(id);

    private async Task<IReadOnlyList<RunStatus>> ListStatusAsync(CancellationToken cancellationToken)
    {
        var board = await Dispatch.WatchBoardAsync(0, cancellationToken);
        var open = await Task.WhenAll(board.Open.Select(o => Experiment(o.Experiment).GetStatusAsync(cancellationToken)));
        var ended = await Dispatch.ListEndedAsync(cancellationToken);

        // One that ended in between is in both lists.
        return
        [
            .. open.OfType<ExperimentStatus>().Concat(ended.Experiments)
                .GroupBy(s => s.Experiment)
                .Select(g => g.OrderBy(s => s.IsEnded).Last().ToStatus())
                .OrderBy(s => s.Id.Value),
        ];
    }

    private async Task<ExperimentStatus> NextAsync(ExperimentId id, ExperimentStatus seen, CancellationToken cancellationToken) =>
        await Experiment(id.Value).WatchAsync(seen.Version, cancellationToken)
            ?? await FindStatusAsync(id, cancellationToken)
            ?? seen with { State = nameof(ExperimentState.Interrupted), Fault = $"The cluster no longer knows experiment {id}. What was finished is stored." };

    private async Task<ExperimentStatus?> FindStatusAsync(ExperimentId id, CancellationToken cancellationToken)
    {
        var board = await Dispatch.WatchBoardAsync(0, cancellationToken);
        if (board.Open.Any(o => o.Experiment == id.Value) && await Experiment(id.Value).GetStatusAsync(cancellationToken) is { } status)
        {
            return status;
        }

        var ended = await Dispatch.ListEndedAsync(cancellationToken);
        return ended.Experiments.FirstOrDefault(e => e.Experiment == id.Value);
    }

    private Task<T> WithPatienceAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken) => CallPatience.AskAsync(ask, clock, cancellationToken);
}
