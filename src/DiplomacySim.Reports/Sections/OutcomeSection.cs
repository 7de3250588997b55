using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Documents;
using DiplomacySim.Results;

namespace DiplomacySim.Reports.Sections;

/// <summary>The outcomes that the scenario names.</summary>
internal static class OutcomeSection
{
    public static ReportSection? Of(ReportSource source)
    {
        var own = source.Summary.Outcomes.Where(outcome => !outcome.IsBuiltIn && outcome.Policy == 0).ToArray();
        var texts = source.Texts;
        return own.Length == 0
            ? null
            : new ReportSection(
                "outcomes",
                texts["outcomes.heading"],
                [
                    new TableBlock(
                        texts.Say("outcomes.table", ("policy", source.Policy)),
                        Tables.Of(1, [texts["word.outcome"], texts["word.mean"], texts["word.band"]], own.Select(outcome => Row(source, outcome)))),
                ]);
    }

    private static string[] Row(ReportSource source, OutcomeMean outcome)
    {
        var language = source.Language;
        var name = PolicyDumbbells.Name(source, outcome.Column);
        if (outcome.Count == 0)
        {
            return [name, source.Texts["word.never"], "-"];
        }

        if (outcome.Column.Kind == ColumnKind.Month && outcome.Count < source.Summary.Futures[0])
        {
            name = source.Texts.Say("outcomes.reached", ("outcome", name), ("share", language.Percent((double)outcome.Count / source.Summary.Futures[0])));
        }

        return outcome.Column.Kind is ColumnKind.Truth or ColumnKind.Target
            ? [name, language.Percent(outcome.Mean), source.Texts.Say("figure.interval", ("band", language.Range(language.Points(Math.Max(0, outcome.Mean - outcome.HalfWidth)), language.Points(Math.Min(1, outcome.Mean + outcome.HalfWidth)))))]
            : [name, language.Measure(outcome.Mean), language.Range(language.Measure(outcome.Band.P05), language.Measure(outcome.Band.P95))];
    }
}
