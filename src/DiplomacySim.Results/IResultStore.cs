namespace DiplomacySim.Results;

/// <summary>Where experiments and their results are kept.</summary>
/// <remarks>
/// All members may be called from several threads. Writing is done by one caller at a time, others wait; reading goes on meanwhile
/// and sees whole shards only. Every member throws <see cref="StoreException"/> where the store cannot be read or written, and
/// <see cref="StoreLockedException"/> where another program holds it for too long. A store on a server waits while the server is away:
/// see <see cref="StoreOptions.Patience"/>. A member that takes an id throws
/// <see cref="StoreException"/> with <see cref="StoreFault.NoExperiment"/> where the store lacks it.
/// </remarks>
public interface IResultStore : IDisposable
{
    /// <summary>Where the store is, as it was given to open it, but without a password.</summary>
    string Location { get; }

    /// <summary>Enters a new experiment in state <see cref="ExperimentState.Created"/> and returns its number.</summary>
    /// <exception cref="ArgumentException">A value of the definition is out of range, or a JSON text is not JSON.</exception>
    ExperimentId Create(ExperimentDefinition definition);

    /// <summary>All experiments, by number.</summary>
    IReadOnlyList<ExperimentRecord> List();

    /// <summary>The experiment with this number.</summary>
    ExperimentRecord Get(ExperimentId id);

    /// <summary>
    /// The experiment with this plan hash that has most futures done, the newest of equals; null where there is none. Look here
    /// before computing: more futures of the same plan are added to the same experiment.
    /// </summary>
    ExperimentRecord? FindByPlan(string planHash);

    /// <summary>Notes how many futures of each policy are asked for now, and how often each case is to be played.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    void RequestFutures(ExperimentId id, long futures, int? replications = null);

    /// <summary>Writes another <see cref="ExperimentDefinition.ManifestJson"/> in place of the experiment's.</summary>
    /// <exception cref="ArgumentException">The text is not JSON.</exception>
    void UpdateManifest(ExperimentId id, string manifestJson);

    /// <summary>
    /// Notes how far the experiment is. <see cref="ExperimentState.Running"/> also enters this process as the writer and clears
    /// the hash; every other state clears the writer.
    /// </summary>
    void UpdateState(ExperimentId id, ExperimentState state);

    /// <summary>Notes the end of a run.</summary>
    /// <exception cref="ArgumentException">The state is not an end, or the seconds are negative or not finite.</exception>
    void Finish(ExperimentId id, ExperimentFinish finish);

    /// <summary>Removes an experiment and all its results; the space is used again by later experiments.</summary>
    void Delete(ExperimentId id);

    /// <summary>
    /// Writes shards with their done marks and adds their tallies, all or nothing. A shard whose futures are all stored already is
    /// passed over, so that repeating a call does no harm. Handing over some ten shards at a time is fastest.
    /// </summary>
    /// <returns>The number of shards that were new.</returns>
    /// <exception cref="ArgumentException">A shard does not fit the experiment's policies or columns.</exception>
    /// <exception cref="StoreException">
    /// A shard shares only some futures with stored ones (<see cref="StoreFault.Overlap"/>), or a tally has another length than the
    /// stored one (<see cref="StoreFault.TallyMismatch"/>).
    /// </exception>
    int Append(ExperimentId id, IReadOnlyList<ShardRows> shards);

    /// <summary>
    /// Notes futures that could not be computed and are not stored. The note goes away when a later <see cref="Append"/> brings them.
    /// </summary>
    void RecordFailure(ExperimentId id, FailureRow failure);

    /// <summary>Writes the table of tier counts from the tallies of all policies, in place of what it held of this experiment.</summary>
    /// <exception cref="StoreException">A policy's tally is missing or of another length (<see cref="StoreFault.TallyMismatch"/>).</exception>
    void MaterializeTierCounts(ExperimentId id, TierCountLayout layout);

    /// <summary>The futures of a policy that are stored, in ascending order, neighbouring ones joined.</summary>
    IReadOnlyList<FutureRange> DoneRanges(ExperimentId id, int policy);

    /// <summary>The tallies of a policy, by name in ordinal order; empty before the first shard.</summary>
    IReadOnlyList<Tally> ReadTallies(ExperimentId id, int policy);

    /// <summary>Reads outcomes in the order of futures, a chunk at a time, so that memory does not grow with the number of futures.</summary>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="columns">Names of outcomes in the order wanted; null for all.</param>
    /// <param name="range">The futures wanted, those that are not stored left out; null for all.</param>
    /// <exception cref="ArgumentException">The experiment has no outcome of a name.</exception>
    IEnumerable<ColumnChunk> ReadOutcomes(
        ExperimentId id, int policy, IReadOnlyList<string>? columns = null, FutureRange? range = null);

    /// <summary>Reads what was drawn, in the same way and the same order as <see cref="ReadOutcomes"/>; nothing where nothing is uncertain.</summary>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="columns">Names of uncertainties in the order wanted; null for all.</param>
    /// <param name="range">The futures wanted, those that are not stored left out; null for all.</param>
    /// <exception cref="ArgumentException">The experiment has no uncertainty of a name.</exception>
    IEnumerable<ColumnChunk> ReadCases(
        ExperimentId id, int policy, IReadOnlyList<string>? columns = null, FutureRange? range = null);

    /// <summary>The table of tier counts, by policy, month, partner code and rung.</summary>
    IEnumerable<TierCountRow> ReadTierCounts(ExperimentId id);

    /// <summary>The events of sampled futures, by policy and future, in the order in which they happened.</summary>
    IEnumerable<EventRow> ReadEvents(ExperimentId id);

    /// <summary>The failures, by policy and first future.</summary>
    IEnumerable<FailureRow> ReadFailures(ExperimentId id);
}
