namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Tells whether a symmetric matrix can be a covariance.</summary>
internal static class PositiveDefinite
{
    /// <summary>Whether Cholesky's factor of a matrix, row by row, exists.</summary>
    public static bool Is(ReadOnlySpan<double> matrix, int size)
    {
        var factor = matrix.ToArray();
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = factor[(i * size) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= factor[(i * size) + k] * factor[(j * size) + k];
                }

                if (i == j && !(sum > 0))
                {
                    return false;
                }

                factor[(i * size) + j] = i == j ? Math.Sqrt(sum) : sum / factor[(j * size) + j];
            }
        }

        return true;
    }
}
