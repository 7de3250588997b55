using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Sensitivity;

namespace DiplomacySim.Cli.Analyses;

/// <summary>Sensitivity measures as they are shown: the inputs that count most first.</summary>
internal static class SensitivityReports
{
    private const int MostPairs = 10;

    public static AnalysisReport Of(StoredAnalysis<SobolResult> analysis)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var inputs = new AnalysisTable("inputs", "Share of the variance, with 95% intervals", "alone: would go if the input were known. in all: would stay if all others were, its interactions counted.", new("input", "", CellKind.Text), new("first", "alone", CellKind.Index), new("total", "in all", CellKind.Index));
        foreach (var input in result.Inputs.OrderByDescending(i => i.Total.Value))
        {
            inputs.Add(input.Input, input.First, input.Total);
        }

        var pairs = new AnalysisTable("pairs", $"Two inputs together, beyond each by itself (the {Math.Min(MostPairs, result.Pairs.Length)} largest)", "", new("input", "", CellKind.Text), new("other", "with", CellKind.Text), new("second", "share", CellKind.Index));
        foreach (var pair in result.Pairs.OrderByDescending(p => p.Second.Value).Take(MostPairs))
        {
            pairs.Add(pair.One, pair.Other, pair.Second);
        }

        var steps = new AnalysisTable("convergence", "How the indices settle as samples are added", "order: Kendall's tau between the inputs' order and that of resamples; 1 is a settled order.", new("samples", "samples", CellKind.Count), new("largestWidth", "widest interval", CellKind.Index), new("rankStability", "order", CellKind.Index));
        result.Steps.ToList().ForEach(s => steps.Add((double)s.Samples, s.LargestWidth, s.RankStability));
        var alone = result.Inputs.Sum(i => i.First.Value);
        return new AnalysisReport(
            "sobol",
            $"Sobol indices of '{source.Outcome.Name}'",
            [SourceText.Opening(source, "Variance"), string.Create(CultureInfo.InvariantCulture, $"{result.Samples:N0} base samples; mean {CellText.Three(result.Mean)}, standard deviation {CellText.Three(Math.Sqrt(result.Variance))}. Inputs by themselves explain {Numbers.Percent(Math.Clamp(alone, 0, 1))}, the rest is their interactions.")],
            [.. SourceText.Facts(source), ("samples", result.Samples), ("mean", result.Mean), ("variance", result.Variance), ("converged", result.IsConverged)],
            [inputs, pairs, steps],
            [
                result.IsConverged
                    ? "Settled: no interval is wider than 0.05."
                    : string.Create(CultureInfo.InvariantCulture, $"Not settled: the widest interval is {result.Steps[^1].LargestWidth:0.00}, 0.05 is wanted; intervals halve with four times the samples."),
                .. SourceText.Remarks(source),
            ]);
    }

    public static AnalysisReport Of(StoredAnalysis<MorrisResult> analysis)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var inputs = new AnalysisTable("inputs", "Change of the outcome over an input's whole range, with 95% intervals", "mu*: mean size, what inputs are ranked by. mu: mean with its sign. sigma: how far it depends on other inputs, or is curved.", new("input", "", CellKind.Text), new("muStar", "mu*", CellKind.Number), new("mu", "mu", CellKind.Number), new("sigma", "sigma", CellKind.Number));
        foreach (var input in result.Inputs.OrderByDescending(i => i.MuStar.Value))
        {
            inputs.Add(input.Input, input.MuStar, input.Mu, input.Sigma);
        }

        return new AnalysisReport(
            "morris",
            $"Elementary effects on '{source.Outcome.Name}'",
            [SourceText.Opening(source, "Effects"), $"{Numbers.Count(result.Trajectories, "trajectory").Replace("trajectorys", "trajectories", StringComparison.Ordinal)}."],
            [.. SourceText.Facts(source), ("trajectories", result.Trajectories)],
            [inputs],
            ["A screening: inputs whose mu* is next to nothing can be fixed; for shares of the variance take a Saltelli design over the others.", .. SourceText.Remarks(source)]);
    }

    public static AnalysisReport Of(StoredAnalysis<DeltaResult> analysis)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var inputs = new AnalysisTable("inputs", "How far an input moves the outcome's distribution, with 95% intervals", "delta: 0 (not at all) to 1. alone: first-order share of the variance. *: beyond what an input without influence gives.", new("input", "", CellKind.Text), new("delta", "delta", CellKind.Index), new("aboveDummy", " ", CellKind.Text), new("first", "alone", CellKind.Index));
        foreach (var input in result.Inputs.OrderByDescending(i => i.Delta.Value))
        {
            inputs.Add(input.Input, input.Delta, input.IsAboveDummy, input.First);
        }

        inputs.Add("(no influence)", result.Dummy, null, null);
        return new AnalysisReport(
            "delta",
            $"Borgonovo's delta of '{source.Outcome.Name}'",
            [SourceText.Opening(source, "Distribution")],
            [.. SourceText.Facts(source), ("classes", result.Classes)],
            [inputs],
            [.. SourceText.Remarks(source)]);
    }

    public static AnalysisReport Of(StoredAnalysis<PawnResult> analysis)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var inputs = new AnalysisTable("inputs", "Distance of distribution functions when an input is held, with 95% intervals", string.Create(CultureInfo.InvariantCulture, $"Over {result.Classes} classes of the input. *: beyond what an input without influence gives."), new("input", "", CellKind.Text), new("median", "median", CellKind.Index), new("aboveDummy", " ", CellKind.Text), new("mean", "", CellKind.Index), new("largest", "largest", CellKind.Index));
        foreach (var input in result.Inputs.OrderByDescending(i => i.Median.Value))
        {
            inputs.Add(input.Input, input.Median, input.IsAboveDummy, input.Mean, input.Largest);
        }

        inputs.Add("(no influence)", result.Dummy.Median, null, result.Dummy.Mean, result.Dummy.Largest);
        return new AnalysisReport(
            "pawn",
            $"PAWN indices of '{source.Outcome.Name}'",
            [SourceText.Opening(source, "Distribution")],
            [.. SourceText.Facts(source), ("classes", result.Classes)],
            [inputs],
            [.. SourceText.Remarks(source)]);
    }

    public static AnalysisReport Of(StoredAnalysis<RegionalResult> analysis, OutcomeCondition condition)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var inputs = new AnalysisTable("inputs", "How differently an input is spread, with 95% intervals", "distance: Kolmogorov-Smirnov, 0 (alike) to 1. p: Holm's, over all inputs. inside, outside: medians of the input.", new("input", "", CellKind.Text), new("distance", "distance", CellKind.Index), new("pValue", "", CellKind.PValue), new("adjustedPValue", "p", CellKind.PValue), new("medianInside", "inside", CellKind.Number), new("medianOutside", "outside", CellKind.Number));
        foreach (var input in result.Inputs.OrderByDescending(i => i.Distance.Value))
        {
            inputs.Add(input.Input, input.Distance, input.PValue, input.AdjustedPValue, input.MedianInside, input.MedianOutside);
        }

        return new AnalysisReport(
            "regional",
            $"What tells cases with '{condition}' from the others",
            [SourceText.Opening(source, "Inputs"), $"{Numbers.Count(result.Inside, "case")} with it, {Numbers.Whole(result.Outside)} without."],
            [.. SourceText.Facts(source), ("condition", condition.ToString()), ("inside", result.Inside), ("outside", result.Outside)],
            [inputs],
            [.. SourceText.Remarks(source)]);
    }

    public static AnalysisReport Of(StoredAnalysis<FeatureScoresResult> analysis)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var inputs = new AnalysisTable("inputs", "Score, of 1 in all, with 95% intervals over trees", "", new("input", "", CellKind.Text), new("score", "score", CellKind.Index));
        foreach (var input in result.Inputs.OrderByDescending(i => i.Score.Value))
        {
            inputs.Add(input.Input, input.Score);
        }

        return new AnalysisReport(
            "scores",
            $"Feature scores of '{source.Outcome.Name}'",
            [SourceText.Opening(source, "Outcome"), $"{Numbers.Whole(result.Trees)} extremely randomized trees; cases that a tree has not seen are predicted with {Numbers.Percent(Math.Max(0, result.Explained))} of the variance explained."],
            [.. SourceText.Facts(source), ("trees", result.Trees), ("explained", result.Explained)],
            [inputs],
            [
                result.Explained < 0.1
                    ? "The trees explain next to nothing, so that their scores say next to nothing: chance dominates, or no input matters."
                    : "Scores rank inputs, interactions counted; they are no shares of the variance.",
                .. SourceText.Remarks(source),
            ]);
    }
}
