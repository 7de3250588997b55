using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Charts;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Sensitivity measures as they are shown: the inputs that count most first.</summary>
internal static class SensitivityReports
{
    private const int MostPairs = 10;

    public static AnalysisReport Of(StoredAnalysis<SobolResult> analysis, IReadOnlySet<string>? only, AnalysisWords words)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var shown = result.Inputs.Where(i => only?.Contains(i.Input) ?? true).OrderByDescending(i => i.Total.Value).ToArray();
        var inputs = Table("sobol", words, new("first", words["column.alone"], CellKind.Index), new("total", words["column.in all"], CellKind.Index));
        foreach (var input in shown)
        {
            inputs.Add(words.Input(input.Input), input.First, input.Total);
        }

        var pairs = new AnalysisTable("pairs", words.Say("sobol.pairs", ("count", Math.Min(MostPairs, result.Pairs.Length))), "", new("input", "", CellKind.Text), new("other", words["column.with"], CellKind.Text), new("second", words["column.share"], CellKind.Index));
        foreach (var pair in result.Pairs.OrderByDescending(p => p.Second.Value).Take(MostPairs))
        {
            pairs.Add(words.Input(pair.One), words.Input(pair.Other), pair.Second);
        }

        var steps = new AnalysisTable("convergence", words["sobol.steps"], words["sobol.steps note"], new("samples", words["column.samples"], CellKind.Count), new("largestWidth", words["column.widest"], CellKind.Index), new("rankStability", words["column.order"], CellKind.Index));
        result.Steps.ToList().ForEach(s => steps.Add((double)s.Samples, s.LargestWidth, s.RankStability));
        var alone = result.Inputs.Sum(i => i.First.Value);
        return new AnalysisReport(
            "sobol",
            Title("sobol", source, words),
            [
                SourceText.Opening(source, "variance", words),
                words.Say("sobol.base", ("samples", result.Samples), ("mean", words.Three(result.Mean)), ("deviation", words.Three(Math.Sqrt(result.Variance))), ("share", words.Language.Percent(Math.Clamp(alone, 0, 1)))),
            ],
            [.. SourceText.Facts(source), ("samples", result.Samples), ("mean", result.Mean), ("variance", result.Variance), ("converged", result.IsConverged)],
            [inputs, pairs, steps],
            [
                result.IsConverged ? words["sobol.settled"] : words.Say("sobol.not settled", ("width", words.Language.Number(result.Steps[^1].LargestWidth, 2))),
                .. SourceText.Remarks(source, words),
            ])
        {
            Charts = [new AnalysisChart("bars", SobolIndices.Of(result with { Inputs = [.. shown] }, source.Outcome.Name, words.OfReports, words.Names).ToChart())],
        };
    }

    public static AnalysisReport Of(StoredAnalysis<MorrisResult> analysis, IReadOnlySet<string>? only, AnalysisWords words)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var shown = result.Inputs.Where(i => only?.Contains(i.Input) ?? true).OrderByDescending(i => i.MuStar.Value).ToArray();
        var inputs = Table("morris", words, new("muStar", "mu*", CellKind.Number), new("mu", "mu", CellKind.Number), new("sigma", "sigma", CellKind.Number));
        foreach (var input in shown)
        {
            inputs.Add(words.Input(input.Input), input.MuStar, input.Mu, input.Sigma);
        }

        return new AnalysisReport(
            "morris",
            Title("morris", source, words),
            [SourceText.Opening(source, "effects", words), $"{words.Say("count.trajectories", ("count", result.Trajectories))}."],
            [.. SourceText.Facts(source), ("trajectories", result.Trajectories)],
            [inputs],
            [words["morris.remark"], .. SourceText.Remarks(source, words)])
        {
            Charts = MeasureBars.Of(Title("morris", source, words), words["morris.chart"], words, ("mu*", "sigma"), isShare: false, shown.Select(i => (i.Input, i.MuStar, (Estimate?)i.Sigma))),
        };
    }

    public static AnalysisReport Of(StoredAnalysis<DeltaResult> analysis, AnalysisWords words)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var shown = result.Inputs.OrderByDescending(i => i.Delta.Value).ToArray();
        var inputs = Table("delta", words, new("delta", words["column.delta"], CellKind.Index), new("aboveDummy", " ", CellKind.Text), new("first", words["column.alone"], CellKind.Index));
        foreach (var input in shown)
        {
            inputs.Add(words.Input(input.Input), input.Delta, input.IsAboveDummy, input.First);
        }

        inputs.Add(words["delta.nothing"], result.Dummy, null, null);
        return Given("delta", "distribution", source, words, inputs, [("classes", result.Classes)]) with
        {
            Charts = MeasureBars.Of(Title("delta", source, words), words["delta.inputs"], words, (words["column.delta"], words["column.alone"]), isShare: true, shown.Select(i => (i.Input, i.Delta, (Estimate?)i.First))),
        };
    }

    public static AnalysisReport Of(StoredAnalysis<PawnResult> analysis, AnalysisWords words)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var shown = result.Inputs.OrderByDescending(i => i.Median.Value).ToArray();
        var inputs = new AnalysisTable("inputs", words["pawn.inputs"], words.Say("pawn.note", ("classes", result.Classes)), new("input", "", CellKind.Text), new("median", words["column.median"], CellKind.Index), new("aboveDummy", " ", CellKind.Text), new("mean", "", CellKind.Index), new("largest", words["column.largest"], CellKind.Index));
        foreach (var input in shown)
        {
            inputs.Add(words.Input(input.Input), input.Median, input.IsAboveDummy, input.Mean, input.Largest);
        }

        inputs.Add(words["delta.nothing"], result.Dummy.Median, null, result.Dummy.Mean, result.Dummy.Largest);
        return Given("pawn", "distribution", source, words, inputs, [("classes", result.Classes)]) with
        {
            Charts = MeasureBars.Of(Title("pawn", source, words), words["pawn.inputs"], words, (words["column.median"], words["column.largest"]), isShare: true, shown.Select(i => (i.Input, i.Median, (Estimate?)i.Largest))),
        };
    }

    public static AnalysisReport Of(StoredAnalysis<RegionalResult> analysis, OutcomeCondition condition, AnalysisWords words)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var shown = result.Inputs.OrderByDescending(i => i.Distance.Value).ToArray();
        var inputs = Table("regional", words, new("distance", words["column.distance"], CellKind.Index), new("pValue", "", CellKind.PValue), new("adjustedPValue", "p", CellKind.PValue), new("medianInside", words["column.inside"], CellKind.Number), new("medianOutside", words["column.outside"], CellKind.Number));
        foreach (var input in shown)
        {
            inputs.Add(words.Input(input.Input), input.Distance, input.PValue, input.AdjustedPValue, input.MedianInside, input.MedianOutside);
        }

        var title = words.Say("regional.title", ("condition", condition.ToString()));
        return new AnalysisReport(
            "regional",
            title,
            [SourceText.Opening(source, "inputs", words), words.Say("regional.sides", ("inside", words.Say("count.cases", ("count", result.Inside))), ("outside", result.Outside))],
            [.. SourceText.Facts(source), ("condition", condition.ToString()), ("inside", result.Inside), ("outside", result.Outside)],
            [inputs],
            [.. SourceText.Remarks(source, words)])
        {
            Charts = MeasureBars.Of(title, words["regional.inputs"], words, (words["column.distance"], ""), isShare: true, shown.Select(i => (i.Input, i.Distance, (Estimate?)null))),
        };
    }

    public static AnalysisReport Of(StoredAnalysis<FeatureScoresResult> analysis, AnalysisWords words)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var shown = result.Inputs.OrderByDescending(i => i.Score.Value).ToArray();
        var inputs = new AnalysisTable("inputs", words["scores.inputs"], "", new("input", "", CellKind.Text), new("score", words["column.score"], CellKind.Index));
        foreach (var input in shown)
        {
            inputs.Add(words.Input(input.Input), input.Score);
        }

        return new AnalysisReport(
            "scores",
            Title("scores", source, words),
            [SourceText.Opening(source, "outcome", words), words.Say("scores.trees", ("trees", result.Trees), ("share", words.Language.Percent(Math.Max(0, result.Explained))))],
            [.. SourceText.Facts(source), ("trees", result.Trees), ("explained", result.Explained)],
            [inputs],
            [words[result.Explained < 0.1 ? "scores.nothing" : "scores.remark"], .. SourceText.Remarks(source, words)])
        {
            Charts = MeasureBars.Of(Title("scores", source, words), words["scores.inputs"], words, (words["column.score"], ""), isShare: true, shown.Select(i => (i.Input, i.Score, (Estimate?)null))),
        };
    }

    private static AnalysisReport Given(string method, string subject, AnalysedCases source, AnalysisWords words, AnalysisTable inputs, (string Key, object? Value)[] facts) => new(
        method, Title(method, source, words), [SourceText.Opening(source, subject, words)], [.. SourceText.Facts(source), .. facts], [inputs], [.. SourceText.Remarks(source, words)]);

    private static string Title(string method, AnalysedCases source, AnalysisWords words) => words.Say(method + ".title", ("outcome", source.Outcome.Name));

    /// <summary>The table of inputs of a method, whose texts are below its name.</summary>
    private static AnalysisTable Table(string method, AnalysisWords words, params AnalysisColumn[] columns) =>
        new("inputs", words[method + ".inputs"], words[method + ".note"], [new("input", "", CellKind.Text), .. columns]);
}
