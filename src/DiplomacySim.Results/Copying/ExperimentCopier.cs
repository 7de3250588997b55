using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Results.Copying;

/// <summary>Copies an experiment with everything that is stored of it into a file.</summary>
public static class ExperimentCopier
{
    private const int ShardsAtOnce = 16;

    /// <summary>Copies an experiment; the copy has the same number and the same result hash. Memory does not grow with the number of futures.</summary>
    /// <param name="from">Where it is. It should not run meanwhile: what is stored during the copying may be left out.</param>
    /// <param name="id">Its number there.</param>
    /// <param name="to">Where the copy goes; its number must be free there.</param>
    /// <param name="layout">How its tally of tiers is laid out, from which the table of tier counts is made; null for no such table.</param>
    /// <param name="drawn">Tells what was drawn besides and is stored in the copy; null for what is stored.</param>
    /// <param name="cancellationToken">Gives up; a copy that was begun is deleted.</param>
    /// <exception cref="StoreException">A store cannot be read or written, or the experiment is not there.</exception>
    public static void Copy(IResultStore from, ExperimentId id, SqliteResultStore to, TierCountLayout? layout, IDrawnColumns? drawn = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var record = from.Get(id);
        var copy = to.Create(record.Definition with { Uncertainties = drawn?.Columns ?? record.Definition.Uncertainties }, id);
        try
        {
            for (var policy = 0; policy < record.Definition.Policies.Length; policy++)
            {
                foreach (var shards in Shards(from, id, policy, drawn).Chunk(ShardsAtOnce))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    to.Append(copy, shards);
                }
            }

            foreach (var failure in from.ReadFailures(id))
            {
                to.RecordFailure(copy, failure);
            }

            if (layout is not null)
            {
                to.MaterializeTierCounts(copy, layout);
            }

            to.Finish(copy, new ExperimentFinish(Ended(record.State), record.FinishedAt ?? record.Definition.CreatedAt, record.Seconds, record.Hash));
        }
        catch
        {
            to.Delete(copy);
            throw;
        }
    }

    // The sums of a policy travel with its first shard; only sums are kept, so that it does not matter where they come from.
    private static IEnumerable<ShardRows> Shards(IResultStore store, ExperimentId id, int policy, IDrawnColumns? drawn)
    {
        var tallies = store.ReadTallies(id, policy);
        Tally[] nothing = [.. tallies.Select(tally => new Tally(tally.Name, new long[tally.Length]))];
        var events = store.ReadEvents(id).Where(e => e.Policy == policy).ToLookup(e => e.Future);
        foreach (var range in store.DoneRanges(id, policy))
        {
            foreach (var (outcomes, cases) in RowReader.Read(store, id, policy, range, drawn))
            {
                var first = outcomes.Futures.Span[0];
                yield return new ShardRows
                {
                    Policy = policy,
                    FirstFuture = first,
                    Count = outcomes.Count,
                    Outcomes = outcomes.Columns,
                    Cases = cases,
                    Tallies = tallies,
                    Events = [.. events.Where(future => future.Key >= first && future.Key < first + outcomes.Count).OrderBy(future => future.Key).SelectMany(future => future)],
                };
                tallies = nothing;
            }
        }
    }

    private static ExperimentState Ended(ExperimentState state) =>
        state is ExperimentState.Done or ExperimentState.Failed ? state : ExperimentState.Interrupted;
}
