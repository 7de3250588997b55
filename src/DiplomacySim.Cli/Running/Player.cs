using System.Globalization;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Running;

/// <summary>Runs a plan with progress and Ctrl-C, and reports.</summary>
internal sealed class Player(CliContext context, IResultStore store, StoreChoice choice, Presentation presentation, Interruption interruption)
{
    /// <summary>Runs what is missing and reports; returns the exit code.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="id">The experiment to go on with; null to find it by its plan, or to begin one.</param>
    /// <param name="options">How to run.</param>
    public int Play(ExperimentPlan plan, ExperimentId? id, RunOptions options)
    {
        var terminal = context.Terminal;
        var line = new ProgressLine(terminal);
        var runner = new ExperimentRunner(store, context.Clock, presentation.IsQuiet ? null : line.Show);
        RunReport report;
        try
        {
            report = id is { } known ? runner.Run(plan, known, options, interruption.Token) : runner.Run(plan, options, interruption.Token);
        }
        finally
        {
            line.Clear();
        }

        if (report.State == ExperimentState.Interrupted)
        {
            terminal.Note(Left(report, plan, options));
            return ExitCode.Interrupted;
        }

        if (!presentation.IsQuiet)
        {
            Tell(report, plan, options);
        }

        if (report.Futures > 0)
        {
            RunPage.Write(terminal, RunSummaryReader.Read(store, report.Id, plan), choice, presentation);
        }

        return Judge(report);
    }

    private int Judge(RunReport report)
    {
        var failed = store.ReadFailures(report.Id).Sum(f => f.Count);
        if (failed == 0)
        {
            return ExitCode.Done;
        }

        var given = report.State == ExperimentState.Failed ? "the run was given up: " : "";
        context.Terminal.Fault($"{given}{Numbers.Count(failed, "future")} failed; 'dipsim export {report.Id}{choice.Option} --table failures' lists why, with the command that repeats each.");
        return ExitCode.Failed;
    }

    private string Left(RunReport report, ExperimentPlan plan, RunOptions options)
    {
        var until = options.Until is { } share ? string.Create(CultureInfo.InvariantCulture, $" --until {share * 100:0.###}pp") : "";
        var done = string.Create(CultureInfo.InvariantCulture, $"{report.Futures:N0} of {Math.Max(store.Get(report.Id).Definition.FuturesRequested, plan.Scenario.Futures):N0}");
        return $"Interrupted: {done} futures of every policy are stored as experiment {report.Id} in {choice.Path}. Go on with: dipsim resume {report.Id}{choice.Option}{until}";
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
