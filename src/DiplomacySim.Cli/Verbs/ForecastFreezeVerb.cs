using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DiplomacySim.Cli.BackTests;
using DiplomacySim.Cli.Forecasts;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Workloads;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.BackTesting.Frozen;
using DiplomacySim.Model;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>forecast freeze</c>: writes a dated, hashed forecast.</summary>
internal static class ForecastFreezeVerb
{
    private const int DefaultFutures = 10_000;

    public static Command Create(CliContext context)
    {
        var world = CommonOptions.World();
        var to = To();
        var output = new Option<string>("--out") { Description = "The file to write; it must not be there yet.", HelpName = "FILE", Required = true };
        var futures = CommonOptions.Whole("--futures", $"Play this many futures of each wave; {DefaultFutures:N0} by default.", 1, BackTestOptions.MaxFutures);
        var seed = new Option<ulong?>("--seed") { Description = "The seed of all draws; 1 by default.", HelpName = "N", CustomParser = CommonOptions.Seed().CustomParser };
        var workers = CommonOptions.Whole("--workers", "Compute on this many threads; the processors by default.", 1, 1024);
        var date = CommonOptions.Day("--date", "The day that the forecast is dated; today by default.");
        var command = new Command("freeze", "Write a dated forecast with the hash of its content.") { world, to, output, futures, seed, workers, date };
        command.SetAction(parse => Run(
            context,
            parse.GetValue(world),
            parse.GetRequiredValue(output),
            new FreezeOptions
            {
                Date = parse.GetValue(date) ?? CommonOptions.Today(context),
                LastYear = parse.GetValue(to),
                Futures = (int)(parse.GetValue(futures) ?? DefaultFutures),
                Seed = parse.GetValue(seed) ?? 1,
                Workers = (int)(parse.GetValue(workers) ?? Environment.ProcessorCount),
            }));
        return command;
    }

    private static int Run(CliContext context, string? folder, string output, FreezeOptions options)
    {
        if (File.Exists(output) || Directory.Exists(output))
        {
            throw new CliFault($"--out: '{output}' is there already, and what is frozen is not written over; give another name.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } place && !Directory.Exists(place))
        {
            throw new CliFault($"--out: there is no folder '{place}' to write '{Path.GetFileName(output)}' into; make it first.");
        }

        var world = WorldFolders.Load(context.Terminal, folder ?? WorldFolders.FindOnly());
        using var interruption = new Interruption(context.Terminal, "Stopping; nothing is written.");
        var line = new StatusLine(context.Terminal);
        FrozenForecast forecast;
        try
        {
            line.Show("estimating");
            forecast = ForecastFreezer.Freeze(
                world,
                options,
                (done, all) => line.Show(string.Create(CultureInfo.InvariantCulture, $"playing: {done:N0} of {all:N0} futures")),
                interruption.Token);
        }
        catch (BackTestException exception)
        {
            throw new CliFault(exception.Message);
        }
        finally
        {
            line.Clear();
        }

        var (bytes, hash) = FrozenFile.Write(forecast);
        File.WriteAllBytes(output, bytes);
        var tables = new ForecastTables(forecast, hash);
        TableWriter.WriteText(context.Terminal, tables.Opening(), tables.Tables(), tables.Limits());
        context.Terminal.Note($"Frozen in {output}.");
        return ExitCode.Done;
    }

    private static Option<int?> To() => new("--to")
    {
        Description = "The last year forecast, such as 2030 or 2030-12; five years after the record by default.",
        HelpName = "2030-12",
        CustomParser = Parse,
    };

    private static int? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Month.TryParse(text, out var month) && month.Number == 12)
        {
            return month.Year;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year;
        }

        result.AddError($"--to: '{text}' is not the end of a year such as 2030-12");
        return null;
    }
}
