using System.CommandLine;
using DiplomacySim.Cli.Analyses;
using DiplomacySim.Cli.Reports;

namespace DiplomacySim.Cli.Verbs;

/// <summary>The options by which an analysis is written, and the writing.</summary>
internal sealed class AnalysisOutput
{
    private readonly Option<string> _format = CommonOptions.Format("text", "json", "csv");
    private readonly Option<string?> _table = new("--table") { Description = "With --format csv: the table; the first one without it.", HelpName = "NAME" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_table);
    }

    public void Write(CliContext context, ParseResult parse, AnalysisReport report)
    {
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
    }
}
