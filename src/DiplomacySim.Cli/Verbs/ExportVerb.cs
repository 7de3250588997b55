using System.CommandLine;
using DiplomacySim.Cli.Running;
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
        var output = new Option<string?>("--out") { Description = "The file to write; standard output where none is given.", HelpName = "PATH" };
        var command = new Command("export", "Write an experiment's results as CSV or JSON.") { id, format, table, output, store };
        command.SetAction(parse =>
        {
            using var results = new StoreChoice(parse.GetValue(store)!, context.Terminal).OpenExisting();
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            results.Get(number);
            return Run(context, results, number, parse.GetValue(format) == "json", parse.GetValue(table)!, parse.GetValue(output));
        });
        return command;
    }

    private static int Run(CliContext context, IResultStore store, ExperimentId id, bool isJson, string table, string? output)
    {
        if (output is null)
        {
            Write(context.Terminal.Out, store, id, isJson, table);
            return ExitCode.Done;
        }

        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder && !Directory.Exists(folder))
        {
            throw new CliFault($"--out: there is no folder '{folder}' to write '{Path.GetFileName(output)}' into; make it first.");
        }

        // Written beside and moved: a stop halfway leaves no half file under the name.
        var beside = output + ".part";
        try
        {
            using (var writer = new StreamWriter(beside))
            {
                Write(writer, store, id, isJson, table);
            }

            File.Move(beside, output, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }

        return ExitCode.Done;
    }

    private static void Write(TextWriter writer, IResultStore store, ExperimentId id, bool isJson, string table)
    {
        if (isJson)
        {
            WriteJson(writer, store, id);
            writer.WriteLine();
            return;
        }

        switch (table)
        {
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
