using DiplomacySim.Reports.Documents;
using DiplomacySim.Reports.Formats;

namespace DiplomacySim.Reports;

/// <summary>The report of an experiment: one file that tells the whole story without the program.</summary>
public static class ExperimentReport
{
    /// <summary>Writes the report. The same experiment gives the same text on every machine.</summary>
    /// <param name="source">The experiment and the language.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="storeOption">What commands need to find the store: empty for the default one, or such as <c> --store other.db</c>.</param>
    public static string Write(ReportSource source, ReportFormat format, string storeOption = "")
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(storeOption);
        var document = ReportBuilder.Build(source, storeOption);
        return format == ReportFormat.Html ? HtmlReport.Write(document) : MarkdownReport.Write(document);
    }
}
