using System.Globalization;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Running;

/// <summary>Runs a plan with progress and Ctrl-C, here or on a server, and reports.</summary>
internal sealed class Player(CliContext context, IWorkplace workplace, Presentation presentation, Interruption interruption)
{
    /// <summary>Runs what is missing and reports; returns the exit code.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="id">The experiment to go on with; null to find it by its plan, or to begin one.</param>
    /// <param name="options">How to run.</param>
    public async Task<int> PlayAsync(ExperimentPlan plan, ExperimentId? id, RunOptions options)
    {
        var line = new ProgressLine(context.Terminal);
        RunReport report;
        try
        {
            var host = await workplace.OpenHostAsync(interruption.Token);
            report = await host.RunAsync(new RunRequest(plan, options, id), presentation.IsQuiet ? null : line.Show, interruption.Token);
        }
        finally
        {
            line.Clear();
        }

        return await ReportAsync(report, plan, options);
    }

    /// <summary>Starts what is missing and leaves it to the server.</summary>
    public async Task<int> DetachAsync(ExperimentPlan plan, ExperimentId? id, RunOptions options)
    {
        var host = await workplace.OpenHostAsync(interruption.Token);
        var started = await host.StartAsync(new RunRequest(plan, options, id), interruption.Token);
        context.Terminal.Out.WriteLine($"Experiment {started} runs on {workplace.Place.Name}. Watch it: dipsim watch {started}{workplace.Place.Option}");
        return ExitCode.Done;
    }

    /// <summary>Follows an experiment that runs already and reports; Ctrl-C ends the watching and leaves it running.</summary>
    public async Task<int> WatchAsync(ExperimentId id, ExperimentPlan plan, RunOptions options)
    {
        var host = await workplace.OpenHostAsync(interruption.Token);
        var line = new ProgressLine(context.Terminal);
        RunStatus? last = null;
        try
        {
            await foreach (var status in host.WatchAsync(id, interruption.Token))
            {
                last = status;
                if (!presentation.IsQuiet && status.Progress is { } progress)
                {
                    line.Show(progress);
                }
            }
        }
        finally
        {
            line.Clear();
        }

        return last?.Report is { } report
            ? await ReportAsync(report, plan, options)
            : throw new RunFaultException(id, last?.Fault ?? $"{workplace.Place.Name} tells nothing of experiment {id}.");
    }

    private async Task<int> ReportAsync(RunReport report, ExperimentPlan plan, RunOptions options)
    {
        var terminal = context.Terminal;
        if (report.State == ExperimentState.Interrupted)
        {
            terminal.Note(await LeftAsync(report, plan, options));
            return ExitCode.Interrupted;
        }

        if (!presentation.IsQuiet)
        {
            Tell(report, plan, options);
        }

        // A run that is finished is reported, though Ctrl-C came with its last future.
        RunSummary? summary = null;
        if (report.Futures > 0)
        {
            summary = await workplace.ReadSummaryAsync(report.Id, plan, CancellationToken.None);
            RunPage.Write(terminal, summary, workplace.Place, presentation);
        }

        return Judge(report, summary?.Failures.Sum(f => f.Count) ?? report.Failures);
    }

    private int Judge(RunReport report, long failed)
    {
        if (failed == 0)
        {
            return ExitCode.Done;
        }

        var given = report.State == ExperimentState.Failed ? "the run was given up: " : "";
        context.Terminal.Fault($"{given}{Numbers.Count(failed, "future")} failed; 'dipsim export {report.Id}{workplace.Place.Option} --table failures' lists why, with the command that repeats each.");
        return ExitCode.Failed;
    }

    private async Task<string> LeftAsync(RunReport report, ExperimentPlan plan, RunOptions options)
    {
        var until = options.Until is { } share ? string.Create(CultureInfo.InvariantCulture, $" --until {share * 100:0.###}pp") : "";
        var requested = await workplace.FuturesRequestedAsync(report.Id, CancellationToken.None);
        var done = string.Create(CultureInfo.InvariantCulture, $"{report.Futures:N0} of {Math.Max(requested, plan.Scenario.Futures):N0}");
        var (place, option) = workplace.Place;
        return $"Interrupted: {done} futures of every policy are stored as experiment {report.Id} in {place}. Go on with: dipsim resume {report.Id}{option}{until}";
    }

    private void Tell(RunReport report, ExperimentPlan plan, RunOptions options)
    {
        var terminal = context.Terminal;
        if (report.Computed == 0 && options.Until is null)
        {
            terminal.Note($"Experiment {report.Id} has these futures already; nothing was computed. (--fresh computes them again.)");
        }
        else if (report.Futures > plan.Scenario.Futures && options.Until is null)
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"Experiment {report.Id} has {report.Futures:N0} futures of every policy; all of them are shown."));
        }

        if (report.UntilReached is { } reached)
        {
            var words = reached ? "are below" : "are not yet below";
            terminal.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"After {report.Futures:N0} futures of every policy the intervals of all targets {words} +-{options.Until * 100:0.###} points."));
        }
    }
}
