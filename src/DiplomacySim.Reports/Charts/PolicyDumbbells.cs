using System.Collections.Immutable;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;

namespace DiplomacySim.Reports.Charts;

/// <summary>The dumbbells: what every other policy changes against the first.</summary>
public static class PolicyDumbbells
{
    private const int MostPanels = 8;

    /// <summary>The chart; null where there is one policy.</summary>
    internal static DumbbellChart? Of(ReportSource source)
    {
        var comparisons = source.Summary.Comparisons;
        if (comparisons.IsEmpty)
        {
            return null;
        }

        var texts = source.Texts;
        var panels = Compared(source).Where(i => comparisons.Any(c => c.Differences[i].Count > 0)).Take(MostPanels).Select(i => Panel(source, i)).ToArray();
        var top = source.World.Ladder.Top - 1;
        var widest = comparisons.MaxBy(c => Math.Abs(c.Differences[top].Difference))!;
        return Of(
            texts,
            source.Policy,
            texts.Say(
                "dumbbell.description",
                ("tier", source.Names.Tier(source.World.Ladder.Top)),
                ("policy", widest.Other.Name),
                ("difference", source.Difference(widest.Differences[top]))),
            [.. panels]);
    }

    /// <summary>The chart of panels that are made already.</summary>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    /// <param name="reference">The policy that others are compared with.</param>
    /// <param name="description">The finding.</param>
    /// <param name="panels">The outcomes.</param>
    public static DumbbellChart Of(Texts texts, string reference, string description, ImmutableArray<DumbbellPanel> panels)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new DumbbellChart
        {
            Title = texts["dumbbell.title"],
            Subtitle = texts.Say("dumbbell.subtitle", ("policy", reference)),
            Description = description,
            Note = texts["dumbbell.note"],
            Words = texts.Language.ToChartWords(),
            Reference = reference,
            Panels = panels,
            PolicyHead = texts["word.policy"],
            OutcomeHead = texts["word.outcome"],
            ValueHead = texts["word.value"],
            DifferenceHead = texts["word.difference"],
            Interval = texts["word.interval"],
        };
    }

    /// <summary>The columns that are compared: the ends of the ladder, and what the scenario itself asks for.</summary>
    internal static IEnumerable<int> Compared(ReportSource source)
    {
        var top = source.World.Ladder.Top;
        return Enumerable.Range(0, source.Summary.Comparisons[0].Differences.Length)
            .Where(i => i == top - 1 || (i == 0 && top > 1) || i >= source.Plan.Outcomes.BuiltIn)
            .OrderByDescending(i => i == top - 1);
    }

    /// <summary>What a column is called.</summary>
    internal static string Name(ReportSource source, ColumnDefinition column) => column.Kind == ColumnKind.Month
        ? $"{source.Names.Name(column.Name)} ({source.Texts["word.months"]})"
        : source.Names.Name(column.Name);

    private static DumbbellPanel Panel(ReportSource source, int index)
    {
        var first = source.Summary.Comparisons[0].Differences[index];
        return new DumbbellPanel(
            Name(source, first.Column),
            first.Reference,
            first.Column.Kind is ColumnKind.Target or ColumnKind.Truth,
            [.. source.Summary.Comparisons.Where(c => c.Differences[index].Count > 0).Select(c => Row(source, c.Other.Name, c.Differences[index]))]);
    }

    private static DumbbellRow Row(ReportSource source, string policy, PairedDifference difference) =>
        new(policy, difference.Other, difference.Difference, difference.Low, difference.High, source.Difference(difference));
}
