using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Sections;

/// <summary>Published figures beside what futures say of the same.</summary>
internal static class FactSection
{
    public static ReportSection? Of(ReportSource source)
    {
        var (texts, language) = (source.Texts, source.Language);
        var facts = source.Summary.Facts.Where(fact => fact.Policy == 0).ToArray();
        return facts.Length == 0
            ? null
            : new ReportSection(
                "facts",
                texts["facts.heading"],
                [
                    new ParagraphBlock(texts["facts.text"], IsQuiet: true),
                    new TableBlock("", Tables.Of(
                        1,
                        [texts["word.outcome"], texts["word.published"], texts["word.mean"], texts["word.band"], texts["word.rank"], ""],
                        facts.Select(fact => new[]
                        {
                            fact.Outcome,
                            language.Measure(fact.Value),
                            language.Measure(fact.Mean),
                            language.Range(language.Measure(fact.Band.P05), language.Measure(fact.Band.P95)),
                            language.Percent(fact.Rank),
                            fact.IsInBand ? "" : texts["word.outside"],
                        }))),
                    new ListBlock([.. facts.Select(fact => $"{fact.Outcome}: {fact.Source}")]),
                ]);
    }
}
