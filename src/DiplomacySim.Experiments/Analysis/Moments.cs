namespace DiplomacySim.Experiments.Analysis;

/// <summary>Mean and variance of a stream of numbers, after Welford; the order of the stream is the order of summation.</summary>
internal sealed class Moments
{
    /// <summary>The standard normal quantile of 97.5%.</summary>
    public const double Z = 1.959963984540054;

    private double _squares;

    public long Count { get; private set; }

    public double Mean { get; private set; } = double.NaN;

    /// <summary>The variance with n - 1 below; 0 where there are fewer than two numbers.</summary>
    public double Variance => Count > 1 ? _squares / (Count - 1) : 0;

    public double StandardError => Count > 0 ? Math.Sqrt(Variance / Count) : 0;

    /// <summary>
    /// How many times more futures independent draws would take for the same interval of a difference: the sum of both variances over
    /// that of the difference. 1 is no gain; infinite where the difference is the same in every future.
    /// </summary>
    public static double Reduction(Moments left, Moments right, Moments difference)
    {
        var apart = left.Variance + right.Variance;
        return difference.Variance > 0 ? apart / difference.Variance : apart > 0 ? double.PositiveInfinity : 1;
    }

    public void Add(double value)
    {
        Count++;
        if (Count == 1)
        {
            Mean = value;
            return;
        }

        var distance = value - Mean;
        Mean += distance / Count;
        _squares += distance * (value - Mean);
    }
}
