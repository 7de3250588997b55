using DiplomacySim.Exploration.Robustness;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Tests.Robustness;

public class RobustnessTests
{
    private static readonly double[][] s_values = [[5, 3, 9, 1], [4, 4, 4, 4], [9, 0, 2, 8]];

    [Theory]
    // As the package RAPID gives them for the same table.
    [InlineData(RobustnessMetric.Maximin, 1, 4, 0)]
    [InlineData(RobustnessMetric.Maximax, 9, 4, 9)]
    [InlineData(RobustnessMetric.Hurwicz, 5, 4, 4.5)]
    [InlineData(RobustnessMetric.Laplace, 4.5, 4, 4.75)]
    [InlineData(RobustnessMetric.MinimaxRegret, -7, -5, -7)]
    [InlineData(RobustnessMetric.MeanVariance, 1.2456, 5, 1.0598)]
    [InlineData(RobustnessMetric.UndesirableDeviations, -2, 0, -4)]
    [InlineData(RobustnessMetric.StarrDomain, 0.5, 1, 0.5)]
    public void Analyze_OfThreePolicies_GivesRapidsValues(RobustnessMetric metric, double first, double second, double third)
    {
        var result = Analyze(s_values, new RobustnessOptions { Threshold = 3.5 });

        Assert.Equal([first, second, third], result.By(metric).Scores.Select(s => Math.Round(s.Value.Value, 4)));
    }

    [Fact]
    public void Analyze_OfPercentiles_TakesTheNearestValues()
    {
        // Eleven scenarios: the percentiles 10, 25 (place 2.5, the even one is 2), 50, 75 (7.5: 8), 90 are places 1, 2, 5, 8, 9.
        double[] values = [0, 1, 2, 3, 4, 6, 7, 8, 10, 20, 30];

        var result = Analyze([values], new RobustnessOptions());

        Assert.Equal((6 - 10.5) / 9.5, result.By(RobustnessMetric.PercentileSkewness).Scores[0].Value.Value, 12);
        Assert.Equal(19.0 / 8, result.By(RobustnessMetric.PercentileKurtosis).Scores[0].Value.Value, 12);
    }

    [Fact]
    public void Analyze_OfRegretPercentile_LeavesTheWorstTenthAside()
    {
        double[] best = [.. Enumerable.Repeat(10.0, 11)];
        double[] other = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, -100];

        var result = Analyze([best, other], new RobustnessOptions());

        Assert.Equal([0, -9.0], result.By(RobustnessMetric.PercentileRegret).Scores.Select(s => s.Value.Value));
        Assert.Equal([0, -110.0], result.By(RobustnessMetric.MinimaxRegret).Scores.Select(s => s.Value.Value));
    }

    [Fact]
    public void Analyze_OfBaselines_TellsTheLossBelowThem()
    {
        double[] values = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, -100];

        var result = Analyze([values, values], new RobustnessOptions { Baselines = [6, -200] });

        Assert.Equal([-5, 0.0], result.By(RobustnessMetric.BaselineRegret).Scores.Select(s => s.Value.Value));
    }

    [Theory]
    // By hand: the smallest distance of a scenario below the threshold, 1 where there is none.
    [InlineData(3.5, 0.2, 1, 0.2)]
    [InlineData(2.5, 0.7, 1, 0.2)]
    [InlineData(0, 1, 1, 1)]
    public void Analyze_OfDistances_GivesTheHorizonOfUncertainty(double threshold, double first, double second, double third)
    {
        var performance = new Performance(Points.Names(3), s_values, isMaximised: true, [0.1, 0.2, 0.3, 0.7]);

        var result = RobustnessAnalysis.Analyze(performance, new RobustnessOptions { Threshold = threshold });

        Assert.Equal([first, second, third], result.By(RobustnessMetric.UncertaintyHorizon).Scores.Select(s => s.Value.Value));
    }

    [Fact]
    public void Distances_OfScenarios_AreThoseOfTheInputThatIsFarthestOut()
    {
        // Medians 2 and, by place of the values in order, 1; the farther ends are 8 and 1 away.
        var inputs = new InputTable(["x", "half-life"], [[0.0, 1, 2, 6, 10], [18, 36, 36, double.PositiveInfinity, 36]]);

        Assert.Equal([1, 0.125, 0, 1, 1], ScenarioDistances.Of(inputs));
    }

    [Fact]
    public void Analyze_WithoutDistancesOrThreshold_LeavesTheHorizonOut()
    {
        var performance = new Performance(Points.Names(3), s_values, isMaximised: true, [0.1, 0.2, 0.3, 0.7]);

        Assert.DoesNotContain(RobustnessAnalysis.Analyze(performance).Rankings, r => r.Metric == RobustnessMetric.UncertaintyHorizon);
        Assert.DoesNotContain(Analyze(s_values, new RobustnessOptions { Threshold = 3.5 }).Rankings, r => r.Metric == RobustnessMetric.UncertaintyHorizon);
        Assert.Throws<ArgumentException>(() => new Performance(Points.Names(3), s_values, isMaximised: true, [0.1, 0.2, 0.3]));
        Assert.Throws<ArgumentException>(() => new Performance(Points.Names(3), s_values, isMaximised: true, [0.1, 0.2, 0.3, 1.5]));
    }

    [Fact]
    public void Analyze_OfLowValuesWanted_ChangesTheSign()
    {
        var result = RobustnessAnalysis.Analyze(new Performance(["a", "b"], [[0.99, 1.0, 0.5], [0.69, 0.6, 0.6]], isMaximised: false), new RobustnessOptions { Threshold = 0.65 });

        Assert.Equal([-1.0, -0.69], result.By(RobustnessMetric.Maximin).Scores.Select(s => s.Value.Value));
        Assert.Equal([-0.4, -0.1], result.By(RobustnessMetric.MinimaxRegret).Scores.Select(s => Math.Round(s.Value.Value, 12)));
        Assert.Equal([-0.005, -0.045], result.By(RobustnessMetric.UndesirableDeviations).Scores.Select(s => Math.Round(s.Value.Value, 12)));
        Assert.Equal([0.1322, 0.3517], result.By(RobustnessMetric.MeanVariance).Scores.Select(s => Math.Round(s.Value.Value, 4)));
        Assert.Equal([1.0 / 3, 2.0 / 3], result.By(RobustnessMetric.StarrDomain).Scores.Select(s => s.Value.Value));
    }

    [Fact]
    public void Analyze_OfClearlyBetterPolicy_IsStable()
    {
        double[] low = [.. Enumerable.Range(0, 200).Select(i => (double)(i % 17))];
        double[] high = [.. low.Select(v => v + 1)];

        var ranking = Analyze([low, high], new RobustnessOptions()).By(RobustnessMetric.Laplace);

        Assert.Equal([2, 1], ranking.Scores.Select(s => s.Rank));
        Assert.Equal([0.0, 1.0], ranking.Scores.Select(s => s.BestShare));
        Assert.Equal(1, ranking.Stability);
        Assert.All(ranking.Scores, s => Assert.InRange(s.Value.Value, s.Value.Low, s.Value.High));
    }

    [Fact]
    public void Analyze_OfPoliciesAlike_IsNotStable()
    {
        double[] one = [.. Enumerable.Range(0, 200).Select(i => (double)(i * 7919 % 101))];
        double[] other = [.. Enumerable.Range(0, 200).Select(i => (double)(i * 104729 % 101))];

        var ranking = Analyze([one, other], new RobustnessOptions()).By(RobustnessMetric.Laplace);

        Assert.InRange(ranking.Scores[0].BestShare, 0.05, 0.95);
        Assert.Equal([1, 1], ranking.Scores.Select(s => s.LeastRank));
        Assert.Equal([2, 2], ranking.Scores.Select(s => s.LargestRank));
        Assert.InRange(ranking.Stability, -1, 0.95);
    }

    [Fact]
    public void Analyze_OfMetrics_TellsWhereTheyAgree()
    {
        var result = Analyze(s_values, new RobustnessOptions());

        Assert.Equal(55, result.Agreements.Length);
        Assert.Equal(-1, result.Agreements.Single(a => a is { One: RobustnessMetric.Maximin, Other: RobustnessMetric.Laplace }).Tau);
        Assert.DoesNotContain(result.Rankings, r => r.Metric == RobustnessMetric.StarrDomain);
    }

    [Fact]
    public void Analyze_Twice_GivesTheSame()
    {
        var one = Analyze(s_values, new RobustnessOptions { Seed = 3 });
        var other = Analyze(s_values, new RobustnessOptions { Seed = 3 });

        Assert.Equal(one.Rankings.SelectMany(r => r.Scores), other.Rankings.SelectMany(r => r.Scores));
    }

    [Fact]
    public void Performance_OfBadTables_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Performance(["a"], [[1, double.NaN]]));
        Assert.Throws<ArgumentException>(() => new Performance(["a", "b"], [[1, 2], [1]]));
        Assert.Throws<AnalysisException>(() => Analyze([[1.0]], new RobustnessOptions()));
    }

    private static RobustnessResult Analyze(double[][] values, RobustnessOptions options) =>
        RobustnessAnalysis.Analyze(new Performance(Points.Names(values.Length), values), options);
}
