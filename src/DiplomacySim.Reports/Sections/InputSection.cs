using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Sections;

/// <summary>What the uncertain inputs change.</summary>
internal static class InputSection
{
    public static ReportSection? Of(ReportSource source) => ExperimentCharts.Draw(source, "inputs") is { } chart
        ? new ReportSection("inputs", source.Texts["inputs.heading"], [new ParagraphBlock(source.Texts["inputs.text"], IsQuiet: true), new ChartBlock("inputs", chart)])
        : null;
}
