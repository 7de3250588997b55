using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Documents;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Reports.Sections;

/// <summary>Who will rise, how likely, when and why.</summary>
internal static class PartnerSection
{
    private const int MostShown = 30;
    private const double LeastChance = 0.02;

    public static ReportSection Of(ReportSource source)
    {
        var (texts, language, ladder) = (source.Texts, source.Language, source.World.Ladder);
        var partners = source.Summary.Partners.Where(p => p.Policy == 0).ToArray();
        var shown = partners.Where(p => p.Rises.Value >= LeastChance).Take(MostShown).ToArray();
        if (shown.Length == 0)
        {
            return new ReportSection("partners", texts["partner.heading"], [new ParagraphBlock(texts["heat.nobody"])]);
        }

        var points = Math.Max(1, Math.Ceiling(shown.Max(p => p.Rises.HalfWidth) * 100));
        var less = partners.Length - shown.Length;
        var least = partners.Count(p => p.Rises.Value < LeastChance);
        return new ReportSection(
            "partners",
            texts["partner.heading"],
            [
                new ChartBlock("partners", ExperimentCharts.Draw(source, "partners")!),
                new TableBlock(
                    texts.Say("partner.table", ("month", source.Scenario.To), ("policy", source.Policy)),
                    Tables.Of(
                        3,
                        [texts["word.partner"], texts["word.tier now"], texts["word.reason"], texts["word.rises"], texts["word.to the top"], texts["partner.median"]],
                        shown.Select(p => new[]
                        {
                            source.Names.Partner(p.Partner),
                            source.Names.Tier(p.TierNow),
                            p.Reason is { } reason ? ReasonText.Of(reason, texts) : "-",
                            language.Percent(p.Rises.Value),
                            language.Percent(p.ProbabilityByTierAtEnd[ladder.Top]),
                            p.Months is { } months ? language.Month(months.Median) : "-",
                        }))),
                new ParagraphBlock(texts.Say("partner.note", ("points", language.Whole(points))), IsQuiet: true),
                .. less > 0 ? [new ParagraphBlock(texts.Say("partner.more", ("count", less), ("least", least)), IsQuiet: true)] : Array.Empty<ReportBlock>(),
            ]);
    }
}
