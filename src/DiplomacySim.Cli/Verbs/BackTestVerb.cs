using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DiplomacySim.Cli.BackTests;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Workloads;
using DiplomacySim.Experiments.BackTesting;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>backtest</c>: forecasts the past from its own data, and scores what was forecast.</summary>
internal static class BackTestVerb
{
    public const string Name = "backtest";

    public static Command Create(CliContext context)
    {
        var world = CommonOptions.World();
        var origins = Origins();
        var futures = CommonOptions.Whole("--futures", $"Play this many futures from each origin; {new BackTestOptions().Futures} by default.", 1, BackTestOptions.MaxFutures);
        var seed = new Option<ulong?>("--seed") { Description = "The seed of all draws; 1 by default.", HelpName = "N", CustomParser = CommonOptions.Seed().CustomParser };
        var workers = CommonOptions.Whole("--workers", "Compute on this many threads; the processors by default.", 1, 1024);
        var fix = new Option<bool>("--hold-parameters") { Description = "Hold the parameters at each origin's estimates in place of drawing them for each future." };
        var recovery = Recovery();
        var output = new Option<string?>("--out") { Description = "A folder for every forecast and score, as Markdown, JSON and CSV.", HelpName = "FOLDER" };
        var format = CommonOptions.Format("text", "json", "markdown");
        var command = new Command(Name, "Forecast the past from its own data, year by year, and score the forecasts.") { world, origins, futures, seed, workers, fix, recovery, output, format };
        command.SetAction(parse =>
        {
            var range = parse.GetValue(origins);
            var standard = new BackTestOptions();
            var options = standard with
            {
                FirstOrigin = range?.First,
                LastOrigin = range?.Last,
                Futures = (int)(parse.GetValue(futures) ?? standard.Futures),
                Seed = parse.GetValue(seed) ?? standard.Seed,
                Workers = (int)(parse.GetValue(workers) ?? standard.Workers),
                DrawsParameters = !parse.GetValue(fix),
                AttentionRecovery = parse.GetValue(recovery) ?? standard.AttentionRecovery,
            };
            return Run(context, parse.GetValue(world), options, parse.GetValue(output), parse.GetValue(format)!);
        });
        return command;
    }

    private static int Run(CliContext context, string? world, BackTestOptions options, string? output, string format)
    {
        var loaded = WorldFolders.Load(context.Terminal, world ?? WorldFolders.FindOnly());
        using var interruption = new Interruption(context.Terminal, "Stopping; a back-test keeps nothing until it is done.");
        var line = new StatusLine(context.Terminal);
        BackTestResult result;
        try
        {
            result = BackTest.Run(loaded, options, progress => line.Show(Text(progress)), interruption.Token);
        }
        catch (BackTestException exception)
        {
            throw new CliFault(exception.Message);
        }
        finally
        {
            line.Clear();
        }

        if (output is not null)
        {
            BackTestFolder.Write(output, result);
            context.Terminal.Note($"Every forecast and score is in {output}.");
        }

        var tables = new BackTestTables(result);
        switch (format)
        {
            case "json":
                BackTestJson.Write(context.Terminal.Out, result);
                break;
            case "markdown":
                TableWriter.WriteMarkdown(context.Terminal.Out, "Back-test", tables.Opening(), tables.Tables(), tables.Limits());
                break;
            default:
                TableWriter.WriteText(context.Terminal, tables.Opening(), tables.Tables(), tables.Limits());
                break;
        }

        return ExitCode.Done;
    }

    private static string Text(BackTestProgress progress) => progress.FitsDone < progress.Fits
        ? string.Create(CultureInfo.InvariantCulture, $"estimating: {progress.FitsDone} of {progress.Fits} origins")
        : string.Create(CultureInfo.InvariantCulture, $"playing: {progress.FuturesDone:N0} of {progress.Futures:N0} futures");

    private static Option<OriginRange?> Origins() => new("--origins")
    {
        Description = "The years at whose ends forecasts are made; from the tenth of the record to the last but one by default.",
        HelpName = "2010..2024",
        CustomParser = Parse,
    };

    private static Option<double?> Recovery() => new("--attention-recovery")
    {
        Description = "The share of the distance to its peak of five years that the attention budget is taken to make good in a year, 0 to 1; 0.5 by default.",
        HelpName = "SHARE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
            {
                return share;
            }

            result.AddError($"--attention-recovery: '{text}' is not a share from 0 to 1, such as 0.5");
            return null;
        },
    };

    private static OriginRange? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var parts = text.Split("..");
        if (parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return new OriginRange(first, last);
        }

        result.AddError($"--origins: '{text}' is not a range of years such as 2010..2024, or a year such as 2015");
        return null;
    }

    private sealed record OriginRange(int First, int Last);
}
