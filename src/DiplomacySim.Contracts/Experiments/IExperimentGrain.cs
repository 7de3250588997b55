using System.Collections.Immutable;
using Orleans.Concurrency;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>Leads one experiment: hands out its shards, takes them in, stores them, knows how far it is. Its key is the experiment's number.</summary>
/// <remarks>
/// Its coordinator has a thread of its own; calls only put questions to it, so that all may interleave. It is called by workers, by hosts
/// and by the dispatch, and calls nobody but the keeper of its scenario.
/// </remarks>
[Alias("DiplomacySim.IExperimentGrain")]
public interface IExperimentGrain : IGrainWithIntegerKey
{
    /// <summary>Starts the experiment. Does nothing where the same run has been started already.</summary>
    [Alias("Start")]
    Task StartAsync(ExperimentOrder order, CancellationToken cancellationToken = default);

    /// <summary>How the experiment stands; null where it does not run here and has not just ended.</summary>
    [Alias("GetStatus")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<ExperimentStatus?> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>How the experiment stands, as soon as it is another than what was seen; after some two seconds in any case.</summary>
    /// <param name="seen">The version seen last; 0 for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Alias("Watch")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<ExperimentStatus?> WatchAsync(long seen, CancellationToken cancellationToken = default);

    /// <summary>Whether there is work that there was not, or the end, as soon as that is so; after some two seconds in any case.</summary>
    /// <param name="seen">The version seen last; 0 for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Alias("WatchWork")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<WorkSignal> WatchWorkAsync(long seen, CancellationToken cancellationToken = default);

    /// <summary>Hands out the next shard; null where there is none at present.</summary>
    /// <param name="worker">The silo that computes it, as text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Alias("Take")]
    [AlwaysInterleave]
    Task<HandOut?> TakeAsync(string worker, CancellationToken cancellationToken = default);

    /// <summary>Takes a shard in. One that was handed in before, or is not wanted any more, is ignored.</summary>
    [Alias("HandIn")]
    [AlwaysInterleave]
    Task HandInAsync(HandIn shard, CancellationToken cancellationToken = default);

    /// <summary>Says that a silo still computes these shards; a silo that is silent for too long loses them.</summary>
    /// <param name="worker">The silo.</param>
    /// <param name="numbers">The numbers of what was handed out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Alias("Renew")]
    [AlwaysInterleave]
    Task RenewAsync(string worker, ImmutableArray<int> numbers, CancellationToken cancellationToken = default);

    /// <summary>Stops the experiment; what is finished is stored. Does nothing where it has ended.</summary>
    /// <remarks>When it is answered every shard on a silo that can be reached has been told, and plays no month but the one that it is in.</remarks>
    [Alias("Cancel")]
    [AlwaysInterleave]
    Task CancelAsync(CancellationToken cancellationToken = default);

    /// <summary>Forgets an experiment that has ended. Does nothing where another run of it has been started.</summary>
    /// <param name="run">The word of the run.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Alias("Release")]
    Task ReleaseAsync(string run, CancellationToken cancellationToken = default);
}
