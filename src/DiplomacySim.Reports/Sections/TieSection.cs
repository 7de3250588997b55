using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Sections;

/// <summary>Rivals and blocs.</summary>
internal static class TieSection
{
    public static ReportSection? Of(ReportSource source) => ExperimentCharts.Draw(source, "network") is { } chart
        ? new ReportSection("ties", source.Texts["ties.heading"], [new ParagraphBlock(source.Texts["ties.text"], IsQuiet: true), new ChartBlock("network", chart)])
        : null;
}
