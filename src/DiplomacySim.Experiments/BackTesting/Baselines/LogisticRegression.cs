using System.Collections.Immutable;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.BackTesting.Baselines;

/// <summary>A logistic regression with a weak ridge, fitted by Newton's method (iteratively reweighted least squares).</summary>
/// <remarks>
/// The ridge draws the weights of standardised covariates towards 0, the constant not; it keeps weights finite where a covariate
/// tells the cases apart perfectly. Sums run in the order of the cases, so that equal cases give equal bits.
/// </remarks>
internal sealed class LogisticRegression
{
    private const int MostSteps = 50;
    private const double Tolerance = 1e-10;

    private readonly ImmutableArray<double> _means;
    private readonly ImmutableArray<double> _deviations;
    private readonly double[] _weights;

    private LogisticRegression(double[] weights, ImmutableArray<double> means, ImmutableArray<double> deviations) =>
        (_weights, _means, _deviations) = (weights, means, deviations);

    /// <summary>The constant and the weights of the covariates in their own units.</summary>
    public ImmutableArray<double> Weights
    {
        get
        {
            var own = _weights.Skip(1).Select((weight, j) => weight / _deviations[j]).ToArray();
            return [_weights[0] - own.Select((weight, j) => weight * _means[j]).Sum(), .. own];
        }
    }

    /// <summary>Fits cases; each has as many covariates as the first.</summary>
    /// <param name="covariates">The covariates of each case; at least one case.</param>
    /// <param name="came">Whether the event came.</param>
    /// <param name="ridge">The precision of the prior of each standardised weight, at least 0.</param>
    public static LogisticRegression Fit(IReadOnlyList<double[]> covariates, IReadOnlyList<bool> came, double ridge)
    {
        var width = covariates[0].Length;
        var (means, deviations) = Scale(covariates, width);
        double[][] cases = [.. covariates.Select(x => Standardize(x, means, deviations))];
        var weights = new double[width + 1];

        // One event more and one case less than none or all keep the start finite.
        var share = (came.Count(c => c) + 0.5) / (came.Count + 1);
        weights[0] = Precise.Log(share / (1 - share));
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, curvature) = Derivatives(cases, came, weights, ridge);
            var change = PositiveSystem.Solve(curvature, gradient);
            var largest = 0.0;
            for (var j = 0; j < weights.Length; j++)
            {
                // A step is held short, so that no weight runs away before the ridge draws it back.
                weights[j] += Math.Min(Math.Max(change[j], -2), 2);
                largest = Math.Max(largest, Math.Abs(change[j]));
            }

            if (largest < Tolerance)
            {
                break;
            }
        }

        return new LogisticRegression(weights, means, deviations);
    }

    /// <summary>The probability of the event in a case.</summary>
    public double Probability(double[] covariates) => Precise.Logistic(Dot(_weights, Standardize(covariates, _means, _deviations)));

    private static (double[] Gradient, double[,] Curvature) Derivatives(double[][] cases, IReadOnlyList<bool> came, double[] weights, double ridge)
    {
        var n = weights.Length;
        var gradient = new double[n];
        var curvature = new double[n, n];
        for (var c = 0; c < cases.Length; c++)
        {
            var x = cases[c];
            var p = Precise.Logistic(Dot(weights, x));
            var miss = (came[c] ? 1 : 0) - p;
            for (var i = 0; i < n; i++)
            {
                gradient[i] += miss * x[i];
                var weighted = p * (1 - p) * x[i];
                for (var j = 0; j <= i; j++)
                {
                    curvature[i, j] += weighted * x[j];
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            var pull = i == 0 ? 1e-9 : ridge;
            gradient[i] -= pull * weights[i];
            curvature[i, i] += pull;
        }

        return (gradient, curvature);
    }

    private static (ImmutableArray<double> Means, ImmutableArray<double> Deviations) Scale(IReadOnlyList<double[]> cases, int width)
    {
        var means = new double[width];
        var deviations = new double[width];
        for (var j = 0; j < width; j++)
        {
            var column = j;
            means[j] = cases.Sum(x => x[column]) / cases.Count;
            var mean = means[j];
            var variance = cases.Sum(x => (x[column] - mean) * (x[column] - mean)) / cases.Count;

            // A covariate that never varies says nothing; its weight stays 0.
            deviations[j] = variance > 1e-12 ? Math.Sqrt(variance) : 1;
        }

        return ([.. means], [.. deviations]);
    }

    private static double[] Standardize(double[] covariates, ImmutableArray<double> means, ImmutableArray<double> deviations) =>
        [1, .. covariates.Select((x, j) => (x - means[j]) / deviations[j])];

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
