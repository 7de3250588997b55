namespace DiplomacySim.Experiments.Calibration;

/// <summary>Elements of the inverse of a <see cref="BlockSystem"/>: variances and covariances of months and countries.</summary>
internal sealed class BlockInverse(int months, int width)
{
    /// <summary>The variance of each month.</summary>
    public double[] Month { get; } = new double[months];

    /// <summary>The covariance of each month with the next.</summary>
    public double[] Neighbour { get; } = new double[months];

    /// <summary>The variance of each country.</summary>
    public double[] Country { get; } = new double[width];

    /// <summary>The covariance of each month with each country, month by month.</summary>
    public double[] Between { get; } = new double[months * width];
}
