using System.Runtime.CompilerServices;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Delta and the first-order index of one input, for the data and for resamples of it.</summary>
internal sealed class DeltaEstimator
{
    private readonly OutputDensity _output;
    private readonly InputClasses _classes;
    private readonly int _rows;
    private readonly double[] _masses;
    private readonly double[] _all;
    private readonly double[] _density;
    private readonly double[] _whole;
    private readonly long[] _counts;
    private readonly double[] _means;
    private readonly double[] _squares;

    public DeltaEstimator(OutputDensity output, InputClasses classes)
    {
        _output = output;
        _classes = classes;
        _rows = classes.ClassOf.Length;
        _masses = new double[classes.Count * output.Cells];
        _all = new double[output.Cells];
        _density = new double[output.Cells];
        _whole = new double[output.Cells];
        _counts = new long[classes.Count];
        _means = new double[classes.Count];
        _squares = new double[classes.Count];
    }

    public (Estimate Delta, Estimate First, double Raw) Estimate(GivenDataOptions options)
    {
        var counts = new int[_rows];
        Array.Fill(counts, 1);
        var (delta, first) = Measure(counts);
        var draws = new Resampling(options.Seed, ResamplingPurpose.Rows, options.CancellationToken);
        var deltas = new double[options.Resamples];
        var firsts = new double[options.Resamples];
        double sum = 0, firstSum = 0;
        for (var sample = 0; sample < options.Resamples; sample++)
        {
            draws.Counts((uint)sample, counts);
            var (drawn, drawnFirst) = Measure(counts);
            deltas[sample] = (2 * delta) - drawn;
            firsts[sample] = (2 * first) - drawnFirst;
            sum += deltas[sample];
            firstSum += firsts[sample];
        }

        return (Statistics.Estimate.Of(sum / options.Resamples, deltas), Statistics.Estimate.Of(firstSum / options.Resamples, firsts), delta);
    }

    private (double Delta, double First) Measure(int[] counts)
    {
        Collect(counts);
        long rows = 0;
        double mean = 0, squares = 0;
        for (var c = 0; c < _counts.Length; c++)
        {
            if (_counts[c] > 0)
            {
                var distance = _means[c] - mean;
                rows += _counts[c];
                mean += distance * _counts[c] / rows;
                squares += _squares[c] + (distance * distance * _counts[c] * (rows - _counts[c]) / rows);
            }
        }

        _output.Of(_all, rows, squares / (rows - 1), _whole);
        double delta = 0, between = 0;
        for (var c = 0; c < _counts.Length; c++)
        {
            if (_counts[c] == 0)
            {
                continue;
            }

            between += _counts[c] * (_means[c] - mean) * (_means[c] - mean);
            var masses = _masses.AsSpan(c * _output.Cells, _output.Cells);
            if (_output.Of(masses, _counts[c], _squares[c] / Math.Max(1, _counts[c] - 1), _density))
            {
                delta += _counts[c] / (2.0 * rows) * _output.Distance(_whole, _density);
            }
        }

        return (delta, squares > 0 ? between / squares : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Collect(int[] counts)
    {
        Array.Clear(_masses);
        Array.Clear(_all);
        Array.Clear(_counts);
        Array.Clear(_means);
        Array.Clear(_squares);
        for (var row = 0; row < counts.Length; row++)
        {
            var count = counts[row];
            if (count == 0)
            {
                continue;
            }

            var c = _classes.ClassOf[row];
            _output.Add(row, count, _masses.AsSpan(c * _output.Cells, _output.Cells));
            _output.Add(row, count, _all);
            _counts[c] += count;
            var distance = _output.Value(row) - _means[c];
            _means[c] += distance * count / _counts[c];
            _squares[c] += count * distance * (_output.Value(row) - _means[c]);
        }
    }
}
