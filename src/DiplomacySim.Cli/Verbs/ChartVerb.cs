using System.CommandLine;
using DiplomacySim.Charts;
using DiplomacySim.Cli.Running;
using DiplomacySim.Reports.Charts;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>chart</c>: draws one chart of a stored experiment as SVG.</summary>
internal static class ChartVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var kind = new Argument<string>("KIND")
        {
            Description = "The chart: " + string.Join(", ", ExperimentCharts.Names) + ".",
            CustomParser = result =>
            {
                var name = result.Tokens[0].Value;
                if (!ExperimentCharts.Names.Contains(name, StringComparer.Ordinal))
                {
                    result.AddError($"'{name}' is not a chart; there are {string.Join(", ", ExperimentCharts.Names)}");
                }

                return name;
            },
        };
        var place = new PlaceOptions();
        var output = CommonOptions.Out();
        var language = CommonOptions.Language();
        var future = CommonOptions.Whole("--future", "The future that the chart 'future' shows; a typical one of the first twenty by default.", 0, uint.MaxValue);
        var width = CommonOptions.Whole("--width", "The width in pixels, 320 to 2,000; 720 by default.", 320, 2000);
        var command = new Command("chart", "Draw one chart of a stored experiment as SVG.") { id, kind, output, future, width, language };
        place.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            var name = parse.GetRequiredValue(kind);
            var (source, _) = await ReportVerb.OpenAsync(context, parse, place, number, parse.GetValue(language)!, cancellationToken);
            var chart = ExperimentCharts.Draw(source, name, (uint?)parse.GetValue(future))
                ?? throw new CliFault($"experiment {number} has nothing for the chart '{name}': {Missing(name)}.");
            var drawn = chart.ToSvg(new ChartOutput { Width = (int)(parse.GetValue(width) ?? ChartOutput.Wide), Language = source.Language.Code });
            await OutputFile.WriteAsync(context, parse.GetValue(output), drawn);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Missing(string name) => name switch
    {
        "policies" => "it has one policy",
        "inputs" => "its scenario draws no input",
        "partners" => "no country has a chance of 2% or more to rise",
        _ => "its world has neither rivals nor shared blocs",
    };
}
