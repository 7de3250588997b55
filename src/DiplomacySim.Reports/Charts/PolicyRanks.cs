using DiplomacySim.Charts.Kinds;
using DiplomacySim.Exploration.Robustness;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Reports.Charts;

/// <summary>The ranks of policies by every metric of robustness, those on top that rank high most often.</summary>
internal static class PolicyRanks
{
    /// <summary>More policies are not drawn; the tables have them all.</summary>
    private const int MostRows = 20;

    /// <summary>The chart.</summary>
    /// <param name="result">The ranks.</param>
    /// <param name="subtitle">What is judged.</param>
    /// <param name="finding">The finding in a sentence.</param>
    /// <param name="words">The language.</param>
    public static RankMapChart Of(RobustnessResult result, string subtitle, string finding, AnalysisWords words)
    {
        var rankings = result.Rankings;
        int[] order = [.. Enumerable.Range(0, result.Policies.Length).OrderBy(policy => rankings.Sum(r => r.Scores[policy].Rank)).Take(MostRows)];
        return new RankMapChart
        {
            Title = words["robustness.ranks"],
            Subtitle = subtitle,
            Description = finding,
            Note = words["robustness.ranks note"],
            Words = words.Charts,
            Metrics = [.. rankings.Select(r => words["robustness.metric." + r.Metric])],
            Rows = [.. order.Select(policy => new RankRow(result.Policies[policy], [.. rankings.Select(r => Cell(r, policy))]))],
            Ranked = result.Policies.Length,
            Stability = [.. rankings.Select(r => r.Stability)],
            RowHead = words.OfReports["word.policy"],
            BestHead = words["robustness.first"],
            LastHead = words["robustness.last"],
            Alike = words["robustness.alike"],
            StabilityHead = words["robustness.stability"],
            Unstable = words.Say("robustness.unstable below", ("bar", words.Language.Plain(RankMapChart.Stable))),
        };
    }

    private static RankCell Cell(RobustnessRanking ranking, int policy)
    {
        var score = ranking.Scores[policy];
        return ranking.Scores.All(s => s.Rank == 1) ? default : new RankCell(score.Rank, score.LeastRank, score.LargestRank);
    }
}
