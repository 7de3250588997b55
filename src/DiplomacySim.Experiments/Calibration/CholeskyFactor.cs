using System.Runtime.CompilerServices;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Cholesky's factor of a symmetric positive definite matrix, row by row in one array; sums run in a fixed order.</summary>
/// <remarks>Its memory is used again for the next matrix of the same size.</remarks>
internal sealed class CholeskyFactor(int size)
{
    private readonly double[] _factor = new double[size * size];
    private double[]? _lower;

    public int Size => size;

    /// <summary>The element of the lower factor.</summary>
    public double this[int row, int column] => _factor[(row * Size) + column];

    /// <summary>The factor of a matrix of which the lower half is read; null where it is not positive definite.</summary>
    public static CholeskyFactor? Of(ReadOnlySpan<double> matrix, int size)
    {
        var factor = new CholeskyFactor(size);
        return factor.Take(matrix) ? factor : null;
    }

    /// <summary>Takes in a matrix of which the lower half is read; false where it is not positive definite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Take(ReadOnlySpan<double> matrix)
    {
        matrix.CopyTo(_factor);
        for (var i = 0; i < size; i++)
        {
            var row = _factor.AsSpan(i * size, size);
            for (var j = 0; j < i; j++)
            {
                var other = _factor.AsSpan(j * size, size);
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
                return false;
            }

            row[i] = Math.Sqrt(pivot);
            row[(i + 1)..].Clear();
        }

        return true;
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

    /// <summary>The inverse of the matrix, row by row, both halves.</summary>
    public double[] Inverse()
    {
        var inverse = new double[size * size];
        Invert(inverse);
        return inverse;
    }

    /// <summary>Fills in the inverse of the matrix, row by row, both halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Invert(double[] inverse)
    {
        // Rows of the inverse of the lower factor, and then their products: columns run along the rows of memory.
        var lower = _lower ??= new double[size * size];
        Array.Clear(lower);
        Array.Clear(inverse);
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

        for (var k = 0; k < size; k++)
        {
            var row = lower.AsSpan(k * Size, k + 1);
            for (var i = 0; i <= k; i++)
            {
                Rows.Add(inverse.AsSpan(i * size, k + 1), row, row[i]);
            }
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = i + 1; j < size; j++)
            {
                inverse[(i * size) + j] = inverse[(j * size) + i];
            }
        }
    }
}
