using DiplomacySim.Charts;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Client.Scripting;

/// <summary>Charts, analyses and the report of a result as files.</summary>
public sealed partial class ExperimentResult
{
    /// <summary>Draws a chart as SVG.</summary>
    /// <param name="name">One of <see cref="ExperimentCharts.Names"/>: <c>fan</c>, <c>timeline</c>, <c>map</c>, <c>partners</c>, <c>policies</c>, <c>inputs</c>, <c>future</c>, <c>network</c>.</param>
    /// <param name="path">The file; missing folders are made.</param>
    /// <param name="language">The language: <c>en</c>, <c>vi</c> or <c>zh</c>.</param>
    /// <param name="width">The width in pixels; 360 for phones.</param>
    /// <param name="future">The future of the chart <c>future</c>; null for a typical one.</param>
    /// <exception cref="ArgumentException">There is no such chart or language, or the experiment has nothing for it: one policy, no uncertain input, nobody who rises.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveChart(string name, string path, string language = "en", int width = ChartOutput.Wide, uint? future = null)
    {
        var chart = ExperimentCharts.Draw(Source(language), name, future)
            ?? throw new ArgumentException($"The experiment has nothing for the chart '{name}': one policy, no uncertain input, or nobody who rises.", nameof(name));
        WriteText(path, chart.ToSvg(new ChartOutput { Width = width, Language = language }));
    }

    /// <summary>Draws every chart that the experiment gives into a folder, named after it: <c>fan.svg</c>.</summary>
    /// <param name="folder">The folder, made where it is missing.</param>
    /// <param name="language">The language: <c>en</c>, <c>vi</c> or <c>zh</c>.</param>
    /// <returns>The names of the charts.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public IReadOnlyList<string> SaveCharts(string folder, string language = "en")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var source = Source(language);
        var drawn = ExperimentCharts.Names.Select(name => (Name: name, Chart: ExperimentCharts.Draw(source, name))).Where(chart => chart.Chart is not null).ToArray();
        foreach (var (name, chart) in drawn)
        {
            WriteText(Path.Combine(folder, name + ".svg"), chart!.ToSvg(new ChartOutput { Language = language }));
        }

        return [.. drawn.Select(chart => chart.Name)];
    }

    /// <summary>Makes any analysis by its name, as the command line and the HTTP API do: tables, sentences and charts.</summary>
    /// <param name="request">What is asked for, such as <c>new AnalysisRequest("prim", "twenty at the top")</c>.</param>
    /// <param name="language">The language: <c>en</c>, <c>vi</c> or <c>zh</c>.</param>
    /// <exception cref="AnalysisException">The experiment does not allow it; the message names the design that is needed.</exception>
    public AnalysisReport Analyze(AnalysisRequest request, string language = "en") =>
        ExperimentAnalysis.Run(Store, Store.Get(Id), request, () => Plan).In(new AnalysisWords(LanguageOf(language)));

    /// <summary>Makes an analysis and keeps all of it in a folder: every table as CSV, every chart as SVG, named after it (<c>prim-limits.csv</c>, <c>prim-box.svg</c>).</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="folder">The folder, made where it is missing.</param>
    /// <param name="language">The language.</param>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="AnalysisException">The experiment does not allow it; the message names the design that is needed.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public IReadOnlyList<string> SaveAnalysis(AnalysisRequest request, string folder, string language = "en")
    {
        var report = Analyze(request, language);
        return [.. AnalysisFiles.SaveTables(report, folder), .. AnalysisFiles.SaveCharts(report, folder, new ChartOutput { Language = language })];
    }

    /// <summary>Writes the report: one file that tells the whole story without the program.</summary>
    /// <param name="path">The file; <c>.md</c> for Markdown, else HTML. Missing folders are made.</param>
    /// <param name="language">The language: <c>en</c>, <c>vi</c> or <c>zh</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveReport(string path, string language = "en")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WriteText(path, ExperimentReport.Write(Source(language), path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? ReportFormat.Markdown : ReportFormat.Html));
    }

    private static Language LanguageOf(string code) =>
        Language.Find(code) ?? throw new ArgumentException($"'{code}' is no language; there are {string.Join(", ", Language.All)}.", nameof(code));

    private static void WriteText(string path, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text);
    }

    private ReportSource Source(string language) => new(Summary, RunCourses.Read(Store, Id, Plan), LanguageOf(language));
}
