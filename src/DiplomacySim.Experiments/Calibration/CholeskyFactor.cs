using System.Runtime.CompilerServices;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Cholesky's factor of a symmetric positive definite matrix, row by row in one array; sums run in a fixed order.</summary>
internal sealed class CholeskyFactor
{
    private readonly double[] _factor;

    private CholeskyFactor(double[] factor, int size)
    {
        _factor = factor;
        Size = size;
    }

    public int Size { get; }

    /// <summary>The element of the lower factor.</summary>
    public double this[int row, int column] => _factor[(row * Size) + column];

    /// <summary>The factor of a matrix of which the lower half is read; null where it is not positive definite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CholeskyFactor? Of(ReadOnlySpan<double> matrix, int size)
    {
        var factor = matrix.ToArray();
        for (var i = 0; i < size; i++)
        {
            var row = factor.AsSpan(i * size, size);
            for (var j = 0; j < i; j++)
            {
                var other = factor.AsSpan(j * size, size);
                var sum = row[j];
                for (var k = 0; k < j; k++)
                {
                    sum -= row[k] * other[k];
                }

                row[j] = sum / other[j];
            }

            var pivot = row[i];
            for (var k = 0; k < i; k++)
            {
                pivot -= row[k] * row[k];
            }

            if (!(pivot > 0) || double.IsInfinity(pivot))
            {
                return null;
            }

            row[i] = Math.Sqrt(pivot);
            row[(i + 1)..].Clear();
        }

        return new CholeskyFactor(factor, size);
    }

    /// <summary>The logarithm of the matrix's determinant.</summary>
    public double LogDeterminant()
    {
        double sum = 0;
        for (var i = 0; i < Size; i++)
        {
            sum += 2 * Model.Mathematics.Precise.Log(this[i, i]);
        }

        return sum;
    }

    /// <summary>Solves the matrix times x = b, in place.</summary>
    public void Solve(Span<double> vector)
    {
        for (var i = 0; i < Size; i++)
        {
            var sum = vector[i];
            for (var k = 0; k < i; k++)
            {
                sum -= this[i, k] * vector[k];
            }

            vector[i] = sum / this[i, i];
        }

        for (var i = Size - 1; i >= 0; i--)
        {
            var sum = vector[i];
            for (var k = i + 1; k < Size; k++)
            {
                sum -= this[k, i] * vector[k];
            }

            vector[i] = sum / this[i, i];
        }
    }

    /// <summary>The inverse of the matrix, row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] Inverse()
    {
        // Rows of the inverse of the lower factor, and then their products: columns run along the rows of memory.
        var lower = new double[Size * Size];
        for (var i = 0; i < Size; i++)
        {
            var row = lower.AsSpan(i * Size, Size);
            row[i] = 1;
            for (var k = 0; k < i; k++)
            {
                Rows.Add(row[..(k + 1)], lower.AsSpan(k * Size, k + 1), -this[i, k]);
            }

            Rows.Scale(row[..(i + 1)], 1 / this[i, i]);
        }

        var inverse = new double[Size * Size];
        for (var k = 0; k < Size; k++)
        {
            var row = lower.AsSpan(k * Size, k + 1);
            for (var i = 0; i <= k; i++)
            {
                Rows.Add(inverse.AsSpan(i * Size, k + 1), row, row[i]);
            }
        }

        return inverse;
    }
}
