using DiplomacySim.Engine.Remote;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results;
using DiplomacySim.Web.Analyses;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;

namespace DiplomacySim.Web.Pages.Analysis;

/// <summary>What an analysis has found, or why the experiment does not allow it.</summary>
internal static class FindingView
{
    /// <summary>The table of a search that holds what was found.</summary>
    private const string Policies = "policies";

    public static Html Write(PageWords words, ExperimentRecord record, AnalysisRequest request, AnalysisReport report)
    {
        var cells = new AnalysisWords(words.Language);
        var address = RemoteRoutes.Experiment(record.Id, $"analyses/{report.Name}");
        return Html.Of($"""
            <section aria-labelledby="finding"><h2 id="finding">{report.Title}</h2>
            {report.Opening.Select((sentence, i) => Html.Of($"<p{Html.If(i > 0, $" class=\"quiet\"")}>{sentence}</p>\n"))}
            {report.Charts.Select(chart => Figure.Write(words, chart.Chart, "found-" + chart.Name))}
            {report.Tables.Where(table => table.Rows.Count > 0 && table.Title.Length > 0).Select(table => Table(cells, table))}
            {(report.Name == AnalysisMethod.Search ? Found(words, record, report) : Html.Empty)}
            {Html.If(report.Remarks.Count > 0, $"<ul>{report.Remarks.Select(remark => Html.Of($"<li>{remark}</li>"))}</ul>")}
            <p class="row no-print"><a class="button" href="{address}{AnalysisQuery.Of(request)}">JSON</a>{report.Tables.Where(table => table.Rows.Count > 0).Select(table => Html.Of($"<a class=\"button\" href=\"{address}/tables/{table.Key}.csv{AnalysisQuery.Of(request)}\">CSV: {(table.Title.Length > 0 ? table.Title : table.Key)}</a>"))}</p></section>
            """);
    }

    /// <summary>A refusal as it is: it names the design that is needed, or the names that there are.</summary>
    public static Html Refuse(PageWords words, Exception refusal) => Html.Of($"""
        <section aria-labelledby="finding"><h2 id="finding">{words["analysis.refused"]}</h2>
        <p class="notice warn" role="status" lang="en">{refusal.Message}</p></section>
        """);

    private static Html Table(AnalysisWords words, AnalysisTable table)
    {
        int[] shown = [.. Enumerable.Range(0, table.Columns.Length).Where(i => i == 0 || table.Columns[i].Title.Length > 0)];
        return Html.Of($"""
            <h3 id="t-{table.Key}">{table.Title}</h3>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="t-{table.Key}"><table>{Head(table, shown)}
            <tbody>{table.Rows.Select(row => Html.Of($"<tr>{shown.Select(i => Cell(words, table.Columns[i], row[i], i == 0))}</tr>\n"))}</tbody></table></div>
            {Html.If(table.Note.Length > 0, $"<p class=\"quiet small\">{table.Note}</p>")}
            """);
    }

    private static Html Head(AnalysisTable table, int[] shown) => Html.Of(
        $"<thead><tr>{shown.Select(i => table.Columns[i].Title.Trim().Length == 0 ? Html.Of($"<td></td>") : Html.Of($"<th scope=\"col\"{(i == 0 ? Html.Empty : Class(table.Columns[i]))}>{table.Columns[i].Title}</th>"))}</tr></thead>");

    private static Html Cell(AnalysisWords words, AnalysisColumn column, object? cell, bool isFirst)
    {
        // Spaces at the beginning show how deep a question of a tree stands, and would be lost.
        var text = words.Cell(cell, column.Kind);
        var shown = text.TrimStart(' ');
        shown = new string('\u2003', text.Length - shown.Length) + shown;
        return isFirst ? Html.Of($"<th scope=\"row\">{shown}</th>") : Html.Of($"<td{Class(column)}>{shown}</td>");
    }

    private static Html Class(AnalysisColumn column) => Html.If(column.Kind != CellKind.Text, $" class=\"number\"");

    /// <summary>The found policies as they stand in the file of the experiment, which can be opened and run.</summary>
    private static Html Found(PageWords words, ExperimentRecord record, AnalysisReport report)
    {
        var table = report.Tables.First(t => t.Key == Policies);
        var (name, text) = (0, Array.FindIndex(table.Columns, column => column.Key == "scenario"));
        var policies = table.Rows.Select(row => (Name: (string)row[name]!, Text: (string)row[text]!)).Distinct().ToArray();
        return Html.Of($"""
            <h3>{words["analysis.found"]}</h3><p>{words["analysis.found how"]} <a href="/scenario?experiment={record.Id.Value}">{words["analysis.open"]}</a></p>
            {policies.Select((policy, i) => Html.Of($"""
                <details><summary lang="en">{policy.Name}</summary><pre tabindex="0" lang="en">{policy.Text}</pre>
                {Html.If(i > 0, $"<p><a href=\"{Partners(record, policy.Name)}\">{words["analysis.partners"]}</a></p>")}</details>

                """))}
            """);
    }

    private static string Partners(ExperimentRecord record, string policy) =>
        ExperimentFrame.Address(record.Id.Value, $"/partners?{Experiments.Policies.Parameter}={Math.Max(0, record.Definition.Policies.ToList().FindIndex(p => p.Name == policy))}");
}
