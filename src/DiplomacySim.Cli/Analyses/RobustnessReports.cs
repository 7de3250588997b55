using System.Globalization;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Robustness;

namespace DiplomacySim.Cli.Analyses;

/// <summary>Robustness as it is shown: who is best by each metric and how sure that is, then the values.</summary>
internal static class RobustnessReports
{
    private const double Stable = 0.9;

    public static AnalysisReport Of(StoredAnalysis<RobustnessResult> analysis, bool isMaximised, double? threshold)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var metrics = new AnalysisTable("metrics", "The best policy by each metric, and how stable that is", "sure: of draws of the scenarios, those in which it is the best. order: Kendall's tau with these draws; 1 is a stable order.", new("metric", "", CellKind.Text), new("best", "best", CellKind.Text), new("bestShare", "sure", CellKind.Share), new("stability", "order", CellKind.Index));
        var scores = new AnalysisTable("scores", "Values with 95% intervals; more is better", "", new("metric", "", CellKind.Text), new("policy", "policy", CellKind.Text), new("value", "value", CellKind.Number), new("rank", "rank", CellKind.Count), new("leastRank", "", CellKind.Count), new("largestRank", "", CellKind.Count), new("bestShare", "", CellKind.Share));
        foreach (var ranking in result.Rankings)
        {
            var name = Name(ranking.Metric);
            var firsts = ranking.Scores.Where(s => s.Rank == 1).ToArray();
            var areAlike = firsts.Length == ranking.Scores.Length;
            metrics.Add(name, areAlike ? "all alike" : string.Join(", ", firsts.Select(s => result.Policies[s.Policy])), areAlike ? null : firsts.Sum(s => s.BestShare), ranking.Stability);
            foreach (var score in ranking.Scores.OrderBy(s => s.Rank))
            {
                scores.Add(name, result.Policies[score.Policy], score.Value, (double)score.Rank, (double)score.LeastRank, (double)score.LargestRank, score.BestShare);
            }
        }

        var agreement = new AnalysisTable("agreement", "Metrics that order policies differently", "tau: 1 is the same order, -1 the opposite one.", new("metric", "", CellKind.Text), new("other", "and", CellKind.Text), new("tau", "tau", CellKind.Index));
        foreach (var pair in result.Agreements.Where(a => a.Tau < 0).OrderBy(a => a.Tau).Take(6))
        {
            agreement.Add(Name(pair.One), Name(pair.Other), pair.Tau);
        }

        var winners = result.Rankings.SelectMany(r => r.Scores.Where(s => s.Rank == 1 && r.Scores.Any(o => o.Rank > 1))).GroupBy(s => s.Policy).OrderByDescending(g => g.Count()).ToArray();
        var unstable = result.Rankings.Where(r => r.Stability < Stable).Select(r => Name(r.Metric)).ToArray();
        return new AnalysisReport(
            "robustness",
            $"Robustness in '{source.Outcome.Name}', {(isMaximised ? "high" : "low")} values wanted{(threshold is { } t ? string.Create(CultureInfo.InvariantCulture, $", satisfied {(isMaximised ? "from" : "up to")} {t}") : "")}",
            [string.Create(CultureInfo.InvariantCulture, $"{result.Policies.Length} policies of experiment {source.Experiment} over {result.Scenarios:N0} scenarios that all of them meet{(source.Replications > 1 ? $", means of {source.Replications} futures each" : "")}.")],
            [.. SourceText.Facts(source).Where(f => f.Key is not "policy" and not "chanceShare"), ("maximised", isMaximised), ("threshold", threshold), ("scenarios", result.Scenarios)],
            [metrics, scores, agreement],
            [
                winners.Length == 0
                    ? "No metric tells the policies apart."
                    : $"'{result.Policies[winners[0].Key]}' is the best by {winners[0].Count()} of {result.Rankings.Length} metrics.",
                .. unstable.Length > 0 ? [$"Unstable with these scenarios: {string.Join(", ", unstable)}."] : Array.Empty<string>(),
                .. source.Replications == 1 ? ["Each scenario is one future, so that its luck counts as a part of the scenario."] : Array.Empty<string>(),
            ]);
    }

    private static string Name(RobustnessMetric metric) => metric switch
    {
        RobustnessMetric.Maximin => "maximin",
        RobustnessMetric.Maximax => "maximax",
        RobustnessMetric.Hurwicz => "Hurwicz",
        RobustnessMetric.Laplace => "Laplace (mean)",
        RobustnessMetric.MinimaxRegret => "minimax regret",
        RobustnessMetric.PercentileRegret => "90th percentile regret",
        RobustnessMetric.MeanVariance => "mean-variance",
        RobustnessMetric.UndesirableDeviations => "undesirable deviations",
        RobustnessMetric.PercentileSkewness => "percentile skewness",
        RobustnessMetric.PercentileKurtosis => "percentile kurtosis",
        RobustnessMetric.StarrDomain => "Starr (satisficing)",
        RobustnessMetric.UncertaintyHorizon => "uncertainty horizon",
        _ => "regret from baseline",
    };
}
