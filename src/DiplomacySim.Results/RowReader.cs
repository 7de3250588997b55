using System.Collections.Immutable;

namespace DiplomacySim.Results;

/// <summary>Reads outcomes and draws side by side.</summary>
internal static class RowReader
{
    /// <summary>All columns of stored futures. The range has no gaps, so that both tables give the same futures in each chunk.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="range">The futures.</param>
    /// <param name="drawn">Tells what was drawn besides; null for what is stored.</param>
    public static IEnumerable<(ColumnChunk Outcomes, ImmutableArray<ReadOnlyMemory<double>> Cases)> Read(
        IResultStore store, ExperimentId id, int policy, FutureRange range, IDrawnColumns? drawn = null) =>
        drawn is null
            ? ReadStored(store, id, policy, range)
            : ReadStored(store, id, policy, range).Select(rows => (rows.Outcomes, drawn.Complete(policy, rows.Outcomes.Futures.Span, rows.Cases)));

    private static IEnumerable<(ColumnChunk Outcomes, ImmutableArray<ReadOnlyMemory<double>> Cases)> ReadStored(
        IResultStore store, ExperimentId id, int policy, FutureRange range)
    {
        var hasCases = !store.Get(id).Definition.Uncertainties.IsEmpty;
        using var cases = store.ReadCases(id, policy, null, range).GetEnumerator();
        foreach (var outcomes in store.ReadOutcomes(id, policy, null, range))
        {
            if (!hasCases)
            {
                yield return (outcomes, []);
                continue;
            }

            if (!cases.MoveNext() || !cases.Current.Futures.Span.SequenceEqual(outcomes.Futures.Span))
            {
                throw new StoreException(
                    StoreFault.Damaged,
                    store.Location,
                    $"The result store '{store.Location}' has outcomes of experiment {id} without what was drawn for them, from future {outcomes.Futures.Span[0]}. Delete the experiment and run it again.");
            }

            yield return (outcomes, cases.Current.Columns);
        }
    }
}
