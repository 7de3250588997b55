using System.CommandLine;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Cli.Workloads;
using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Experiments.History;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>calibrate</c>: fits a world's parameters to its past.</summary>
internal static class CalibrateVerb
{
    private const ulong DefaultSeed = 1;
    private const int DefaultPoints = 200;
    private const int DefaultReplications = 64;

    public static Command Create(CliContext context)
    {
        var world = new Option<string?>("--world") { Description = "The folder of a world; the only one in scenarios/worlds by default.", HelpName = "FOLDER" };
        var output = new Option<string?>("--out") { Description = "Write report.md, report.json and posterior.yaml into this folder.", HelpName = "FOLDER" };
        var seed = CommonOptions.Whole("--seed", $"The key of the simulated steps; {DefaultSeed} by default.", 0, long.MaxValue);
        var points = CommonOptions.Whole("--points", $"Try this many vectors of assumed parameters; {DefaultPoints} by default.", 2, 100_000);
        var workers = CommonOptions.Whole("--workers", "Compute on this many threads; the processors by default.", 1, 1024);
        var recover = CommonOptions.Whole("--recover", "Simulate this many pasts with the fitted values, fit them again, and say how often intervals hold.", 2, 1024);
        var format = CommonOptions.Format("text", "json");
        var command = new Command("calibrate", "Fit a world's parameters to its past, and say what is known of each.") { world, output, seed, points, workers, recover, format };
        command.SetAction(parse =>
        {
            var loaded = WorldFolders.Load(context.Terminal, parse.GetValue(world) ?? WorldFolders.FindOnly());
            var options = new CalibrationRunOptions
            {
                Seed = (ulong)(parse.GetValue(seed) ?? (long)DefaultSeed),
                Points = (int)(parse.GetValue(points) ?? DefaultPoints),
                Replications = DefaultReplications,
                Workers = (int)(parse.GetValue(workers) ?? Environment.ProcessorCount),
            };
            using var interruption = new Interruption(context.Terminal, "Stopping.");
            if (parse.GetValue(recover) is { } pasts)
            {
                return Recover(context, loaded, options, (int)pasts, interruption.Token);
            }

            var report = CalibrationRun.Run(loaded, options, Progress(context.Terminal), interruption.Token);
            Write(context.Terminal, report, parse.GetValue(format) == "json");
            if (parse.GetValue(output) is { } folder)
            {
                Save(context.Terminal, report, folder);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Action<string> Progress(Terminal terminal) => words =>
    {
        if (terminal.ShowsProgress)
        {
            terminal.Note(words);
        }
    };

    private static int Recover(CliContext context, LoadedWorld world, CalibrationRunOptions options, int pasts, CancellationToken cancellation)
    {
        var fit = TierCalibration.Fit(HistoryPanel.From(world));
        var done = 0;
        var progress = Progress(context.Terminal);
        var gate = new Lock();
        var recovered = ParameterRecovery.Run(fit.World, options.Seed, pasts, options.Workers, Count, cancellation);
        CalibrationPage.Write(context.Terminal, recovered);
        return ExitCode.Done;

        void Count()
        {
            lock (gate)
            {
                progress(FormattableString.Invariant($"{++done} of {pasts} pasts fitted"));
            }
        }
    }

    private static void Write(Terminal terminal, CalibrationReport report, bool isJson)
    {
        if (isJson)
        {
            CalibrationJson.Write(terminal.Out, report);
        }
        else
        {
            CalibrationPage.Write(terminal, report);
        }
    }

    private static void Save(Terminal terminal, CalibrationReport report, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "report.md"), CalibrationMarkdown.Write(report));
        using (var json = new StreamWriter(Path.Combine(folder, "report.json")))
        {
            CalibrationJson.Write(json, report);
        }

        File.WriteAllText(Path.Combine(folder, "posterior.yaml"), PosteriorYaml.Write(report));
        terminal.Note($"report.md, report.json and posterior.yaml are in {folder}");
    }
}
