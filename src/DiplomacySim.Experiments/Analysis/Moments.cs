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
