using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli.BackTests;

/// <summary>Shows tables to people.</summary>
internal static class TableWriter
{
    /// <summary>As text in the terminal's width.</summary>
    public static void WriteText(Terminal terminal, IEnumerable<string> opening, IEnumerable<ReportTable> tables, IEnumerable<string> limits)
    {
        var page = new ReportPage(terminal);
        foreach (var paragraph in opening)
        {
            page.Paragraph(paragraph);
        }

        foreach (var table in tables)
        {
            page.Heading(table.Title);
            var text = new TextTable(table.Columns);
            table.Rows.ForEach(text.Add);
            page.Table(text);
            if (table.Note.Length > 0)
            {
                page.Entry("  ", table.Note, isQuiet: true);
            }
        }

        page.Heading("Read this with it");
        foreach (var limit in limits)
        {
            page.Entry("- ", limit);
        }
    }

    /// <summary>As Markdown.</summary>
    public static void WriteMarkdown(TextWriter writer, string title, IEnumerable<string> opening, IEnumerable<ReportTable> tables, IEnumerable<string> limits)
    {
        writer.Write($"# {title}\n");
        foreach (var paragraph in opening)
        {
            writer.Write($"\n{PlainText.Clean(paragraph)}\n");
        }

        foreach (var table in tables)
        {
            writer.Write($"\n## {PlainText.Clean(table.Title)}\n\n");
            Line(writer, table.Columns.Select(column => column.Title));
            Line(writer, table.Columns.Select(column => column.IsRight ? "---:" : "---"));
            table.Rows.ForEach(row => Line(writer, row));
            if (table.Note.Length > 0)
            {
                writer.Write($"\n{PlainText.Clean(table.Note)}\n");
            }
        }

        writer.Write("\n## Read this with it\n\n");
        foreach (var limit in limits)
        {
            writer.Write($"- {PlainText.Clean(limit)}\n");
        }
    }

    private static void Line(TextWriter writer, IEnumerable<string> cells) =>
        writer.Write($"| {string.Join(" | ", cells.Select(cell => PlainText.Clean(cell).Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
}
