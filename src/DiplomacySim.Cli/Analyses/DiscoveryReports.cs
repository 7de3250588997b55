using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Discovery;

namespace DiplomacySim.Cli.Analyses;

/// <summary>Boxes and trees as they are shown.</summary>
internal static class DiscoveryReports
{
    private const int MostStepsShown = 12;

    /// <param name="analysis">The boxes.</param>
    /// <param name="condition">What is of interest.</param>
    /// <param name="step">The number of the box on the way that is shown; null for the balanced one.</param>
    /// <param name="found">How often the inputs of the first box are found again.</param>
    public static AnalysisReport Of(StoredAnalysis<PrimResult> analysis, OutcomeCondition condition, int? step, ImmutableArray<Reproduction> found)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var boxes = new AnalysisTable("boxes", "Boxes", "covers: of the cases of interest. dense: of interest among those inside. mass: of all cases.", new("box", "", CellKind.Text), new("step", "step", CellKind.Count), new("coverage", "covers", CellKind.Share), new("density", "dense", CellKind.Share), new("mass", "mass", CellKind.Share), new("count", "cases", CellKind.Count));
        var limits = new AnalysisTable("limits", "Limits", "quasi-p: how probable the box would be as dense without the limit; below 0.05 it counts. again: of 20 searches in half of the cases, those whose box of the same density has it.", new("box", "", CellKind.Text), new("input", "input", CellKind.Text), new("low", "from", CellKind.Number), new("high", "to", CellKind.Number), new("quasiP", "quasi-p", CellKind.PValue), new("reproducedByDensity", "again", CellKind.Share), new("reproducedByCoverage", "", CellKind.Share), new("lowQuasiP", "", CellKind.PValue), new("highQuasiP", "", CellKind.PValue));
        var path = new AnalysisTable("path", "The way to the first box: each trades coverage for density", "Any of them can be shown: --box STEP.", new("box", "", CellKind.Text), new("step", "step", CellKind.Count), new("kind", "", CellKind.Text), new("coverage", "covers", CellKind.Share), new("density", "dense", CellKind.Share), new("mass", "mass", CellKind.Share), new("restricted", "inputs", CellKind.Count));
        for (var i = 0; i < result.Paths.Length; i++)
        {
            var way = result.Paths[i];
            var name = string.Create(CultureInfo.InvariantCulture, $"{i + 1}");
            var chosen = i == 0 && step is { } wanted ? wanted : way.Balanced;
            var box = way.Steps[chosen].Box;
            boxes.Add(name, (double)chosen, box.Coverage, box.Density, box.Mass, (double)box.Count);
            foreach (var limit in box.Limits.OrderBy(l => l.QuasiP))
            {
                var again = i == 0 ? found.FirstOrDefault(r => r.Input == limit.Input) : null;
                limits.Add(name, limit.Input, limit.Low, limit.High, limit.QuasiP, i == 0 ? again?.ByDensity ?? 0 : null, i == 0 ? again?.ByCoverage ?? 0 : null, limit.LowQuasiP, limit.HighQuasiP);
            }

            if (i == 0)
            {
                AddPath(path, name, way, chosen);
            }
        }

        var first = result.Paths[0];
        return new AnalysisReport(
            "prim",
            $"Where '{condition}' is dense",
            [SourceText.Opening(source, "Cases of interest"), $"{Numbers.Count(result.OfInterest, "case")} of interest, {Numbers.Percent((double)result.OfInterest / result.Rows)}."],
            [.. SourceText.Facts(source), ("condition", condition.ToString()), ("ofInterest", result.OfInterest), ("steps", first.Steps.Length), ("balanced", first.Balanced)],
            [boxes, limits, path],
            [
                step is null ? "Shown is the box with the best balance of coverage and density (their harmonic mean)." : $"Shown is box {step} of the way; the best balance has box {first.Balanced}.",
                "A box is found in the same cases that judge it: trust limits that are found again in halves of them.",
            ]);
    }

    public static AnalysisReport Of(StoredAnalysis<CartResult> analysis, OutcomeCondition condition)
    {
        var (source, result) = (analysis.Source, analysis.Result);
        var leaves = new AnalysisTable("leaves", "", "", new("leaf", "where", CellKind.Text), new("coverage", "covers", CellKind.Share), new("density", "dense", CellKind.Share), new("mass", "mass", CellKind.Share), new("count", "cases", CellKind.Count));
        foreach (var leaf in result.Root.Leaves().Select(l => l.Box).OrderByDescending(b => b.Density).ThenByDescending(b => b.Count))
        {
            leaves.Add(Words(leaf), leaf.Coverage, leaf.Density, leaf.Mass, (double)leaf.Count);
        }

        var tree = new AnalysisTable("tree", "The questions, and the cases that each answer leaves", "covers: of the cases of interest. dense: of interest among those left.", new("question", "", CellKind.Text), new("coverage", "covers", CellKind.Share), new("density", "dense", CellKind.Share), new("count", "cases", CellKind.Count));
        AddNode(tree, result.Root, 0, "all");
        return new AnalysisReport(
            "cart",
            $"What leads to '{condition}'",
            [SourceText.Opening(source, "Cases of interest"), $"{Numbers.Count(result.OfInterest, "case")} of interest, {Numbers.Percent((double)result.OfInterest / result.Rows)}."],
            [.. SourceText.Facts(source), ("condition", condition.ToString()), ("ofInterest", result.OfInterest), ("impurity", result.Impurity), ("crossValidated", result.CrossValidated)],
            [leaves, tree],
            [
                result.Root.Split is null
                    ? "No question is borne out by cross-validation: the inputs do not tell cases of interest from the others."
                    : $"The leaves leave {Numbers.Percent(result.Impurity)} of the impurity{(double.IsNaN(result.CrossValidated) ? "" : $", {Numbers.Percent(result.CrossValidated)} in cases that the tree has not seen")}.",
            ]);
    }

    private static void AddPath(AnalysisTable table, string name, PrimPath way, int chosen)
    {
        // Evenly spaced, with the first, the last and the one that is shown.
        var every = Math.Max(1, (way.Steps.Length - 1) / MostStepsShown);
        for (var i = 0; i < way.Steps.Length; i++)
        {
            if (i % every == 0 || i == way.Steps.Length - 1 || i == chosen)
            {
                var box = way.Steps[i].Box;
                table.Add(name, (double)i, way.Steps[i].IsPaste ? "paste" : i == 0 ? "all" : "peel", box.Coverage, box.Density, box.Mass, (double)box.Limits.Length);
            }
        }
    }

    private static void AddNode(AnalysisTable table, CartNode node, int depth, string words)
    {
        table.Add(new string(' ', 2 * depth) + words, node.Box.Coverage, node.Box.Density, (double)node.Box.Count);
        if (node.Split is { } split)
        {
            AddNode(table, node.AtMost!, depth + 1, $"{split.Input} up to {CellText.Three(split.Cut)}");
            AddNode(table, node.Above!, depth + 1, $"{split.Input} above {CellText.Three(split.Cut)}");
        }
    }

    private static string Words(Box box) => box.Limits.IsEmpty
        ? "everywhere"
        : string.Join(", ", box.Limits.Select(l => (l.Low, l.High) switch
        {
            ({ } low, { } high) => $"{l.Input} {CellText.Three(low)} to {CellText.Three(high)}",
            ({ } low, null) => $"{l.Input} above {CellText.Three(low)}",
            (null, { } high) => $"{l.Input} up to {CellText.Three(high)}",
            _ => l.Input,
        }));
}
