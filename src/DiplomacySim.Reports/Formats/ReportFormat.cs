namespace DiplomacySim.Reports.Formats;

/// <summary>How a report is written.</summary>
public enum ReportFormat
{
    /// <summary>One HTML file with charts, for screen and print.</summary>
    Html,

    /// <summary>Markdown with tables.</summary>
    Markdown,
}
