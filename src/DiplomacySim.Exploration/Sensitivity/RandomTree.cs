using System.Runtime.CompilerServices;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>A tree whose cuts are drawn at random and of which the best of a few is taken at each node.</summary>
internal sealed class RandomTree
{
    private readonly double[][] _columns;
    private readonly double[] _outputs;
    private readonly int[] _counts;
    private readonly int _leaf;
    private readonly int _tried;
    private readonly Resampling _draws;
    private readonly uint _number;
    private readonly int[] _inputs;
    private readonly List<Node> _nodes = [];

    public RandomTree(double[][] columns, double[] outputs, int[] counts, int leaf, int tried, Resampling draws, uint number)
    {
        (_columns, _outputs, _counts, _leaf, _tried, _draws, _number) = (columns, outputs, counts, leaf, tried, draws, number);
        Gains = new double[columns.Length];
        _inputs = [.. Enumerable.Range(0, columns.Length)];
        int[] rows = [.. Enumerable.Range(0, counts.Length).Where(row => counts[row] > 0)];
        Grow(rows);
    }

    /// <summary>The squared deviations that splits by each input took away.</summary>
    public double[] Gains { get; }

    /// <summary>The output that the tree expects for a row.</summary>
    public double Predict(int row)
    {
        var node = _nodes[0];
        while (node.Input >= 0)
        {
            node = _nodes[_columns[node.Input][row] <= node.Cut ? node.Low : node.High];
        }

        return node.Mean;
    }

    /// <summary>Grows from the root; nodes that wait are on a stack, for a tree may be as deep as there are rows.</summary>
    private void Grow(int[] rows)
    {
        var waiting = new Stack<(int Node, int Start, int Length)>();
        _nodes.Add(default);
        waiting.Push((0, 0, rows.Length));
        while (waiting.TryPop(out var at))
        {
            var part = rows.AsSpan(at.Start, at.Length);
            var (count, sum, squares) = Sums(part);
            var mean = sum / count;
            var split = count >= 2 * _leaf && squares - (sum * mean) > 1e-12 * Math.Max(squares, 1e-300) ? Best(at.Node, part, count, sum) : default;
            if (!(split.Gain > 0))
            {
                _nodes[at.Node] = new Node(-1, 0, 0, 0, mean);
                continue;
            }

            Gains[split.Input] += split.Gain;
            var middle = Partition(part, _columns[split.Input], split.Cut);
            _nodes[at.Node] = new Node(split.Input, split.Cut, _nodes.Count, _nodes.Count + 1, mean);
            waiting.Push((_nodes.Count, at.Start, middle));
            waiting.Push((_nodes.Count + 1, at.Start + middle, at.Length - middle));
            _nodes.Add(default);
            _nodes.Add(default);
        }
    }

    /// <summary>Of cuts at random places of a few inputs the one that takes most away; inputs that do not vary are passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Input, double Cut, double Gain) Best(int node, ReadOnlySpan<int> rows, long count, double sum)
    {
        (int Input, double Cut, double Gain) best = default;
        var found = 0;
        for (var i = 0; i < _inputs.Length && found < _tried; i++)
        {
            var (pick, place, _, _) = _draws.Words(_number, (uint)((node * _inputs.Length) + i));
            var other = i + Resampling.Scale(pick, _inputs.Length - i);
            (_inputs[i], _inputs[other]) = (_inputs[other], _inputs[i]);
            var column = _columns[_inputs[i]];
            double low = double.PositiveInfinity, high = double.NegativeInfinity;
            foreach (var row in rows)
            {
                low = Math.Min(low, column[row]);
                high = Math.Max(high, column[row]);
            }

            if (!(low < high))
            {
                continue;
            }

            found++;
            var cut = low + ((place + 0.5) / 4294967296.0 * (high - low));
            var gain = Gain(rows, column, cut, count, sum);
            if (gain > best.Gain)
            {
                best = (_inputs[i], cut, gain);
            }
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Gain(ReadOnlySpan<int> rows, double[] column, double cut, long count, double sum)
    {
        long low = 0;
        var lowSum = 0.0;
        foreach (var row in rows)
        {
            if (column[row] <= cut)
            {
                low += _counts[row];
                lowSum += _counts[row] * _outputs[row];
            }
        }

        if (low < _leaf || count - low < _leaf)
        {
            return 0;
        }

        var highSum = sum - lowSum;
        return (lowSum * lowSum / low) + (highSum * highSum / (count - low)) - (sum * sum / count);
    }

    private (long Count, double Sum, double Squares) Sums(ReadOnlySpan<int> rows)
    {
        long count = 0;
        double sum = 0, squares = 0;
        foreach (var row in rows)
        {
            count += _counts[row];
            sum += _counts[row] * _outputs[row];
            squares += _counts[row] * _outputs[row] * _outputs[row];
        }

        return (count, sum, squares);
    }

    private static int Partition(Span<int> rows, double[] column, double cut)
    {
        var low = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (column[rows[i]] <= cut)
            {
                (rows[low], rows[i]) = (rows[i], rows[low]);
                low++;
            }
        }

        return low;
    }

    private readonly record struct Node(int Input, double Cut, int Low, int High, double Mean);
}
