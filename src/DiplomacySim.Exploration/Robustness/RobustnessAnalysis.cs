using System.Collections.Immutable;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Robustness;

/// <summary>Robustness of policies over scenarios, by the metrics that McPhail et al. (2018) compare, and how stable their orders are.</summary>
/// <remarks>
/// Percentiles are values that occurred, the nearest to the quantile, as in the authors' package RAPID. Draws of scenarios are shared by
/// all policies, for it is the same scenario that all of them meet.
/// </remarks>
public static class RobustnessAnalysis
{
    /// <summary>Judges policies.</summary>
    /// <param name="performance">How well they do.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <exception cref="AnalysisException">There are fewer than two scenarios.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static RobustnessResult Analyze(Performance performance, RobustnessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(performance);
        options ??= new RobustnessOptions();
        options.Check(performance.Policies.Length);
        if (performance.Scenarios < 2)
        {
            throw new AnalysisException("Robustness needs at least 2 scenarios; there is 1.");
        }

        RobustnessMetric[] metrics = [.. Enum.GetValues<RobustnessMetric>().Where(m => CanMeasure(m, performance, options))];
        var policies = Ready(performance, options);
        var counts = new int[performance.Scenarios];
        Array.Fill(counts, 1);
        var values = Measure(policies, metrics, counts);
        var draws = new Resampling(options.Seed, ResamplingPurpose.Scenarios, options.CancellationToken);
        var drawn = new double[options.Resamples][][];
        for (var sample = 0; sample < drawn.Length; sample++)
        {
            draws.Counts((uint)sample, counts);
            drawn[sample] = Measure(policies, metrics, counts);
        }

        return new RobustnessResult(
            performance.Policies,
            performance.Scenarios,
            [.. metrics.Select((metric, m) => Ranking(metric, values[m], Array.ConvertAll(drawn, d => d[m])))],
            [.. from one in Enumerable.Range(0, metrics.Length)
                from other in Enumerable.Range(one + 1, metrics.Length - one - 1)
                select new RobustnessAgreement(metrics[one], metrics[other], KendallTau.Of(values[one], values[other]))]);
    }

    private static bool CanMeasure(RobustnessMetric metric, Performance performance, RobustnessOptions options) => metric switch
    {
        RobustnessMetric.StarrDomain => options.Threshold is not null,
        RobustnessMetric.UncertaintyHorizon => options.Threshold is not null && performance.Distances is not null,
        _ => true,
    };

    private static PolicyValues[] Ready(Performance performance, RobustnessOptions options)
    {
        var sign = performance.IsMaximised ? 1 : -1;
        double[][] values = [.. Enumerable.Range(0, performance.Policies.Length).Select(p => Array.ConvertAll(performance.Of(p).ToArray(), v => sign * v))];
        double[] best = [.. Enumerable.Range(0, performance.Scenarios).Select(s => values.Max(v => v[s]))];
        double[] distances = performance.Distances is { } known ? [.. known] : new double[performance.Scenarios];
        return [.. values.Select((v, p) => new PolicyValues(v, best, distances, options, sign * (options.Threshold ?? double.NaN), sign * (options.Baselines?[p] ?? double.NaN)))];
    }

    /// <summary>By metric, then by policy.</summary>
    private static double[][] Measure(PolicyValues[] policies, RobustnessMetric[] metrics, int[] counts)
    {
        var one = new double[metrics.Length];
        double[][] all = [.. metrics.Select(_ => new double[policies.Length])];
        for (var p = 0; p < policies.Length; p++)
        {
            policies[p].Measure(counts, metrics, one);
            for (var m = 0; m < metrics.Length; m++)
            {
                all[m][p] = one[m];
            }
        }

        return all;
    }

    private static RobustnessRanking Ranking(RobustnessMetric metric, double[] values, double[][] drawn)
    {
        int[][] ranks = [.. drawn.Select(Ranks)];
        var own = Ranks(values);
        var scores = ImmutableArray.CreateBuilder<RobustnessScore>(values.Length);
        for (var p = 0; p < values.Length; p++)
        {
            var ofPolicy = Array.ConvertAll(ranks, r => r[p]);
            Array.Sort(ofPolicy);
            var firsts = ranks.Sum(r => r[p] == 1 ? 1.0 / r.Count(rank => rank == 1) : 0);
            double[] numbers = [.. drawn.Select(d => d[p]).Where(v => !double.IsNaN(v))];
            scores.Add(new RobustnessScore(
                p,
                Estimate.Of(values[p], numbers),
                own[p],
                firsts / drawn.Length,
                ofPolicy[(int)(0.025 * (ofPolicy.Length - 1))],
                ofPolicy[(int)Math.Ceiling(0.975 * (ofPolicy.Length - 1))]));
        }

        var taus = drawn.Select(d => KendallTau.Of(d, values)).Where(tau => !double.IsNaN(tau));
        return new RobustnessRanking(metric, scores.MoveToImmutable(), taus.DefaultIfEmpty(double.NaN).Average());
    }

    /// <summary>1 for the best; equals share a rank, and what is no number comes last.</summary>
    private static int[] Ranks(double[] values) => Array.ConvertAll(values, v => 1 + values.Count(other => other > v || (double.IsNaN(v) && !double.IsNaN(other))));
}
