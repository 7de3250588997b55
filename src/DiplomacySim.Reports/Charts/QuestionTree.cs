using DiplomacySim.Charts.Kinds;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Reports.Charts;

/// <summary>The tree that tells cases of interest from the others (CART).</summary>
internal static class QuestionTree
{
    /// <summary>The chart; null where no question is asked.</summary>
    public static TreeChart? Of(FoundTree found, AnalysisWords words)
    {
        var root = found.Analysis.Result.Root;
        if (root.Split is null)
        {
            return null;
        }

        CartNode[] leaves = [.. root.Leaves()];
        var purest = leaves.MaxBy(leaf => leaf.Box.Density)!.Box;
        return new TreeChart
        {
            Title = words["cart.picture"],
            Subtitle = found.Condition.ToString(),
            Description = words.Say(
                "cart.picture description",
                ("leaves", leaves.Length),
                ("where", BoxText.Of(purest, words)),
                ("share", words.Language.Percent(purest.Density)),
                ("cases", Cases(purest, words))),
            Note = words["cart.picture note"],
            Words = words.Charts,
            Root = Node(root, words["cart.all"], words),
            NodeHead = words["cart.question"],
            ShareHead = words["box.interest"],
            CountHead = words["column.cases"],
        };
    }

    private static TreeNode Node(CartNode node, string text, AnalysisWords words) => new(
        text,
        node.Box.Density,
        Cases(node.Box, words),
        node.Split is { } split
            ? [Node(node.AtMost!, BoxText.UpTo(split.Input, split.Cut, words), words), Node(node.Above!, BoxText.Above(split.Input, split.Cut, words), words)]
            : []);

    private static string Cases(Box box, AnalysisWords words) => words.Say("count.cases", ("count", box.Count));
}
