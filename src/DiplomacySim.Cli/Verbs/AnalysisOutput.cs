using System.CommandLine;
using DiplomacySim.Cli.Analyses;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary>The options by which an analysis is written, and the writing.</summary>
internal sealed class AnalysisOutput
{
    private readonly Option<string> _format = CommonOptions.Format("text", "json", "csv");
    private readonly Option<string?> _table = new("--table") { Description = "With --format csv: the table; the first one without it.", HelpName = "NAME" };
    private readonly Option<string?> _charts = new("--charts") { Description = "Also draw the charts of the analysis into this folder, as SVG.", HelpName = "FOLDER" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_table);
        command.Add(_charts);
    }

    /// <summary>Makes an analysis of a stored experiment and writes it.</summary>
    public async Task WriteAsync(CliContext context, ParseResult parse, PlaceOptions place, ExperimentId id, AnalysisRequest request, CancellationToken cancellationToken)
    {
        await using var opened = await place.OpenAsync(context, parse, cancellationToken, id);
        var plan = AnalysisMethod.Find(request.Method)?.Asks == AnalysisMethod.ForUpgrade ? (await opened.OpenPlanAsync(context.Terminal, id, cancellationToken)).Plan : null;
        var report = ExperimentAnalysis.Run(opened.Store, opened.Store.Get(id), request, plan is null ? null : () => plan, cancellationToken).In(AnalysisWords.English);
        switch (parse.GetValue(_format))
        {
            case "json":
                JsonPage.Write(context.Terminal.Out, json => AnalysisJson.Write(json, report));
                break;
            case "csv":
                AnalysisCsv.Write(context.Terminal.Out, report, parse.GetValue(_table));
                break;
            default:
                AnalysisText.Write(context.Terminal, report);
                break;
        }

        if (parse.GetValue(_charts) is { } folder)
        {
            foreach (var path in AnalysisFiles.SaveCharts(report, folder))
            {
                context.Terminal.Note($"Drawn: {path}");
            }
        }
    }
}
