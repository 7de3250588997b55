using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Experiments.Searching;

/// <summary>95% intervals of measures: Wilson's for shares, the normal one for means, that of order statistics for quantiles.</summary>
/// <remarks>The worst of many futures has no interval: more futures have a worse one.</remarks>
internal static class MeasureInterval
{
    public static MeasuredValue Of(SoughtMeasure sought, ReadOnlySpan<double> values, ReadOnlySpan<double> best)
    {
        var value = sought.Over(values, best);
        var count = 0;
        var sum = new Moments();
        foreach (var one in values)
        {
            if (!double.IsNaN(one))
            {
                sum.Add(one);
                count++;
            }
        }

        if (count == 0)
        {
            return new MeasuredValue(value, value, value);
        }

        switch (sought.Measure.By)
        {
            case SearchMeasureKind.Mean when sought.Measure.IsOfTarget:
                var share = Share.Of((long)Math.Round(value * count), count);
                return new MeasuredValue(value, share.Low, share.High);
            case SearchMeasureKind.Mean:
                var half = Moments.Z * Math.Sqrt(sum.Variance / count);
                return new MeasuredValue(value, value - half, value + half);
            case SearchMeasureKind.Worst:
                return new MeasuredValue(value, value, value);
        }

        var level = sought.Measure.Level;
        var width = Moments.Z * Math.Sqrt(level * (1 - level) / count);
        var (low, high) = (At(sought, level - width, values, best), At(sought, level + width, values, best));
        return new MeasuredValue(value, low, high);
    }

    private static double At(SoughtMeasure sought, double level, ReadOnlySpan<double> values, ReadOnlySpan<double> best) =>
        (sought with { Measure = sought.Measure with { Level = Math.Clamp(level, 1e-9, 1) } }).Over(values, best);
}
