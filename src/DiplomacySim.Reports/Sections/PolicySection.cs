using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Sections;

/// <summary>What the other policies change against the first.</summary>
internal static class PolicySection
{
    public static ReportSection? Of(ReportSource source) => ExperimentCharts.Draw(source, "policies") is { } chart
        ? new ReportSection("policies", source.Texts["policies.heading"], [new ParagraphBlock(source.Texts["policies.text"], IsQuiet: true), new ChartBlock("policies", chart)])
        : null;
}
