using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Client;
using DiplomacySim.Results;
using DiplomacySim.Results.Exporting;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>export</c>: writes what is stored as CSV or JSON.</summary>
internal static class ExportVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var store = CommonOptions.Store();
        var format = CommonOptions.Format("csv", "json");
        var table = CommonOptions.OneOf("--table", "Which table, as CSV: a line a future; partners by month and tier; events of sampled futures; failures.", "results", "tiers", "events", "failures");
        var output = CommonOptions.Out();
        var server = CommonOptions.Server();
        var tokenFile = CommonOptions.TokenFile();
        var command = new Command("export", "Write an experiment's results as CSV or JSON.") { id, format, table, output, store, server, tokenFile };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            var csv = parse.GetValue(format) == "json" ? null : parse.GetValue(table)!;
            if (CommonOptions.ServerOf(parse, server, tokenFile, store) is { } there)
            {
                await using var host = await there.ConnectAsync(context, cancellationToken);
                await OutputFile.WriteAsync(context, parse.GetValue(output), writer => CopyAsync(host, number, csv, writer, cancellationToken));
                return ExitCode.Done;
            }

            using var results = new StoreChoice(parse.GetValue(store)!, context.Terminal).OpenExisting();
            results.Get(number);
            await OutputFile.WriteAsync(context, parse.GetValue(output), writer =>
            {
                Write(writer, results, number, csv);
                return Task.CompletedTask;
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task CopyAsync(RemoteExperimentHost host, ExperimentId id, string? table, TextWriter writer, CancellationToken cancellationToken)
    {
        await using var bytes = new TextStream(writer);
        await host.ExportAsync(id, table, bytes, cancellationToken);
        if (table is null)
        {
            await writer.WriteLineAsync();
        }
    }

    private static void Write(TextWriter writer, IResultStore store, ExperimentId id, string? table)
    {
        switch (table)
        {
            case null:
                WriteJson(writer, store, id);
                writer.WriteLine();
                break;
            case "tiers":
                CsvExporter.WriteTierCounts(store, id, writer);
                break;
            case "events":
                CsvExporter.WriteEvents(store, id, writer);
                break;
            case "failures":
                CsvExporter.WriteFailures(store, id, writer);
                break;
            default:
                CsvExporter.WriteResults(store, id, writer);
                break;
        }
    }

    private static void WriteJson(TextWriter writer, IResultStore store, ExperimentId id)
    {
        using var bytes = new TextStream(writer);
        JsonExporter.Write(store, id, bytes);
    }
}
