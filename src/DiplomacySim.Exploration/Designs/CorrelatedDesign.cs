using System.Collections.Immutable;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Exploration.Designs;

/// <summary>A design whose inputs are tied together by a Gaussian copula with given rank correlations.</summary>
/// <remarks>
/// Spearman's rank correlation r of a normal pair belongs to the correlation 2 sin(pi r / 6) (Kruskal 1958). Every input stays
/// uniform; the points of the inner design are turned, so that strata hold for the first input alone. Each point depends on its
/// number alone, which a rearrangement of the whole sample (Iman and Conover 1982) would not allow. Immutable.
/// </remarks>
public sealed class CorrelatedDesign : IUnitDesign
{
    private readonly IUnitDesign _inner;
    private readonly ImmutableArray<double> _factor;

    private CorrelatedDesign(IUnitDesign inner, ImmutableArray<double> factor)
    {
        _inner = inner;
        _factor = factor;
    }

    /// <inheritdoc/>
    public int Dimensions => _inner.Dimensions;

    /// <summary>Ties the inputs of a design together; null where no distribution has these correlations.</summary>
    /// <param name="inner">The design.</param>
    /// <param name="rankCorrelations">Spearman's correlations, symmetric with ones on the diagonal, row by row; each from -1 to 1.</param>
    public static CorrelatedDesign? Of(IUnitDesign inner, ImmutableArray<double> rankCorrelations)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var n = inner.Dimensions;
        if (rankCorrelations.Length != n * n)
        {
            throw new ArgumentException($"There are {rankCorrelations.Length} correlations; {n} inputs have {n * n}.", nameof(rankCorrelations));
        }

        var factor = new double[n * n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = row == column ? 1 : NormalCorrelation(rankCorrelations[(row * n) + column]);
                for (var k = 0; k < column; k++)
                {
                    sum -= factor[(row * n) + k] * factor[(column * n) + k];
                }

                if (row == column && !(sum > 1e-10))
                {
                    return null;
                }

                factor[(row * n) + column] = row == column ? Math.Sqrt(sum) : sum / factor[(column * n) + column];
            }
        }

        return new CorrelatedDesign(inner, [.. factor]);
    }

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        _inner.Point(index, point);
        Span<double> normals = stackalloc double[Dimensions];
        for (var i = 0; i < Dimensions; i++)
        {
            normals[i] = Precise.NormalQuantile(Math.Clamp(point[i], 1e-12, 1 - 1e-12));
        }

        for (var row = 1; row < Dimensions; row++)
        {
            var sum = 0.0;
            for (var k = 0; k <= row; k++)
            {
                sum += _factor[(row * Dimensions) + k] * normals[k];
            }

            point[row] = Precise.NormalCumulative(sum);
        }
    }

    /// <summary>2 sin(pi r / 6), by the sine's series, whose terms the argument of at most pi / 6 makes small at once.</summary>
    private static double NormalCorrelation(double rank)
    {
        var x = Math.PI * rank / 6;
        double term = x, sum = x;
        for (var k = 2; k <= 20; k += 2)
        {
            term *= -x * x / (k * (k + 1));
            sum += term;
        }

        return 2 * sum;
    }
}
