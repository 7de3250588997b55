using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Reports;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>report</c>: writes a stored experiment as one file to hand on.</summary>
internal static class ReportVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var store = CommonOptions.Store();
        var output = CommonOptions.Out();
        var format = CommonOptions.Format("html", "markdown");
        var language = CommonOptions.Language();
        var command = new Command("report", "Write a stored experiment as one file to hand on: answer, charts, tables, scenario, method, limits.") { id, output, format, language, store };
        command.SetAction(async (parse, _) =>
        {
            var choice = new StoreChoice(parse.GetValue(store)!, context.Terminal);
            var source = Open(context, StoredExperiment.Id(parse.GetRequiredValue(id)), choice, parse.GetValue(language)!);
            var text = ExperimentReport.Write(source, parse.GetValue(format) == "html" ? ReportFormat.Html : ReportFormat.Markdown, choice.Option);
            await OutputFile.WriteAsync(context, parse.GetValue(output), text);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Reads what reports and charts of an experiment are made from.</summary>
    /// <exception cref="CliFault">It has no futures yet, or can no longer be put together.</exception>
    public static ReportSource Open(CliContext context, Results.ExperimentId id, StoreChoice choice, string language)
    {
        using var store = choice.OpenExisting();
        var plan = StoredExperiment.Open(context.Terminal, store, id).Plan;
        ShowVerb.RequireFutures(store, id, plan, choice);
        return new ReportSource(RunSummaryReader.Read(store, id, plan), RunCourses.Read(store, id, plan), Language.Find(language)!);
    }
}
