using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Client;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Results;
using DiplomacySim.Results.Copying;
using DiplomacySim.Results.Exporting;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>export</c>: writes what is stored as CSV, JSON or a store of its own, or as other programs read it.</summary>
internal static class ExportVerb
{
    private const string Csv = "csv";
    private const string Json = "json";
    private const string Sqlite = "sqlite";
    private const string Results = "results";

    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var format = CommonOptions.OneOf("--format", "How results are written: csv or json; as a result store of its own; as a file for the EMA Workbench; as a folder for SALib.", Csv, Json, Sqlite, PeerExport.Ema, PeerExport.Salib);
        var table = CommonOptions.OneOf("--table", "Which table, as CSV: a line a future; partners by month and tier; events of sampled futures; failures.", Results, "tiers", "events", "failures");
        var parameters = new Option<bool>("--parameters") { Description = "With the results as CSV, JSON or SQLite: add what each future drew of the world's parameters, a column each." };
        var output = new Option<string?>("--out") { Description = "The file to write, with --format salib the folder; standard output where none is given.", HelpName = "PATH" };
        var peers = new PeerExport();
        var place = new PlaceOptions();
        var command = new Command("export", "Write an experiment's results as CSV, JSON or SQLite, or for SALib or the EMA Workbench.") { id, format, table, parameters, output };
        peers.AddTo(command);
        place.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            var chosen = parse.GetValue(format)!;
            peers.Check(parse, chosen, table);
            var csv = chosen == Csv ? parse.GetValue(table)! : null;
            var isComplete = parse.GetValue(parameters);
            Check(chosen, csv, isComplete, parse.GetValue(output));
            if (!PeerExport.IsPeer(chosen) && place.ServerOf(parse) is { } there)
            {
                await using var host = await there.ConnectAsync(context, cancellationToken);
                await (chosen == Sqlite
                    ? OutputFile.WriteBytesAsync(parse.GetValue(output)!, stream => host.CopyStoreAsync(number, stream, isComplete, cancellationToken))
                    : OutputFile.WriteAsync(context, parse.GetValue(output), writer => CopyAsync(host, number, csv, isComplete, writer, cancellationToken)));
                return ExitCode.Done;
            }

            await using var opened = await place.OpenAsync(context, parse, cancellationToken, number);
            var definition = opened.Store.Get(number).Definition;
            if (PeerExport.IsPeer(chosen))
            {
                await peers.WriteAsync(context, parse, opened, number, chosen, parse.GetValue(output), cancellationToken);
                return ExitCode.Done;
            }

            var drawn = isComplete ? DrawnParameters.Of(definition) : null;
            if (chosen == Sqlite)
            {
                var plan = (await opened.OpenPlanAsync(context.Terminal, number, cancellationToken)).Plan;
                await OutputFile.WriteFileAsync(parse.GetValue(output)!, path =>
                {
                    using var copy = SqliteResultStore.Open(path);
                    ExperimentCopier.Copy(opened.Store, number, copy, plan.TierCounts, drawn, cancellationToken);
                    return Task.CompletedTask;
                });
                return ExitCode.Done;
            }

            await OutputFile.WriteAsync(context, parse.GetValue(output), writer =>
            {
                Write(writer, opened.Store, number, csv, drawn);
                return Task.CompletedTask;
            });
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Refuses options that the format would not heed.</summary>
    /// <exception cref="CliFault">There is one.</exception>
    private static void Check(string format, string? table, bool isComplete, string? output)
    {
        if (isComplete && PeerExport.IsPeer(format))
        {
            throw new CliFault($"--parameters: --format {format} has what its cases drew in any case; leave it out.");
        }

        if (isComplete && table is not (null or Results))
        {
            throw new CliFault($"--parameters: it goes with --table {Results}, not with --table {table}.");
        }

        if (format == Sqlite && output is null)
        {
            throw new CliFault($"--out: --format {Sqlite} writes a file; name it, such as --out experiment.db");
        }
    }

    private static async Task CopyAsync(
        RemoteExperimentHost host, ExperimentId id, string? table, bool isComplete, TextWriter writer, CancellationToken cancellationToken)
    {
        await using var bytes = new TextStream(writer);
        await host.ExportAsync(id, table, bytes, isComplete, cancellationToken);
        if (table is null)
        {
            await writer.WriteLineAsync();
        }
    }

    private static void Write(TextWriter writer, IResultStore store, ExperimentId id, string? table, IDrawnColumns? drawn)
    {
        switch (table)
        {
            case null:
                WriteJson(writer, store, id, drawn);
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
                CsvExporter.WriteResults(store, id, writer, drawn);
                break;
        }
    }

    private static void WriteJson(TextWriter writer, IResultStore store, ExperimentId id, IDrawnColumns? drawn)
    {
        using var bytes = new TextStream(writer);
        JsonExporter.Write(store, id, bytes, drawn);
    }
}
