using System.Globalization;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Sections;

/// <summary>One future, as a picture.</summary>
internal static class FutureSection
{
    public static ReportSection Of(ReportSource source)
    {
        var future = FutureLanes.Typical(source);
        var number = future.ToString(CultureInfo.InvariantCulture);
        return new ReportSection(
            "future",
            source.Texts["future.heading"],
            [
                new ParagraphBlock(source.Texts.Say("future.text", ("future", number), ("policy", source.Policy)), IsQuiet: true),
                new ChartBlock("future", ExperimentCharts.Draw(source, "future", future)!),
            ]);
    }
}
