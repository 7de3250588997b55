using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Reports;

/// <summary>What the other policies change, in the report of a run: the ends of the ladder, targets and the scenario's outcomes.</summary>
internal static class ComparisonSection
{
    public static void Write(ReportPage page, RunSummary summary)
    {
        if (summary.Comparisons.IsEmpty)
        {
            return;
        }

        var plan = summary.Plan;
        var ladder = plan.Scenario.World.World.Ladder;
        page.Heading($"Against '{plan.Policies[0].Name}', on the same draws: difference with 95% interval");
        var table = new TextTable(new TextColumn("", Shrinks: true), new TextColumn("", IsRight: true), new TextColumn(""));
        foreach (var comparison in summary.Comparisons)
        {
            table.Add(comparison.Other.Name);
            for (var i = 0; i < comparison.Differences.Length; i++)
            {
                var isLadderEnd = i == ladder.Top - 1 || (i == 0 && ladder.Top > 1);
                if (isLadderEnd || i >= plan.Outcomes.BuiltIn)
                {
                    var difference = comparison.Differences[i];
                    table.Add("  " + Name(difference.Column), Numbers.Value(difference.Column, difference.Other), Numbers.Difference(difference));
                }
            }
        }

        page.Table(table);
    }

    private static string Name(ColumnDefinition column) => column.Kind == ColumnKind.Month ? column.Name + " (months)" : column.Name;
}
