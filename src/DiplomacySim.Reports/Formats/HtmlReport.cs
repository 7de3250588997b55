using System.Text;
using DiplomacySim.Charts;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Formats;

/// <summary>Writes a report as one HTML file that needs nothing else: no script, no font, no request.</summary>
internal sealed class HtmlReport
{
    private readonly StringBuilder _html = new();
    private readonly ReportDocument _report;

    private HtmlReport(ReportDocument report) => _report = report;

    public static string Write(ReportDocument report)
    {
        var html = new HtmlReport(report);
        html.WriteAll();
        return html._html.ToString();
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("DiplomacySim.Reports.Styles.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void WriteAll()
    {
        var texts = _report.Texts;
        Add($"<!DOCTYPE html>\n<html lang=\"{texts.Language.Code}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        Add($"<title>{Escape(_report.Title)}</title>\n<meta name=\"description\" content=\"{Escape(_report.Answer)}\">\n<meta name=\"generator\" content=\"DiplomacySim\">\n<style>\n{ReadStyle()}{ChartStyle.Css}\n</style>\n</head>\n<body>\n<main>\n");
        Add($"<header>\n<p class=\"kicker\">{Escape(texts["report.kicker"])}</p>\n<h1>{Escape(_report.Title)}</h1>\n");
        if (_report.Question.Length > 0)
        {
            Add($"<p class=\"question\">{Escape(_report.Question)}</p>\n");
        }

        Add($"<p class=\"answer\">{Escape(_report.Answer)}</p>\n");
        foreach (var warning in _report.Warnings)
        {
            Add($"<p class=\"warning\">{Escape(warning)}</p>\n");
        }

        Add("<dl class=\"figures\">\n");
        foreach (var figure in _report.Figures)
        {
            Add($"<div><dt>{Escape(figure.Label)}</dt><dd class=\"value\">{Escape(figure.Value)}</dd><dd class=\"detail\">{Escape(figure.Detail)}</dd></div>\n");
        }

        Add($"</dl>\n</header>\n<nav aria-label=\"{Escape(texts["report.contents"])}\">\n<ul>\n");
        foreach (var section in _report.Sections)
        {
            Add($"<li><a href=\"#{section.Id}\">{Escape(section.Heading)}</a></li>\n");
        }

        Add("</ul>\n</nav>\n");
        foreach (var section in _report.Sections)
        {
            Add($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-h\">\n<h2 id=\"{section.Id}-h\">{Escape(section.Heading)}</h2>\n");
            foreach (var block in section.Blocks)
            {
                Write(block, section.Heading);
            }

            Add("</section>\n");
        }

        Add($"<footer>{Escape(_report.Footer)}</footer>\n</main>\n</body>\n</html>\n");
    }

    private void Write(ReportBlock block, string heading)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Add($"<p{(paragraph.IsQuiet ? " class=\"quiet\"" : "")}>{Escape(paragraph.Text)}</p>\n");
                break;
            case ListBlock list:
                Add($"<ul>\n{string.Concat(list.Items.Select(item => $"<li>{Escape(item)}</li>\n"))}</ul>\n");
                break;
            case CodeBlock code:
                Add($"<pre tabindex=\"0\" aria-label=\"{Escape(heading)}\">{Escape(code.Text.TrimEnd())}</pre>\n");
                break;
            case TableBlock table:
                Write(table.Table, table.Caption, table.Caption.Length > 0 ? table.Caption : heading);
                break;
            case ChartBlock chart:
                Write(chart);
                break;
        }
    }

    private void Write(ChartBlock block)
    {
        var chart = block.Chart;
        var output = new ChartOutput { HasTitle = false, IsFile = false, Language = _report.Texts.Language.Code };
        Add($"<figure id=\"chart-{block.Name}\">\n<figcaption><strong>{Escape(chart.Title)}</strong><span>{Escape(chart.Subtitle)}</span></figcaption>\n");
        Add($"<div class=\"wide\">{chart.ToSvg(output with { IdPrefix = block.Name }).TrimEnd()}</div>\n");
        Add($"<div class=\"narrow\">{chart.ToSvg(output with { IdPrefix = block.Name + "-n", Width = ChartOutput.Narrow }).TrimEnd()}</div>\n");
        if (chart.Note.Length > 0)
        {
            Add($"<p class=\"quiet\">{Escape(chart.Note)}</p>\n");
        }

        Add($"<details><summary>{Escape(_report.Texts["report.table"])}</summary>\n");
        Write(chart.Table, "", chart.Title);
        Add("</details>\n</figure>\n");
    }

    // A table that is wider than the screen is scrolled, and so can be reached with the keyboard.
    private void Write(ChartTable table, string caption, string name)
    {
        Add($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{Escape(name)}\"><table>");
        if (caption.Length > 0)
        {
            Add($"<caption>{Escape(caption)}</caption>");
        }

        string Class(int column) => column < table.WordColumns ? " class=\"w\"" : "";
        if (table.Columns.Any(head => head.Length > 0))
        {
            Add($"<thead><tr>{string.Concat(table.Columns.Select((head, i) => head.Length > 0 ? $"<th scope=\"col\"{Class(i)}>{Escape(head)}</th>" : $"<td{Class(i)}></td>"))}</tr></thead>");
        }

        Add("<tbody>\n");
        foreach (var row in table.Rows)
        {
            Add($"<tr>{string.Concat(row.Select((cell, i) => $"<td{Class(i)}>{Escape(cell)}</td>"))}</tr>\n");
        }

        Add("</tbody></table></div>\n");
    }

    private void Add(string text) => _html.Append(text);
}
