using DiplomacySim.Cli.Terminals;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Cli.Analyses;

/// <summary>Writes an analysis for people.</summary>
internal static class AnalysisText
{
    public static void Write(Terminal terminal, AnalysisReport report)
    {
        var page = new ReportPage(terminal);
        page.Heading(report.Title);
        foreach (var sentence in report.Opening)
        {
            page.Paragraph(sentence);
        }

        foreach (var table in report.Tables.Where(t => t.Rows.Count > 0 && t.Title.Length > 0))
        {
            int[] shown = [.. Enumerable.Range(0, table.Columns.Length).Where(i => i == 0 || table.Columns[i].Title.Length > 0)];
            var text = new TextTable([.. shown.Select(i => new TextColumn(table.Columns[i].Title, IsRight: i > 0 && table.Columns[i].Kind != CellKind.Text, Shrinks: table.Columns[i].Kind == CellKind.Text))]);
            object? above = null;
            foreach (var row in table.Rows)
            {
                // What the row above begins with is not said again.
                text.Add([.. shown.Select(i => i == 0 && Equals(row[0], above) ? "" : AnalysisWords.English.Cell(row[i], table.Columns[i].Kind))]);
                above = row[0];
            }

            page.Heading(table.Title);
            page.Table(text);
            if (table.Note.Length > 0)
            {
                page.Entry("  ", table.Note, isQuiet: true);
            }
        }

        page.Gap();
        foreach (var remark in report.Remarks)
        {
            page.Entry("- ", remark);
        }
    }
}
