using System.Collections;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Two streams of outcomes side by side: pairs of chunks, with the rows that hold the same futures.</summary>
/// <param name="store">Where both are.</param>
/// <param name="left">The one.</param>
/// <param name="right">The other.</param>
/// <param name="columns">Names of outcomes in the order wanted, which both have; null for all.</param>
/// <param name="range">The futures wanted; null for all.</param>
public sealed class PairedChunks(IResultStore store, ComparedRun left, ComparedRun right, IReadOnlyList<string>? columns = null, FutureRange? range = null)
    : IEnumerable<(ColumnChunk Left, ColumnChunk Right, IReadOnlyList<(int Left, int Right)> Rows)>
{
    /// <inheritdoc/>
    public IEnumerator<(ColumnChunk Left, ColumnChunk Right, IReadOnlyList<(int Left, int Right)> Rows)> GetEnumerator()
    {
        using var lefts = store.ReadOutcomes(left.Experiment, left.Policy, columns, range).GetEnumerator();
        using var rights = store.ReadOutcomes(right.Experiment, right.Policy, columns, range).GetEnumerator();
        var goesOn = lefts.MoveNext() && rights.MoveNext();
        var (l, r) = (0, 0);
        while (goesOn)
        {
            var a = lefts.Current;
            var b = rights.Current;
            var rows = new List<(int, int)>();
            while (l < a.Count && r < b.Count)
            {
                var order = a.Futures.Span[l].CompareTo(b.Futures.Span[r]);
                if (order == 0)
                {
                    rows.Add((l, r));
                }

                l += order <= 0 ? 1 : 0;
                r += order >= 0 ? 1 : 0;
            }

            yield return (a, b, rows);
            if (l == a.Count)
            {
                goesOn = lefts.MoveNext();
                l = 0;
            }

            if (r == b.Count)
            {
                goesOn &= rights.MoveNext();
                r = 0;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
