using System.Runtime.CompilerServices;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>The matrix of months and countries: tridiagonal among months, diagonal among countries, full between them.</summary>
/// <remarks>Months are eliminated first, which leaves a system of the countries alone.</remarks>
internal sealed class BlockSystem(int months, int width)
{
    private readonly double[] _pivots = new double[months];
    private readonly double[] _lower = new double[months];
    private readonly double[] _forward = new double[months * width];
    private readonly double[] _solved = new double[months * width];
    private readonly double[] _countries = new double[width * width];
    private readonly CholeskyFactor _factor = new(width);
    private readonly double[] _inverse = new double[width * width];
    private readonly BlockInverse _elements = new(months, width);

    public double LogDeterminant { get; private set; }

    /// <summary>Takes the matrix in; false where it is not positive definite.</summary>
    /// <param name="diagonal">The months' diagonal.</param>
    /// <param name="neighbour">What stands between a month and the next.</param>
    /// <param name="between">What stands between months and countries, month by month.</param>
    /// <param name="country">The countries' diagonal.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Factor(double[] diagonal, double neighbour, double[] between, double[] country)
    {
        Array.Clear(_countries);
        for (var i = 0; i < width; i++)
        {
            _countries[(i * width) + i] = country[i];
        }

        double logarithm = 0;
        for (var t = 0; t < months; t++)
        {
            var row = _forward.AsSpan(t * width, width);
            between.AsSpan(t * width, width).CopyTo(row);
            _pivots[t] = diagonal[t];
            if (t > 0)
            {
                _pivots[t] -= neighbour * _lower[t - 1];
                Rows.Add(row, _forward.AsSpan((t - 1) * width, width), -_lower[t - 1]);
            }

            if (!(_pivots[t] > 0))
            {
                return false;
            }

            _lower[t] = neighbour / _pivots[t];
            logarithm += Precise.Log(_pivots[t]);
            for (var i = 0; i < width; i++)
            {
                if (row[i] != 0)
                {
                    Rows.Add(_countries.AsSpan(i * width, i + 1), row[..(i + 1)], -row[i] / _pivots[t]);
                }
            }
        }

        for (var t = months - 1; t >= 0; t--)
        {
            var row = _solved.AsSpan(t * width, width);
            _forward.AsSpan(t * width, width).CopyTo(row);
            Rows.Scale(row, 1 / _pivots[t]);
            if (t < months - 1)
            {
                Rows.Add(row, _solved.AsSpan((t + 1) * width, width), -_lower[t]);
            }
        }

        if (!_factor.Take(_countries))
        {
            return false;
        }

        LogDeterminant = logarithm + _factor.LogDeterminant();
        return true;
    }

    /// <summary>Solves the matrix times x = b, in place.</summary>
    public void Solve(Span<double> month, Span<double> country)
    {
        for (var t = 0; t < months; t++)
        {
            Rows.Add(country, _solved.AsSpan(t * width, width), -month[t]);
        }

        _factor.Solve(country);
        for (var t = 1; t < months; t++)
        {
            month[t] -= _lower[t - 1] * month[t - 1];
        }

        for (var t = months - 1; t >= 0; t--)
        {
            month[t] = (month[t] / _pivots[t]) - (t < months - 1 ? _lower[t] * month[t + 1] : 0);
        }

        for (var t = 0; t < months; t++)
        {
            month[t] -= Rows.Dot(_solved.AsSpan(t * width, width), country);
        }
    }

    /// <summary>The elements of the inverse that the likelihood needs; they last until the next matrix is inverted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public BlockInverse Invert()
    {
        _factor.Invert(_inverse);
        var inverse = _elements;
        Array.Clear(inverse.Between);
        for (var i = 0; i < width; i++)
        {
            inverse.Country[i] = _inverse[(i * width) + i];
        }

        double own = 0;
        for (var t = months - 1; t >= 0; t--)
        {
            var solved = _solved.AsSpan(t * width, width);
            var row = inverse.Between.AsSpan(t * width, width);
            for (var i = 0; i < width; i++)
            {
                Rows.Add(row, _inverse.AsSpan(i * width, width), -solved[i]);
            }

            // The inverse of a tridiagonal matrix, from its last element upwards.
            var next = t < months - 1 ? -_lower[t] * own : 0;
            own = (1 / _pivots[t]) + (t < months - 1 ? _lower[t] * _lower[t] * own : 0);
            inverse.Month[t] = own - Rows.Dot(solved, row);
            inverse.Neighbour[t] = t < months - 1 ? next - Rows.Dot(_solved.AsSpan((t + 1) * width, width), row) : 0;
        }

        return inverse;
    }
}
