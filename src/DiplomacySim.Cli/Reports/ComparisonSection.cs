using System.Collections.Immutable;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
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
        page.Heading($"Against '{plan.Policies[0].Name}', on the same draws: mean and middle 90% of futures, shares and differences with 95% intervals");
        var table = new TextTable(new TextColumn("", Shrinks: true), new TextColumn(""), new TextColumn(""));
        Add(table, plan, plan.Policies[0].Name, summary.Comparisons[0].Differences, d => (Numbers.Value(d.Column, d.Reference, d.ReferenceBand, d.Count), ""));
        foreach (var comparison in summary.Comparisons)
        {
            Add(table, plan, comparison.Other.Name, comparison.Differences, d => (Numbers.Value(d.Column, d.Other, d.OtherBand, d.Count), Numbers.Difference(d)));
        }

        page.Table(table);
    }

    private static void Add(
        TextTable table, ExperimentPlan plan, string policy, ImmutableArray<PairedDifference> differences, Func<PairedDifference, (string Value, string Difference)> cells)
    {
        var top = plan.Scenario.World.World.Ladder.Top;
        table.Add(policy);
        for (var i = 0; i < differences.Length; i++)
        {
            if (i == top - 1 || i == 0 || i >= plan.Outcomes.BuiltIn)
            {
                var (value, difference) = cells(differences[i]);
                table.Add("  " + Name(differences[i].Column), value, difference);
            }
        }
    }

    private static string Name(ColumnDefinition column) => column.Kind == ColumnKind.Month ? column.Name + " (months)" : column.Name;
}
