using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Running;

/// <summary>Where experiments are run and their results are read: a store of this machine, or a server.</summary>
internal interface IWorkplace : IAsyncDisposable
{
    /// <summary>Where that is, as reports say it.</summary>
    ResultPlace Place { get; }

    /// <summary>Opens what runs experiments; closed with the workplace.</summary>
    Task<IExperimentHost> OpenHostAsync(CancellationToken cancellationToken);

    /// <summary>The plan of a stored experiment, as it was run.</summary>
    /// <param name="terminal">Where warnings go.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="size">How many futures are wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CliFault">It can no longer be put together.</exception>
    Task<StoredPlan> OpenPlanAsync(Terminal terminal, ExperimentId id, RunSize size, CancellationToken cancellationToken);

    /// <summary>The futures last asked for, of each policy.</summary>
    Task<long> FuturesRequestedAsync(ExperimentId id, CancellationToken cancellationToken);

    /// <summary>How many futures of each policy are stored of a plan here; null where the work is another machine's.</summary>
    long? FuturesDone(ExperimentPlan plan, ExperimentId? id);

    /// <summary>The futures of an experiment that failed.</summary>
    Task<IReadOnlyList<FailureMessage>> ReadFailuresAsync(ExperimentId id, CancellationToken cancellationToken);

    /// <summary>Reads something off the store that holds an experiment: its own, or a copy of the experiment.</summary>
    Task<T> ReadAsync<T>(ExperimentId id, Func<IResultStore, T> read, CancellationToken cancellationToken);

    /// <summary>The summary of an experiment.</summary>
    /// <exception cref="CliFault">A policy has no future yet.</exception>
    Task<RunSummary> ReadSummaryAsync(ExperimentId id, ExperimentPlan plan, CancellationToken cancellationToken);
}
