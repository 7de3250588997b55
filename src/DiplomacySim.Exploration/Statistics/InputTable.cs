using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Statistics;

/// <summary>Inputs by name, a row for each case. Immutable: the columns are copied.</summary>
/// <remarks>Values may be infinite ("none") but not NaN; methods that need distances take the ranks of such a column.</remarks>
public sealed class InputTable
{
    private readonly double[][] _columns;

    /// <summary>Makes a table.</summary>
    /// <param name="names">The inputs' names, each once; one at least.</param>
    /// <param name="columns">The values of each, all of the same length.</param>
    /// <exception cref="ArgumentException">The names repeat, the lengths differ, or a value is NaN.</exception>
    public InputTable(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<double>> columns)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(columns);
        if (names.Count == 0 || names.Count != columns.Count || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            throw new ArgumentException("A table has one input at least, and each name has one column.", nameof(names));
        }

        Names = [.. names];
        _columns = [.. columns.Select(c => c.ToArray())];
        if (_columns.Any(c => c.Length != _columns[0].Length))
        {
            throw new ArgumentException("All columns of a table have the same number of rows.", nameof(columns));
        }

        if (_columns.Any(c => c.Any(double.IsNaN)))
        {
            throw new ArgumentException("The values of inputs are numbers; leave out rows that lack one.", nameof(columns));
        }
    }

    /// <summary>The inputs' names.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => _columns[0].Length;

    /// <summary>The values of an input, row by row.</summary>
    public ReadOnlySpan<double> Column(int input) => _columns[input];

    /// <summary>The table without the inputs that have the same value in every row; null where none varies.</summary>
    public InputTable? Varying()
    {
        var kept = Enumerable.Range(0, Names.Length).Where(i => _columns[i].Any(v => v != _columns[i][0])).ToArray();
        return kept.Length == 0 ? null : kept.Length == Names.Length ? this : new InputTable([.. kept.Select(i => Names[i])], [.. kept.Select(i => _columns[i])]);
    }

    /// <summary>The table with these rows only, in this order.</summary>
    internal InputTable Take(int[] rows) => new(Names, [.. _columns.Select(c => Array.ConvertAll(rows, r => c[r]))]);

    /// <summary>The rows by ascending value of an input; equal values in the order of rows.</summary>
    internal int[] Order(int input) => OrderOf(_columns[input]);

    /// <summary>The indices of numbers by ascending value; equal ones by index.</summary>
    internal static int[] OrderOf(ReadOnlySpan<double> values)
    {
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var keys = values.ToArray();
        Array.Sort(keys, order);

        // The sort is not stable; runs of equal values are put in order.
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
            {
                end++;
            }

            Array.Sort(order, start, end - start);
            start = end;
        }

        return order;
    }

    /// <summary>The values of an input, or their ranks from 0 (equal values share one) where one is infinite.</summary>
    internal double[] Finite(int input)
    {
        var values = _columns[input];
        if (values.All(double.IsFinite))
        {
            return values;
        }

        var distinct = values.Distinct().Order().ToArray();
        return Array.ConvertAll(values, v => (double)Array.BinarySearch(distinct, v));
    }
}
