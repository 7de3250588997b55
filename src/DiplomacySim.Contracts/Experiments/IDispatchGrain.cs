using Orleans.Concurrency;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>Knows which experiments are open, for the workers of all silos. There is one, with the key 0.</summary>
/// <remarks>
/// It calls experiments and is called by hosts and workers. It follows every open experiment, so that one whose silo was lost comes up
/// on another, and it keeps the list in grain storage, so that it may be lost itself.
/// </remarks>
[Alias("DiplomacySim.IDispatchGrain")]
public interface IDispatchGrain : IGrainWithIntegerKey
{
    /// <summary>Opens an experiment: finds or enters it in the store, keeps its scenario and starts it.</summary>
    /// <remarks>An experiment that runs already is not started again.</remarks>
    [Alias("Open")]
    Task<SubmissionReply> OpenAsync(Submission submission, CancellationToken cancellationToken = default);

    /// <summary>The open experiments, as soon as the board is another than the one seen; after some two seconds in any case.</summary>
    /// <param name="seen">The version seen last; 0 for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Alias("WatchBoard")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<DispatchBoard> WatchBoardAsync(long seen, CancellationToken cancellationToken = default);

    /// <summary>The experiments that have ended last, by number; open ones are on the board.</summary>
    [Alias("ListEnded")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<ExperimentList> ListEndedAsync(CancellationToken cancellationToken = default);
}
