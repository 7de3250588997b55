using System.Collections.Immutable;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Two policies compared on the same draws.</summary>
/// <param name="Reference">The policy that is compared with.</param>
/// <param name="Other">The policy that is compared.</param>
/// <param name="Differences">The differences, in the order of the reference's outcomes and targets.</param>
public sealed record PolicyComparison(ComparedRun Reference, ComparedRun Other, ImmutableArray<PairedDifference> Differences)
{
    /// <summary>Compares future by future, in ascending order, those that both have; memory does not grow with their number.</summary>
    /// <param name="store">Where both are.</param>
    /// <param name="reference">The policy to compare with.</param>
    /// <param name="other">The policy to compare; of the same experiment, or of one with the same seed and months.</param>
    /// <exception cref="ArgumentException">The seeds or the months differ: the draws are then not the same.</exception>
    /// <exception cref="StoreException">The store cannot be read or lacks an experiment.</exception>
    public static PolicyComparison Compare(IResultStore store, ComparedRun reference, ComparedRun other)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(other);
        var left = store.Get(reference.Experiment).Definition;
        var right = store.Get(other.Experiment).Definition;
        if (left.Seed != right.Seed || left.From != right.From || left.To != right.To)
        {
            throw new ArgumentException(
                $"Experiment {reference.Experiment} has seed {left.Seed} and runs from {left.From} to {left.To}, experiment {other.Experiment} has seed {right.Seed} and runs from {right.From} to {right.To}; they can be compared where seed and months are the same.",
                nameof(other));
        }

        var shared = Enumerable.Range(0, left.Outcomes.Length)
            .Select(i => (Left: i, Right: Find(right.Outcomes, left.Outcomes, i)))
            .Where(pair => pair.Right >= 0)
            .ToArray();
        var sums = shared.Select(_ => new PairedSums()).ToArray();
        foreach (var (a, b, rows) in new PairedChunks(store, reference, other))
        {
            for (var i = 0; i < shared.Length; i++)
            {
                var lefts = a.Columns[shared[i].Left].Span;
                var rights = b.Columns[shared[i].Right].Span;
                foreach (var (l, r) in rows)
                {
                    if (!double.IsNaN(lefts[l]) && !double.IsNaN(rights[r]))
                    {
                        sums[i].Add(lefts[l], rights[r]);
                    }
                }
            }
        }

        return new PolicyComparison(
            reference, other, [.. shared.Select((pair, i) => Of(left.Outcomes[pair.Left], sums[i]))]);
    }

    // Names may repeat: the first of a name goes with the first, the second with the second.
    private static int Find(ImmutableArray<ColumnDefinition> columns, ImmutableArray<ColumnDefinition> names, int index)
    {
        var before = names.Take(index).Count(c => c.Name == names[index].Name);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Name == names[index].Name && columns[i].Kind == names[index].Kind && before-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static PairedDifference Of(ColumnDefinition column, PairedSums sums)
    {
        var half = Moments.Z * sums.Difference.StandardError;
        return new PairedDifference(
            column,
            sums.Difference.Count,
            sums.Left.Mean,
            sums.LeftSpread.Band(),
            sums.Right.Mean,
            sums.RightSpread.Band(),
            sums.Difference.Mean,
            sums.Difference.Mean - half,
            sums.Difference.Mean + half,
            Moments.Reduction(sums.Left, sums.Right, sums.Difference))
        {
            LargestReduction = sums.Best.Reduction(),
            Changed = (double)sums.Changed / sums.Difference.Count,
        };
    }

    private sealed class PairedSums
    {
        public Moments Left { get; } = new();

        public Moments Right { get; } = new();

        public Moments Difference { get; } = new();

        public BestPairing Best { get; } = new();

        public long Changed { get; private set; }

        public Spread LeftSpread { get; } = new();

        public Spread RightSpread { get; } = new();

        public void Add(double left, double right)
        {
            Left.Add(left);
            Right.Add(right);
            Difference.Add(right - left);
            LeftSpread.Add(left);
            RightSpread.Add(right);
            Best.Add(left, right);
            Changed += right != left ? 1 : 0;
        }
    }
}
