using DiplomacySim.Experiments.Analysis.Explaining;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Results;

namespace DiplomacySim.Reports.Analyses;

/// <summary>What explains an upgrade, as it is shown: its parts, what was missing in the others, what was drawn, and what each lever adds.</summary>
internal static class ExplanationReports
{
    public static AnalysisReport Of(ExperimentId id, ExperimentPlan plan, UpgradeExplanationReport report, AnalysisWords words)
    {
        var question = report.Question;
        var world = plan.Scenario.World.World;
        var partner = world.Partners[question.Partner];
        var tier = world.Ladder.Names[question.Tier];
        var name = words.Names?.Partner(question.Partner) ?? partner.Name;
        var parts = new AnalysisTable("parts", words["explain.parts"], words["explain.parts note"], new("part", "", CellKind.Text), new("with", words["explain.with"], CellKind.Signed), new("without", words["explain.without"], CellKind.Signed), new("difference", words["explain.difference"], CellKind.Signed));
        foreach (var part in report.Parts)
        {
            parts.Add(Part(part, words), part.With, part.Without, Difference(part));
        }

        var gates = new AnalysisTable("gates", words["explain.gates"], "", new("condition", "", CellKind.Text), new("met", words["explain.of the others"], CellKind.Share));
        report.Gates.ToList().ForEach(g => gates.Add(words["explain.gate." + g.Name], g.Met));
        var inputs = new AnalysisTable("inputs", words["explain.inputs"], words["explain.inputs note"], new("input", "", CellKind.Text), new("distance", words["column.distance"], CellKind.Index), new("adjustedPValue", "p", CellKind.PValue), new("medianWith", words["explain.with"], CellKind.Number), new("medianWithout", words["explain.without"], CellKind.Number));
        var drawn = report.Inputs?.Inputs.OrderByDescending(i => i.Distance.Value).ToArray() ?? [];
        foreach (var input in drawn)
        {
            inputs.Add(words.Input(input.Input), input.Distance, input.AdjustedPValue, input.MedianInside, input.MedianOutside);
        }

        var removed = new AnalysisTable("counterfactuals", words["explain.levers"], words["explain.levers note"], new("lever", words["explain.without"], CellKind.Text), new("without", words["column.share"], CellKind.Share), new("adds", words["explain.adds"], CellKind.Points), new("lost", "", CellKind.Count), new("gained", "", CellKind.Count), new("varianceReduction", words["explain.gain"], CellKind.Text));
        foreach (var one in report.Counterfactuals)
        {
            removed.Add(LeverText.Of(one.Lever, name, words), one.Without.Value, Difference(one), (double)one.Lost, (double)one.Gained, Times(one.VarianceReduction, words));
        }

        var title = words.Say(question.Tier < world.Ladder.Top ? "explain.title or higher" : "explain.title", ("partner", name), ("tier", words.Names?.Tier(question.Tier) ?? tier));
        return new AnalysisReport(
            "explain",
            title,
            [Opening(id, plan, report, words)],
            [
                ("experiment", id.Value), ("policy", plan.Policies[question.Policy].Name), ("partner", partner.Id.Code), ("tier", tier), ("by", question.By.ToString()),
                ("futures", report.Share.Count), ("share", report.Share.Value), ("shareLow", report.Share.Low), ("shareHigh", report.Share.High),
                ("medianMonth", report.MedianMonth?.ToString()), ("planned", report.Planned),
            ],
            [parts, gates, inputs, removed],
            [.. Remarks(report, words)])
        {
            Charts =
            [
                .. SignedBars.Of("parts", title, words, report.Parts.Where(Differs).Select(p => (Part(p, words), Difference(p))), digits: 2),
                .. SignedBars.Of("levers", title, words, report.Counterfactuals.Select(c => (LeverText.Of(c.Lever, name, words), Points(c))), digits: 1),
                .. MeasureBars.Of(words["explain.inputs"], title, words, (words["column.distance"], ""), isShare: true, drawn.Select(i => (i.Input, i.Distance, (Estimate?)null))),
            ],
        };
    }

    // What rounds to nothing, its interval too, needs no bar; the table has it.
    private static bool Differs(ScoreContrast part) => Math.Max(Math.Abs(part.Low), Math.Abs(part.High)) >= 0.005;

    private static string Part(ScoreContrast part, AnalysisWords words) => words["explain.part." + part.Part];

    private static Estimate Difference(ScoreContrast part) => new(part.Difference, part.Low, part.High);

    private static Estimate Difference(Counterfactual one) => new(one.Difference, one.Low, one.High);

    private static Estimate Points(Counterfactual one) => new(100 * one.Difference, 100 * one.Low, 100 * one.High);

    private static string Times(double gain, AnalysisWords words) =>
        double.IsInfinity(gain) ? words["explain.equal"] : words.Say("explain.times", ("factor", words.Language.Number(gain, gain < 10 ? 1 : 0)));

    private static string Opening(ExperimentId id, ExperimentPlan plan, UpgradeExplanationReport report, AnalysisWords words)
    {
        var language = words.Language;
        return words.Say(
            "explain.opening",
            ("share", language.Percent(report.Share.Value)),
            ("range", language.Range(language.Points(report.Share.Low), language.Points(report.Share.High))),
            ("futures", words.Say("explain.futures", ("count", report.Share.Count))),
            ("policy", plan.Policies[report.Question.Policy].Name),
            ("experiment", id.ToString()),
            ("by", language.Month(report.Question.By)),
            ("half", report.MedianMonth is { } month ? words.Say("explain.half", ("month", language.Month(month))) : ""),
            ("planned", report.Planned > 0 ? words.Say("explain.planned", ("count", report.Planned)) : ""));
    }

    private static IEnumerable<string> Remarks(UpgradeExplanationReport report, AnalysisWords words)
    {
        yield return report.Parts.IsEmpty ? words.Say("explain.too few", ("count", UpgradeExplainer.LeastOfEach)) : words["explain.chance"];
        if (report.Counterfactuals.IsEmpty)
        {
            yield return words["explain.no levers"];
        }
    }
}
