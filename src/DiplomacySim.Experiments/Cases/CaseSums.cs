using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Cases;

/// <summary>Adds up the replications of some cases, in their order.</summary>
internal sealed class CaseSums
{
    private readonly long _first;
    private readonly double[][] _inputs;
    private readonly double[][] _means;
    private readonly double[][] _squares;
    private readonly int[][] _counts;

    public CaseSums(long first, int count, int inputs, int outcomes)
    {
        _first = first;
        Count = count;
        _inputs = Columns<double>(inputs, count);
        _means = Columns<double>(outcomes, count);
        _squares = Columns<double>(outcomes, count);
        _counts = Columns<int>(outcomes, count);
        foreach (var column in _inputs)
        {
            Array.Fill(column, double.NaN);
        }
    }

    public int Count { get; }

    /// <summary>Takes what was put into some futures.</summary>
    /// <param name="rows">The futures, with the columns of consecutive inputs.</param>
    /// <param name="first">The future of the first case.</param>
    /// <param name="at">The place of the first of these inputs.</param>
    public void TakeInputs(ColumnChunk rows, long first, int at)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var place = (int)(rows.Futures.Span[row] - first);
            for (var input = 0; input < rows.Columns.Length; input++)
            {
                _inputs[at + input][place] = rows.Columns[input].Span[row];
            }
        }
    }

    public void TakeOutcomes(ColumnChunk rows, long first)
    {
        for (var outcome = 0; outcome < _means.Length; outcome++)
        {
            var values = rows.Columns[outcome].Span;
            for (var row = 0; row < rows.Count; row++)
            {
                if (!double.IsNaN(values[row]))
                {
                    Add(outcome, (int)(rows.Futures.Span[row] - first), values[row]);
                }
            }
        }
    }

    public CaseChunk ToChunk()
    {
        for (var outcome = 0; outcome < _means.Length; outcome++)
        {
            for (var place = 0; place < Count; place++)
            {
                var count = _counts[outcome][place];
                _means[outcome][place] = count == 0 ? double.NaN : _means[outcome][place];
                _squares[outcome][place] = count < 2 ? double.NaN : _squares[outcome][place] / (count - 1);
            }
        }

        return new CaseChunk(
            _first,
            Count,
            [.. _inputs.Select(column => (ReadOnlyMemory<double>)column)],
            [.. _means.Select(column => (ReadOnlyMemory<double>)column)],
            [.. _squares.Select(column => (ReadOnlyMemory<double>)column)],
            [.. _counts.Select(column => (ReadOnlyMemory<int>)column)]);
    }

    private static T[][] Columns<T>(int columns, int count) => [.. Enumerable.Range(0, columns).Select(_ => new T[count])];

    /// <summary>Welford's step.</summary>
    private void Add(int outcome, int place, double value)
    {
        var count = ++_counts[outcome][place];
        var step = value - _means[outcome][place];
        _means[outcome][place] += step / count;
        _squares[outcome][place] += step * (value - _means[outcome][place]);
    }
}
