using DiplomacySim.Charts;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Web.Frame;

namespace DiplomacySim.Web.Markup;

/// <summary>Puts charts into pages: title and note as text, the picture for desktops, the one for phones, and the table behind both.</summary>
internal static class Figure
{
    /// <summary>The style sheet that a page with charts names.</summary>
    public const string Style = "chart.css";

    /// <summary>A chart with its table.</summary>
    /// <param name="words">The language.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="id">What the ids inside the picture begin with; unique in the page.</param>
    public static Html Write(PageWords words, Chart chart, string id) => Html.Of($"""
        <figure class="plot">
        <figcaption><strong>{chart.Title}</strong>{Html.If(chart.Subtitle.Length > 0, $"<br><span class=\"quiet\">{chart.Subtitle}</span>")}</figcaption>
        <div class="on-wide">{Picture(words, chart, id, ChartOutput.Wide)}</div>
        <div class="on-narrow">{Picture(words, chart, id + "n", ChartOutput.Narrow)}</div>
        {Html.If(chart.Note.Length > 0, $"<p class=\"quiet small\">{chart.Note}</p>")}
        {Table(words, chart.Table, chart.Title)}
        </figure>
        """);

    private static Html Picture(PageWords words, Chart chart, string id, int width)
    {
        var picture = Html.Trusted(chart.ToSvg(new ChartOutput { Width = width, IsFile = false, HasTitle = false, IdPrefix = id, Language = words.Language.Code }));
        return chart.LeastWidth > width ? Html.Of($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{chart.Title}\">{picture}</div>") : picture;
    }

    private static Html Table(PageWords words, ChartTable table, string title) => Html.Of($"""
        <details class="no-print"><summary>{words["frame.table"]}</summary>
        <div class="scroll" tabindex="0" role="group" aria-label="{title}"><table><thead><tr>{table.Columns.Select((c, i) => Html.Of($"<th scope=\"col\"{Class(table, i)}>{c}</th>"))}</tr></thead>
        <tbody>{table.Rows.Select(row => Html.Of($"<tr>{row.Select((cell, i) => i == 0 ? Html.Of($"<th scope=\"row\">{cell}</th>") : Html.Of($"<td{Class(table, i)}>{cell}</td>"))}</tr>\n"))}</tbody></table></div>
        </details>
        """);

    private static Html Class(ChartTable table, int column) => Html.If(column >= table.WordColumns, $" class=\"number\"");
}
