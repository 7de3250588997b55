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
        var place = new PlaceOptions();
        var output = CommonOptions.Out();
        var format = CommonOptions.Format("html", "markdown");
        var language = CommonOptions.Language();
        var command = new Command("report", "Write a stored experiment as one file to hand on: answer, charts, tables, scenario, method, limits.") { id, output, format, language };
        place.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var (source, where) = await OpenAsync(context, parse, place, StoredExperiment.Id(parse.GetRequiredValue(id)), parse.GetValue(language)!, cancellationToken);
            var text = ExperimentReport.Write(source, parse.GetValue(format) == "html" ? ReportFormat.Html : ReportFormat.Markdown, where.Option);
            await OutputFile.WriteAsync(context, parse.GetValue(output), text);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Reads what reports and charts of an experiment are made from.</summary>
    /// <exception cref="CliFault">It has no futures yet, or can no longer be put together.</exception>
    public static async Task<(ReportSource Source, ResultPlace Place)> OpenAsync(
        CliContext context, ParseResult parse, PlaceOptions place, Results.ExperimentId id, string language, CancellationToken cancellationToken)
    {
        await using var opened = await place.OpenAsync(context, parse, cancellationToken, id);
        var plan = (await opened.OpenPlanAsync(context.Terminal, id, cancellationToken)).Plan;
        ShowVerb.RequireFutures(opened.Store, id, plan, opened.Place);
        return (new ReportSource(RunSummaryReader.Read(opened.Store, id, plan), RunCourses.Read(opened.Store, id, plan), Language.Find(language)!), opened.Place);
    }
}
