using DiplomacySim.Cli.Composition;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Cli.Verbs;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Running;

/// <summary>Runs in this process, and keeps results in a store of its own.</summary>
internal sealed class LocalWorkplace(CliContext context, StoreChoice choice, IResultStore store, string engine, int workers) : IWorkplace
{
    private IExperimentHost? _host;

    /// <summary>Opens a store that must be there, to read and not to run.</summary>
    public static LocalWorkplace OpenExisting(CliContext context, StoreChoice choice) =>
        new(context, choice, choice.OpenExisting(), Engines.Embedded, Environment.ProcessorCount);

    public ResultPlace Place { get; } = choice.Place;

    /// <summary>The store.</summary>
    public IResultStore Store => store;

    public async Task<IExperimentHost> OpenHostAsync(CancellationToken cancellationToken) =>
        _host ??= await Engines.OpenAsync(engine, store, context.Clock, workers, cancellationToken);

    public Task<StoredPlan> OpenPlanAsync(Terminal terminal, ExperimentId id, RunSize size, CancellationToken cancellationToken)
    {
        var experiment = StoredExperiment.Open(terminal, store, id, size);
        return Task.FromResult(new StoredPlan(experiment.Plan, experiment.Record.Definition.ScenarioPath));
    }

    public Task<long> FuturesRequestedAsync(ExperimentId id, CancellationToken cancellationToken) =>
        Task.FromResult(store.Get(id).Definition.FuturesRequested);

    public long? FuturesDone(ExperimentPlan plan, ExperimentId? id) =>
        id is { } known ? store.Get(known).FuturesDone : store.FindByPlan(plan.Hash)?.FuturesDone ?? 0;

    public Task<IReadOnlyList<FailureMessage>> ReadFailuresAsync(ExperimentId id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FailureMessage>>([.. FailureMessage.Read(store, store.Get(id))]);

    public Task<T> ReadAsync<T>(ExperimentId id, Func<IResultStore, T> read, CancellationToken cancellationToken) => Task.FromResult(read(store));

    public Task<RunSummary> ReadSummaryAsync(ExperimentId id, ExperimentPlan plan, CancellationToken cancellationToken)
    {
        ShowVerb.RequireFutures(store, id, plan, Place);
        return Task.FromResult(RunSummaryReader.Read(store, id, plan));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        store.Dispose();
    }
}
