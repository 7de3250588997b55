using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Robustness;
using DiplomacySim.Reports.Charts;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Robustness as it is shown: who is best by each metric and how sure that is, then the values.</summary>
internal static class RobustnessReports
{
    private const int MostPairs = 6;

    public static AnalysisReport Of(StoredAnalysis<RobustnessResult> analysis, bool isMaximised, double? threshold, AnalysisWords words)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var metrics = new AnalysisTable("metrics", words["robustness.metrics"], words["robustness.metrics note"], new("metric", "", CellKind.Text), new("best", words["column.best"], CellKind.Text), new("bestShare", words["column.sure"], CellKind.Share), new("stability", words["column.order"], CellKind.Index));
        var scores = new AnalysisTable("scores", words["robustness.scores"], "", new("metric", "", CellKind.Text), new("policy", words["column.policy"], CellKind.Text), new("value", words["column.value"], CellKind.Number), new("rank", words["column.rank"], CellKind.Count), new("leastRank", "", CellKind.Count), new("largestRank", "", CellKind.Count), new("bestShare", "", CellKind.Share));
        foreach (var ranking in result.Rankings)
        {
            var name = Name(ranking.Metric, words);
            var firsts = ranking.Scores.Where(s => s.Rank == 1).ToArray();
            var areAlike = firsts.Length == ranking.Scores.Length;
            metrics.Add(name, areAlike ? words["robustness.alike"] : words.Language.List(firsts.Select(s => result.Policies[s.Policy])), areAlike ? null : firsts.Sum(s => s.BestShare), ranking.Stability);
            foreach (var score in ranking.Scores.OrderBy(s => s.Rank))
            {
                scores.Add(name, result.Policies[score.Policy], score.Value, (double)score.Rank, (double)score.LeastRank, (double)score.LargestRank, score.BestShare);
            }
        }

        var agreement = new AnalysisTable("agreement", words["robustness.agreement"], words["robustness.agreement note"], new("metric", "", CellKind.Text), new("other", words["column.and"], CellKind.Text), new("tau", "tau", CellKind.Index));
        foreach (var pair in result.Agreements.Where(a => a.Tau < 0).OrderBy(a => a.Tau).Take(MostPairs))
        {
            agreement.Add(Name(pair.One, words), Name(pair.Other, words), pair.Tau);
        }

        var title = Title(source.Outcome.Name, isMaximised, threshold, words);
        var winner = Winner(result, words);
        return new AnalysisReport(
            "robustness",
            title,
            [words.Say("robustness.opening", ("policies", result.Policies.Length), ("experiment", source.Experiment.ToString()), ("scenarios", result.Scenarios), ("each", SourceText.Each(source, words)))],
            [.. SourceText.Facts(source).Where(f => f.Key is not "policy" and not "chanceShare"), ("maximised", isMaximised), ("threshold", threshold), ("scenarios", result.Scenarios)],
            [metrics, scores, agreement],
            [winner, .. Remarks(source, result, words)])
        {
            Charts = [new AnalysisChart("ranks", PolicyRanks.Of(result, title, winner, words).ToChart())],
        };
    }

    private static string Title(string outcome, bool isMaximised, double? threshold, AnalysisWords words)
    {
        var key = isMaximised ? "robustness.title high" : "robustness.title low";
        return threshold is { } bar ? words.Say(key + " threshold", ("outcome", outcome), ("threshold", words.Language.Plain(bar))) : words.Say(key, ("outcome", outcome));
    }

    private static string Winner(RobustnessResult result, AnalysisWords words)
    {
        var winners = result.Rankings.SelectMany(r => r.Scores.Where(s => s.Rank == 1 && r.Scores.Any(o => o.Rank > 1))).GroupBy(s => s.Policy).OrderByDescending(g => g.Count()).ToArray();
        return winners.Length == 0
            ? words["robustness.no winner"]
            : words.Say("robustness.winner", ("policy", result.Policies[winners[0].Key]), ("count", winners[0].Count()), ("of", result.Rankings.Length));
    }

    private static IEnumerable<string> Remarks(AnalysedCases source, RobustnessResult result, AnalysisWords words)
    {
        var unstable = result.Rankings.Where(r => r.Stability < RankMapChart.Stable).Select(r => Name(r.Metric, words)).ToArray();
        if (unstable.Length > 0)
        {
            yield return words.Say("robustness.unstable", ("metrics", words.Language.List(unstable)));
        }

        if (source.Replications == 1)
        {
            yield return words["robustness.one future"];
        }
    }

    private static string Name(RobustnessMetric metric, AnalysisWords words) => words["robustness.metric." + metric];
}
