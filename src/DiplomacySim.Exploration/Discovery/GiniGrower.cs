using System.Runtime.CompilerServices;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Discovery;

/// <summary>Grows a tree by the split that takes most impurity away.</summary>
/// <remarks>Rows are sorted by every input once; a split shares the sorted rows out, so that nodes need no sorting.</remarks>
internal sealed class GiniGrower(double[][] columns, bool[] interest, int leaf)
{
    public GiniNode Grow(int[] rows)
    {
        var isIn = new bool[interest.Length];
        foreach (var row in rows)
        {
            isIn[row] = true;
        }

        return Grow([.. columns.Select(column => Array.FindAll(InputTable.OrderOf(column), row => isIn[row]))], isIn);
    }

    /// <param name="sorted">The rows of the node, by each input.</param>
    /// <param name="isLow">Room for marks, shared by all nodes.</param>
    private GiniNode Grow(int[][] sorted, bool[] isLow)
    {
        var hits = 0;
        foreach (var row in sorted[0])
        {
            hits += interest[row] ? 1 : 0;
        }

        var count = sorted[0].Length;
        var node = new GiniNode(count, hits, -1, 0, null, null);
        if (hits == 0 || hits == count || count < 2 * leaf)
        {
            return node;
        }

        var (input, cut, left) = Best(sorted, hits);
        if (input < 0 || left >= node.Impurity - 1e-12)
        {
            return node;
        }

        foreach (var row in sorted[0])
        {
            isLow[row] = columns[input][row] <= cut;
        }

        int[][] low = [.. sorted.Select(rows => Array.FindAll(rows, row => isLow[row]))];
        int[][] high = [.. sorted.Select(rows => Array.FindAll(rows, row => !isLow[row]))];
        return node with { Input = input, Cut = cut, Low = Grow(low, isLow), High = Grow(high, isLow) };
    }

    /// <summary>The split that leaves least impurity; of equals the first input, and its lowest cut.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Input, double Cut, double Left) Best(int[][] sorted, int hits)
    {
        (int Input, double Cut, double Left) best = (-1, 0, double.PositiveInfinity);
        for (var input = 0; input < columns.Length; input++)
        {
            var column = columns[input];
            var rows = sorted[input];
            var low = 0;
            for (var i = 1; i < rows.Length; i++)
            {
                low += interest[rows[i - 1]] ? 1 : 0;
                if (i < leaf || rows.Length - i < leaf || column[rows[i]] == column[rows[i - 1]])
                {
                    continue;
                }

                var left = Impurity(i, low) + Impurity(rows.Length - i, hits - low);
                if (left < best.Left - 1e-12)
                {
                    var middle = (column[rows[i - 1]] + column[rows[i]]) / 2;
                    best = (input, double.IsFinite(middle) && middle < column[rows[i]] ? middle : column[rows[i - 1]], left);
                }
            }
        }

        return best;
    }

    private static double Impurity(int count, int hits) => 2.0 * hits * (count - hits) / count;
}
