using System.Globalization;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Reports.Charts;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Boxes and trees as they are shown.</summary>
internal static class DiscoveryReports
{
    private const int MostStepsShown = 12;

    public static AnalysisReport Of(FoundBoxes found, AnalysisWords words)
    {
        var (source, result) = (found.Analysis.Source, found.Analysis.Result);
        var boxes = new AnalysisTable("boxes", words["prim.boxes"], words["prim.boxes note"], new("box", "", CellKind.Text), new("step", words["column.step"], CellKind.Count), new("coverage", words["column.covers"], CellKind.Share), new("density", words["column.dense"], CellKind.Share), new("mass", words["column.mass"], CellKind.Share), new("count", words["column.cases"], CellKind.Count));
        var limits = new AnalysisTable("limits", words["prim.limits"], words["prim.limits note"], new("box", "", CellKind.Text), new("input", words["column.input"], CellKind.Text), new("low", words["column.from"], CellKind.Number), new("high", words["column.to"], CellKind.Number), new("quasiP", "quasi-p", CellKind.PValue), new("reproducedByDensity", words["column.again"], CellKind.Share), new("reproducedByCoverage", "", CellKind.Share), new("lowQuasiP", "", CellKind.PValue), new("highQuasiP", "", CellKind.PValue));
        var path = new AnalysisTable("path", words["prim.path"], words["prim.path note"], new("box", "", CellKind.Text), new("step", words["column.step"], CellKind.Count), new("kind", "", CellKind.Text), new("coverage", words["column.covers"], CellKind.Share), new("density", words["column.dense"], CellKind.Share), new("mass", words["column.mass"], CellKind.Share), new("restricted", words["column.inputs"], CellKind.Count));
        for (var i = 0; i < result.Paths.Length; i++)
        {
            var way = result.Paths[i];
            var name = string.Create(CultureInfo.InvariantCulture, $"{i + 1}");
            var chosen = i == 0 ? found.Step : way.Balanced;
            var box = way.Steps[chosen].Box;
            boxes.Add(name, (double)chosen, box.Coverage, box.Density, box.Mass, (double)box.Count);
            foreach (var limit in box.Limits.OrderBy(l => l.QuasiP))
            {
                var again = i == 0 ? found.Again.FirstOrDefault(r => r.Input == limit.Input) : null;
                limits.Add(name, words.Input(limit.Input), limit.Low, limit.High, limit.QuasiP, i == 0 ? again?.ByDensity ?? 0 : null, i == 0 ? again?.ByCoverage ?? 0 : null, limit.LowQuasiP, limit.HighQuasiP);
            }

            if (i == 0)
            {
                AddPath(path, name, way, chosen, words);
            }
        }

        var first = result.Paths[0];
        return new AnalysisReport(
            "prim",
            words.Say("prim.title", ("condition", found.Condition.ToString())),
            [SourceText.Opening(source, "interest", words), SourceText.OfInterest(result.OfInterest, result.Rows, words)],
            [.. SourceText.Facts(source), ("condition", found.Condition.ToString()), ("ofInterest", result.OfInterest), ("steps", first.Steps.Length), ("balanced", first.Balanced)],
            [boxes, limits, path],
            [
                found.Step == first.Balanced ? words["prim.balanced"] : words.Say("prim.chosen", ("step", found.Step), ("balanced", first.Balanced)),
                words["prim.remark"],
            ])
        {
            Charts =
            [
                new AnalysisChart("path", PeelingPath.Of(first, found.Condition.ToString(), words.OfReports, found.Step).ToChart()),
                .. BoxScatter.Of(found, words) is { } scatter ? [new AnalysisChart("box", scatter.ToChart())] : Array.Empty<AnalysisChart>(),
            ],
        };
    }

    public static AnalysisReport Of(FoundTree found, AnalysisWords words)
    {
        var (source, result) = (found.Analysis.Source, found.Analysis.Result);
        var leaves = new AnalysisTable("leaves", "", "", new("leaf", "where", CellKind.Text), new("coverage", words["column.covers"], CellKind.Share), new("density", words["column.dense"], CellKind.Share), new("mass", words["column.mass"], CellKind.Share), new("count", words["column.cases"], CellKind.Count));
        foreach (var leaf in result.Root.Leaves().Select(l => l.Box).OrderByDescending(b => b.Density).ThenByDescending(b => b.Count))
        {
            leaves.Add(BoxText.Of(leaf, words), leaf.Coverage, leaf.Density, leaf.Mass, (double)leaf.Count);
        }

        var tree = new AnalysisTable("tree", words["cart.tree"], words["cart.tree note"], new("question", "", CellKind.Text), new("coverage", words["column.covers"], CellKind.Share), new("density", words["column.dense"], CellKind.Share), new("count", words["column.cases"], CellKind.Count));
        AddNode(tree, result.Root, 0, words["cart.all"], words);
        return new AnalysisReport(
            "cart",
            words.Say("cart.title", ("condition", found.Condition.ToString())),
            [SourceText.Opening(source, "interest", words), SourceText.OfInterest(result.OfInterest, result.Rows, words)],
            [.. SourceText.Facts(source), ("condition", found.Condition.ToString()), ("ofInterest", result.OfInterest), ("impurity", result.Impurity), ("crossValidated", result.CrossValidated)],
            [leaves, tree],
            [
                result.Root.Split is null ? words["cart.none"]
                    : double.IsNaN(result.CrossValidated) ? words.Say("cart.impurity", ("share", words.Language.Percent(result.Impurity)))
                    : words.Say("cart.validated", ("share", words.Language.Percent(result.Impurity)), ("validated", words.Language.Percent(result.CrossValidated))),
            ])
        {
            Charts = QuestionTree.Of(found, words) is { } picture ? [new AnalysisChart("tree", picture.ToChart())] : [],
        };
    }

    private static void AddPath(AnalysisTable table, string name, PrimPath way, int chosen, AnalysisWords words)
    {
        // Evenly spaced, with the first, the last and the one that is shown.
        var every = Math.Max(1, (way.Steps.Length - 1) / MostStepsShown);
        for (var i = 0; i < way.Steps.Length; i++)
        {
            if (i % every == 0 || i == way.Steps.Length - 1 || i == chosen)
            {
                var box = way.Steps[i].Box;
                table.Add(name, (double)i, words[way.Steps[i].IsPaste ? "prim.paste" : i == 0 ? "prim.all" : "prim.peel"], box.Coverage, box.Density, box.Mass, (double)box.Limits.Length);
            }
        }
    }

    private static void AddNode(AnalysisTable table, CartNode node, int depth, string question, AnalysisWords words)
    {
        table.Add(new string(' ', 2 * depth) + question, node.Box.Coverage, node.Box.Density, (double)node.Box.Count);
        if (node.Split is { } split)
        {
            AddNode(table, node.AtMost!, depth + 1, BoxText.UpTo(split.Input, split.Cut, words), words);
            AddNode(table, node.Above!, depth + 1, BoxText.Above(split.Input, split.Cut, words), words);
        }
    }
}
