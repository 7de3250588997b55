using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis.Explaining;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Analyses;

/// <summary>What explains an upgrade, as it is shown.</summary>
internal static class ExplanationReports
{
    public static AnalysisReport Of(ExperimentId id, ExperimentPlan plan, UpgradeExplanationReport report)
    {
        var question = report.Question;
        var world = plan.Scenario.World.World;
        var partner = world.Partners[question.Partner];
        var tier = world.Ladder.Names[question.Tier];
        var parts = new AnalysisTable("parts", "What its readiness was made of, in log-odds, in the months in which it came", "with: in futures that have the upgrade. without: in the same months of futures that never have it. The difference has a 95% interval.", new("part", "", CellKind.Text), new("with", "with", CellKind.Signed), new("without", "without", CellKind.Signed), new("difference", "difference", CellKind.Signed));
        foreach (var part in report.Parts)
        {
            parts.Add(part.Part, part.With, part.Without, new Estimate(part.Difference, part.Low, part.High));
        }

        var gates = new AnalysisTable("gates", "What was missing in the others, in the same months", "", new("condition", "", CellKind.Text), new("met", "of the others", CellKind.Share));
        report.Gates.ToList().ForEach(g => gates.Add(g.Name, g.Met));
        var inputs = new AnalysisTable("inputs", "Uncertain inputs that go with it", "distance: Kolmogorov-Smirnov between futures with and without, 0 (alike) to 1. p: Holm's, over all inputs. The last two are medians.", new("input", "", CellKind.Text), new("distance", "distance", CellKind.Index), new("adjustedPValue", "p", CellKind.PValue), new("medianWith", "with", CellKind.Number), new("medianWithout", "without", CellKind.Number));
        foreach (var input in report.Inputs?.Inputs.OrderByDescending(i => i.Distance.Value).AsEnumerable() ?? [])
        {
            inputs.Add(input.Input, input.Distance, input.AdjustedPValue, input.MedianInside, input.MedianOutside);
        }

        var removed = new AnalysisTable("counterfactuals", "The policy without one of its levers, on the same draws", "adds: the share with it less the share without, with 95% interval. gain: variance reduction by common random numbers.", new("lever", "without", CellKind.Text), new("without", "share", CellKind.Share), new("adds", "it adds", CellKind.Points), new("lost", "", CellKind.Count), new("gained", "", CellKind.Count), new("varianceReduction", "gain", CellKind.Text));
        foreach (var one in report.Counterfactuals)
        {
            removed.Add(one.Lever, one.Without.Value, new Estimate(one.Difference, one.Low, one.High), (double)one.Lost, (double)one.Gained, Times(one.VarianceReduction));
        }

        return new AnalysisReport(
            "explain",
            $"What explains that {partner.Name} becomes {tier}{(question.Tier < world.Ladder.Top ? " or higher" : "")}",
            [Opening(id, plan, report)],
            [
                ("experiment", id.Value), ("policy", plan.Policies[question.Policy].Name), ("partner", partner.Id.Code), ("tier", tier), ("by", question.By.ToString()),
                ("futures", report.Share.Count), ("share", report.Share.Value), ("shareLow", report.Share.Low), ("shareHigh", report.Share.High),
                ("medianMonth", report.MedianMonth?.ToString()), ("planned", report.Planned),
            ],
            [parts, gates, inputs, removed],
            [.. Remarks(report)]);
    }

    private static string Times(double gain) =>
        double.IsInfinity(gain) ? "equal" : gain.ToString(gain < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "x";

    private static string Opening(ExperimentId id, ExperimentPlan plan, UpgradeExplanationReport report)
    {
        var when = report.MedianMonth is { } month ? $"; half of them by {Numbers.Name(month)}" : "";
        var planned = report.Planned > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {report.Planned:N0} of them as planned") : "";
        return $"{Numbers.Percent(report.Share.Value)} {Numbers.Interval(report.Share)} of {Numbers.Count(report.Share.Count, "future")} of '{plan.Policies[report.Question.Policy].Name}', experiment {id}, have it by {Numbers.Name(report.Question.By)}{when}{planned}.";
    }

    private static IEnumerable<string> Remarks(UpgradeExplanationReport report)
    {
        if (report.Parts.IsEmpty)
        {
            yield return $"Futures with it and futures without it are compared where there are at least {UpgradeExplainer.LeastOfEach} of each; take more with --futures, or another tier or month.";
        }
        else
        {
            yield return "'chance' is the luck of the month itself: futures that have the upgrade are those in which it was good.";
        }

        if (report.Counterfactuals.IsEmpty)
        {
            yield return "The policy sets nothing that could be removed, or it was not asked for.";
        }
    }
}
