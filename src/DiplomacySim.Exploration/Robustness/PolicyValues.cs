using System.Runtime.CompilerServices;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Robustness;

/// <summary>The values and regrets of one policy, sorted once, for all metrics and all draws of scenarios.</summary>
internal sealed class PolicyValues
{
    private readonly RobustnessOptions _options;
    private readonly double[] _values;
    private readonly double[] _regrets;
    private readonly int[] _byValue;
    private readonly int[] _byRegret;
    private readonly double[] _distances;
    private readonly double _threshold;
    private readonly double _baseline;
    private readonly double[] _drawn;
    private readonly double[] _drawnRegrets;

    /// <param name="values">Such that more is better.</param>
    /// <param name="best">The best value of any policy in each scenario.</param>
    /// <param name="distances">How far each scenario lies from the reference.</param>
    /// <param name="options">The options.</param>
    /// <param name="threshold">The threshold, with the sign of values; NaN for none.</param>
    /// <param name="baseline">The baseline, with the sign of values; NaN for the mean.</param>
    public PolicyValues(double[] values, double[] best, double[] distances, RobustnessOptions options, double threshold, double baseline)
    {
        (_options, _values, _distances, _threshold, _baseline) = (options, values, distances, threshold, baseline);
        _regrets = [.. values.Select((v, s) => v - best[s])];
        _byValue = InputTable.OrderOf(_values);
        _byRegret = InputTable.OrderOf(_regrets);
        _drawn = new double[values.Length];
        _drawnRegrets = new double[values.Length];
    }

    /// <summary>Works all metrics out for scenarios that count so often.</summary>
    public void Measure(ReadOnlySpan<int> counts, ReadOnlySpan<RobustnessMetric> metrics, Span<double> into)
    {
        Expand(_byValue, _values, counts, _drawn);
        Expand(_byRegret, _regrets, counts, _drawnRegrets);
        for (var i = 0; i < metrics.Length; i++)
        {
            into[i] = metrics[i] == RobustnessMetric.UncertaintyHorizon ? Horizon(counts) : Measure(metrics[i]);
        }
    }

    private double Measure(RobustnessMetric metric) => metric switch
    {
        RobustnessMetric.Maximin => _drawn[0],
        RobustnessMetric.Maximax => _drawn[^1],
        RobustnessMetric.Hurwicz => (_options.Pessimism * _drawn[0]) + ((1 - _options.Pessimism) * _drawn[^1]),
        RobustnessMetric.Laplace => Mean(),
        RobustnessMetric.MinimaxRegret => _drawnRegrets[0],
        RobustnessMetric.PercentileRegret => _drawnRegrets[Quantiles.NearestPlace(_options.WorseShare, _drawnRegrets.Length)],
        RobustnessMetric.MeanVariance => (Mean() + 1) / (Deviation() + 1),
        RobustnessMetric.UndesirableDeviations => Undesirable(),
        RobustnessMetric.PercentileSkewness => Ratio(At(0.5) - ((At(0.9) + At(0.1)) / 2), (At(0.9) - At(0.1)) / 2),
        RobustnessMetric.PercentileKurtosis => Ratio(At(0.9) - At(0.1), At(0.75) - At(0.25)),
        RobustnessMetric.StarrDomain => _drawn.Count(v => v >= _threshold) / (double)_drawn.Length,
        _ => Math.Min(0, At(_options.WorseShare) - (double.IsNaN(_baseline) ? Mean() : _baseline)),
    };

    private double Horizon(ReadOnlySpan<int> counts)
    {
        var nearest = 1.0;
        for (var scenario = 0; scenario < counts.Length; scenario++)
        {
            if (counts[scenario] > 0 && _values[scenario] < _threshold)
            {
                nearest = Math.Min(nearest, _distances[scenario]);
            }
        }

        return nearest;
    }

    private double At(double share) => _drawn[Quantiles.NearestPlace(share, _drawn.Length)];

    private double Mean()
    {
        var sum = 0.0;
        foreach (var value in _drawn)
        {
            sum += value;
        }

        return sum / _drawn.Length;
    }

    private double Deviation()
    {
        var mean = Mean();
        var squares = 0.0;
        foreach (var value in _drawn)
        {
            squares += (value - mean) * (value - mean);
        }

        return _drawn.Length > 1 ? Math.Sqrt(squares / (_drawn.Length - 1)) : 0;
    }

    /// <summary>The mean distance of the worse half, the middle one of an odd number included, from the median.</summary>
    private double Undesirable()
    {
        var median = Quantiles.MedianOfSorted(_drawn);
        var half = (_drawn.Length + 1) / 2;
        var sum = 0.0;
        for (var i = 0; i < half; i++)
        {
            sum += _drawn[i] - median;
        }

        return sum / half;
    }

    private static double Ratio(double above, double below) => below == 0 ? double.NaN : above / below;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Expand(int[] order, double[] values, ReadOnlySpan<int> counts, double[] into)
    {
        var at = 0;
        foreach (var scenario in order)
        {
            for (var i = 0; i < counts[scenario]; i++)
            {
                into[at++] = values[scenario];
            }
        }
    }
}
