using System.Runtime.CompilerServices;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How an output is spread, as a whole and within classes: by kernels on a grid, or by shares where it has few values.</summary>
/// <remarks>
/// Kernels are Gaussian with Silverman's width, read at 100 points between the least and the largest output, as Plischke, Borgonovo and
/// Smith (2013) do; the outputs are spread over neighbouring points first, which makes the sum short.
/// </remarks>
internal sealed class OutputDensity
{
    private const int Points = 100;
    private const int MostValues = 30;
    private const double InverseRootOfTwoPi = 0.39894228040143267794;

    private readonly double[] _outputs;
    private readonly int[] _cell;
    private readonly double[] _above;
    private readonly double _step;
    private readonly bool _isDiscrete;

    public OutputDensity(ReadOnlySpan<double> outputs)
    {
        _outputs = outputs.ToArray();
        var distinct = _outputs.Distinct().Take(MostValues + 1).Order().ToArray();
        _isDiscrete = distinct.Length <= MostValues;
        _cell = new int[outputs.Length];
        _above = new double[outputs.Length];
        Cells = _isDiscrete ? distinct.Length : Points;
        var low = _outputs.Min();
        _step = (_outputs.Max() - low) / (Points - 1);
        for (var row = 0; row < _cell.Length; row++)
        {
            var place = _isDiscrete ? Array.BinarySearch(distinct, _outputs[row]) : (_outputs[row] - low) / _step;
            _cell[row] = Math.Min((int)place, Cells - 1);
            _above[row] = _isDiscrete ? 0 : Math.Min(place - _cell[row], 1);
        }
    }

    /// <summary>The points of the grid, or the values.</summary>
    public int Cells { get; }

    /// <summary>Adds a row, counted so often, to a class's masses.</summary>
    public void Add(int row, int count, Span<double> masses)
    {
        var part = _above[row] * count;
        masses[_cell[row]] += count - part;
        if (part > 0)
        {
            masses[_cell[row] + 1] += part;
        }
    }

    /// <summary>The value of a row.</summary>
    public double Value(int row) => _outputs[row];

    /// <summary>Makes the density from masses. False where it has none: all values of a class are equal on a grid.</summary>
    /// <param name="masses">What <see cref="Add"/> filled.</param>
    /// <param name="count">How many rows were added.</param>
    /// <param name="variance">Their variance, with n - 1 below.</param>
    /// <param name="density">Receives the density.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Of(ReadOnlySpan<double> masses, long count, double variance, Span<double> density)
    {
        if (_isDiscrete)
        {
            for (var i = 0; i < density.Length; i++)
            {
                density[i] = masses[i] / count;
            }

            return true;
        }

        if (!(variance > 0))
        {
            return false;
        }

        // Silverman's factor (3n/4)^(-1/5).
        var width = Math.Sqrt(variance) * Precise.Exp(-0.2 * Precise.Log(0.75 * count));
        var reach = Math.Min(Points - 1, (int)(8 * width / _step) + 1);
        Span<double> kernel = stackalloc double[reach + 1];
        for (var k = 0; k < kernel.Length; k++)
        {
            var z = k * _step / width;
            kernel[k] = Precise.Exp(-0.5 * z * z) * InverseRootOfTwoPi / (width * count);
        }

        density.Clear();
        for (var from = 0; from < Points; from++)
        {
            if (masses[from] > 0)
            {
                for (var to = Math.Max(0, from - reach); to <= Math.Min(Points - 1, from + reach); to++)
                {
                    density[to] += masses[from] * kernel[Math.Abs(to - from)];
                }
            }
        }

        return true;
    }

    /// <summary>The area between two densities.</summary>
    public double Distance(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            var isEnd = i == 0 || i == one.Length - 1;
            sum += Math.Abs(one[i] - other[i]) * (!_isDiscrete && isEnd ? 0.5 : 1);
        }

        return _isDiscrete ? sum : sum * _step;
    }
}
