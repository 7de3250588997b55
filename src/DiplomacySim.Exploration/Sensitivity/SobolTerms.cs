using System.Runtime.CompilerServices;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>What the estimators average, base sample by base sample, so that a bootstrap sample is a weighted sum.</summary>
internal sealed class SobolTerms
{
    private readonly double _centre;
    private readonly double[] _sums;
    private readonly double[] _squares;
    private readonly double[][] _first;
    private readonly double[][] _total;
    private readonly double[][] _second;

    public SobolTerms(SaltelliOutputs outputs)
    {
        var d = outputs.Inputs.Length;
        var n = outputs.Samples;
        _centre = MeanOfAll(outputs);
        var a = Centred(outputs.A);
        var b = Centred(outputs.B);
        var ab = Enumerable.Range(0, d).Select(i => Centred(outputs.Ab(i))).ToArray();
        _sums = Row(n, r => a[r] + b[r]);
        _squares = Row(n, r => (a[r] * a[r]) + (b[r] * b[r]));
        _first = [.. ab.Select(column => Row(n, r => b[r] * (column[r] - a[r])))];
        _total = [.. ab.Select(column => Row(n, r => (a[r] - column[r]) * (a[r] - column[r]) / 2))];
        Pairs = [.. Enumerable.Range(0, d).SelectMany(i => Enumerable.Range(i + 1, d - i - 1).Select(j => (i, j)))];
        var ba = outputs.HasSecondOrder ? Enumerable.Range(0, d).Select(i => Centred(outputs.Ba(i))).ToArray() : [];
        _second = outputs.HasSecondOrder ? [.. Pairs.Select(pair => Row(n, r => (ba[pair.One][r] * ab[pair.Other][r]) - (a[r] * b[r])))] : [];
    }

    /// <summary>The pairs of inputs, by the first, then by the second.</summary>
    public (int One, int Other)[] Pairs { get; }

    public int Inputs => _first.Length;

    /// <summary>The indices from the first base samples, each counted once.</summary>
    public SobolSample Indices(int samples) => Indices(samples, []);

    /// <summary>The indices from the first base samples, each counted so often.</summary>
    public SobolSample Indices(int samples, ReadOnlySpan<int> counts)
    {
        var mean = Mean(_sums, samples, counts) / 2;
        var variance = (Mean(_squares, samples, counts) / 2) - (mean * mean);
        var first = new double[Inputs];
        var total = new double[Inputs];
        var second = new double[_second.Length];
        for (var i = 0; i < first.Length && variance > 0; i++)
        {
            first[i] = Mean(_first[i], samples, counts) / variance;
            total[i] = Mean(_total[i], samples, counts) / variance;
        }

        for (var i = 0; i < second.Length && variance > 0; i++)
        {
            second[i] = (Mean(_second[i], samples, counts) / variance) - first[Pairs[i].One] - first[Pairs[i].Other];
        }

        return new SobolSample(first, total, second, mean + _centre, variance);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Mean(double[] terms, int samples, ReadOnlySpan<int> counts)
    {
        var sum = 0.0;
        for (var r = 0; r < samples; r++)
        {
            sum += counts.IsEmpty ? terms[r] : terms[r] * counts[r];
        }

        return sum / samples;
    }

    private static double MeanOfAll(SaltelliOutputs outputs)
    {
        var sum = 0.0;
        var count = 0L;
        Add(outputs.A, ref sum, ref count);
        Add(outputs.B, ref sum, ref count);
        for (var i = 0; i < outputs.Inputs.Length; i++)
        {
            Add(outputs.Ab(i), ref sum, ref count);
            if (outputs.HasSecondOrder)
            {
                Add(outputs.Ba(i), ref sum, ref count);
            }
        }

        return sum / count;

        static void Add(ReadOnlySpan<double> values, ref double sum, ref long count)
        {
            foreach (var value in values)
            {
                sum += value;
                count++;
            }
        }
    }

    private double[] Centred(ReadOnlySpan<double> values)
    {
        var centred = values.ToArray();
        for (var r = 0; r < centred.Length; r++)
        {
            centred[r] -= _centre;
        }

        return centred;
    }

    private static double[] Row(int count, Func<int, double> term)
    {
        var row = new double[count];
        for (var r = 0; r < count; r++)
        {
            row[r] = term(r);
        }

        return row;
    }
}
