using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Client;
using DiplomacySim.Results;
using DiplomacySim.Results.Exporting;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>export</c>: writes what is stored as CSV or JSON, or as other programs read it.</summary>
internal static class ExportVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var format = CommonOptions.OneOf("--format", "How results are written: csv or json; as a file for the EMA Workbench; as a folder for SALib.", "csv", "json", PeerExport.Ema, PeerExport.Salib);
        var table = CommonOptions.OneOf("--table", "Which table, as CSV: a line a future; partners by month and tier; events of sampled futures; failures.", "results", "tiers", "events", "failures");
        var output = new Option<string?>("--out") { Description = "The file to write, with --format salib the folder; standard output where none is given.", HelpName = "PATH" };
        var peers = new PeerExport();
        var place = new PlaceOptions();
        var command = new Command("export", "Write an experiment's results as CSV or JSON, or for SALib or the EMA Workbench.") { id, format, table, output };
        peers.AddTo(command);
        place.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            var chosen = parse.GetValue(format)!;
            peers.Check(parse, chosen, table);
            var csv = chosen == "json" ? null : parse.GetValue(table)!;
            if (!PeerExport.IsPeer(chosen) && place.ServerOf(parse) is { } there)
            {
                await using var host = await there.ConnectAsync(context, cancellationToken);
                await OutputFile.WriteAsync(context, parse.GetValue(output), writer => CopyAsync(host, number, csv, writer, cancellationToken));
                return ExitCode.Done;
            }

            await using var opened = await place.OpenAsync(context, parse, cancellationToken, number);
            opened.Store.Get(number);
            if (PeerExport.IsPeer(chosen))
            {
                await peers.WriteAsync(context, parse, opened, number, chosen, parse.GetValue(output), cancellationToken);
                return ExitCode.Done;
            }

            await OutputFile.WriteAsync(context, parse.GetValue(output), writer =>
            {
                Write(writer, opened.Store, number, csv);
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
