using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Reports;

/// <summary>The outcomes that the scenario names, where no comparison shows them.</summary>
internal static class OutcomeSection
{
    public static void Write(ReportPage page, RunSummary summary)
    {
        var own = summary.Outcomes.Where(o => !o.IsBuiltIn && o.Policy == 0).ToArray();
        if (own.Length == 0 || summary.Plan.Policies.Length > 1)
        {
            return;
        }

        page.Heading("Outcomes of the scenario: mean, its 95% interval, middle 90% of futures");
        var table = new TextTable(new TextColumn("", Shrinks: true), new TextColumn("", IsRight: true), new TextColumn(""), new TextColumn(""));
        foreach (var outcome in own)
        {
            var (low, high) = (outcome.Mean - outcome.HalfWidth, outcome.Mean + outcome.HalfWidth);
            var isShare = Numbers.IsShare(outcome.Column);
            var interval = $"({Numbers.Value(outcome.Column, isShare ? Math.Max(0, low) : low)} to {Numbers.Value(outcome.Column, isShare ? Math.Min(1, high) : high)})";
            table.Add(
                outcome.Column.Name,
                Numbers.Value(outcome.Column, outcome.Mean),
                outcome.Count == 0 ? "never" : outcome.Column.Kind == ColumnKind.Month ? $"months {interval}, {Numbers.Percent((double)outcome.Count / summary.Futures[0])} of futures" : interval,
                outcome.Count == 0 || isShare ? "" : $"{Numbers.Value(outcome.Column, outcome.P05)} to {Numbers.Value(outcome.Column, outcome.P95)}");
        }

        page.Table(table);
    }
}
