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

        page.Heading("Outcomes of the scenario: mean, middle 90% of futures");
        var table = new TextTable(new TextColumn("", Shrinks: true), new TextColumn("", IsRight: true), new TextColumn(""));
        foreach (var outcome in own)
        {
            table.Add(outcome.Column.Name, Numbers.Value(outcome.Column, outcome.Mean), Band(outcome, summary.Futures[0]));
        }

        page.Table(table);
    }

    // A share of futures has no band but that of its own chance.
    private static string Band(OutcomeMean outcome, long futures)
    {
        if (outcome.Count == 0)
        {
            return "never";
        }

        if (Numbers.IsShare(outcome.Column))
        {
            var (low, high) = (Math.Max(0, outcome.Mean - outcome.HalfWidth), Math.Min(1, outcome.Mean + outcome.HalfWidth));
            return $"of futures ({Numbers.Value(outcome.Column, low)} to {Numbers.Value(outcome.Column, high)} with 95%)";
        }

        var band = Numbers.Band(outcome.Band);
        return outcome.Column.Kind == ColumnKind.Month ? $"months ({band}), {Numbers.Percent((double)outcome.Count / futures)} of futures" : band;
    }
}
