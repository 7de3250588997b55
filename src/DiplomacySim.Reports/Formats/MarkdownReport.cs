using System.Text;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Formats;

/// <summary>Writes a report as Markdown: what charts show stands there as a sentence and a table.</summary>
internal static class MarkdownReport
{
    /// <summary>Longer tables behind charts are left out: tables of the report say the most important of them.</summary>
    private const int MostRows = 40;

    public static string Write(ReportDocument report)
    {
        var text = new StringBuilder();
        text.Append($"# {Escape(report.Title)}\n");
        Paragraph(text, Escape(report.Question));
        Paragraph(text, $"**{Escape(report.Answer)}**");
        foreach (var warning in report.Warnings)
        {
            Paragraph(text, Escape(warning));
        }

        Paragraph(text, string.Join('\n', report.Figures.Select(figure => $"- {Escape(figure.Label)}: **{Escape(figure.Value)}** ({Escape(figure.Detail)})")));
        foreach (var section in report.Sections)
        {
            Paragraph(text, $"## {Escape(section.Heading)}");
            foreach (var block in section.Blocks)
            {
                Write(text, block);
            }
        }

        Paragraph(text, "---");
        Paragraph(text, Escape(report.Footer));
        return text.ToString();
    }

    private static void Write(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(text, Escape(paragraph.Text));
                break;
            case ListBlock list:
                Paragraph(text, string.Join('\n', list.Items.Select(item => "- " + Escape(item))));
                break;
            case CodeBlock code:
                // A fence is longer than any in the text.
                var fence = new string('`', Math.Max(3, LongestRun(code.Text) + 1));
                Paragraph(text, $"{fence}\n{code.Text.TrimEnd()}\n{fence}");
                break;
            case TableBlock table:
                Paragraph(text, table.Caption.Length > 0 ? $"**{Escape(table.Caption)}**" : "");
                Paragraph(text, Table(table.Table));
                break;
            case ChartBlock { Chart: var chart }:
                Paragraph(text, $"**{Escape(chart.Title)}** ({Escape(chart.Subtitle)})");
                Paragraph(text, Escape(chart.Description));
                if (chart.Table.Rows.Length <= MostRows)
                {
                    Paragraph(text, Table(chart.Table));
                }

                break;
        }
    }

    private static void Paragraph(StringBuilder text, string paragraph)
    {
        if (paragraph.Length > 0)
        {
            text.Append('\n').Append(paragraph).Append('\n');
        }
    }

    private static string Table(ChartTable table)
    {
        var rule = table.Columns.Select((_, i) => i < table.WordColumns ? "---" : "---:");
        return string.Join('\n', table.Rows.Select(row => Row(row.Select(Escape))).Prepend(Row(rule)).Prepend(Row(table.Columns.Select(Escape))));
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    // What Markdown takes for its own, where a name may hold it.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '|' or '<' or '[' or ']')
            {
                escaped.Append('\\');
            }

            escaped.Append(letter is '\n' or '\r' ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
