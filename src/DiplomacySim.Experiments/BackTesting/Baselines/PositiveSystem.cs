namespace DiplomacySim.Experiments.BackTesting.Baselines;

/// <summary>Linear equations with a positive definite matrix, by Cholesky's factors.</summary>
internal static class PositiveSystem
{
    /// <summary>The lower factor L with L L' = A; only A's lower half is read.</summary>
    /// <exception cref="ArithmeticException">The matrix is not positive definite.</exception>
    public static double[,] Factor(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                if (i != j)
                {
                    lower[i, j] = sum / lower[j, j];
                }
                else if (sum > 0)
                {
                    lower[i, i] = Math.Sqrt(sum);
                }
                else
                {
                    throw new ArithmeticException($"The matrix is not positive definite at row {i}.");
                }
            }
        }

        return lower;
    }

    /// <summary>The x with A x = b.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var lower = Factor(matrix);
        var n = right.Length;
        var x = new double[n];
        for (var i = 0; i < n; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++)
            {
                sum -= lower[i, k] * x[k];
            }

            x[i] = sum / lower[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            var sum = x[i];
            for (var k = i + 1; k < n; k++)
            {
                sum -= lower[k, i] * x[k];
            }

            x[i] = sum / lower[i, i];
        }

        return x;
    }
}
