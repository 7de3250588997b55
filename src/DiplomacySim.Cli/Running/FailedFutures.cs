using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Running;

/// <summary>Tries the failed futures of an experiment again, here or on a server.</summary>
internal static class FailedFutures
{
    /// <summary>Computes them, says what became of them, and returns the exit code. Closes the workplace.</summary>
    public static async Task<int> RerunAsync(CliContext context, IWorkplace workplace, ExperimentId id, CancellationToken cancellationToken)
    {
        await using var closed = workplace;
        var plan = (await workplace.OpenPlanAsync(context.Terminal, id, default, cancellationToken)).Plan;
        var before = (await workplace.ReadFailuresAsync(id, cancellationToken)).Sum(failure => failure.Count);
        if (before == 0)
        {
            context.Terminal.Out.WriteLine($"No future of experiment {id} has failed.");
            return ExitCode.Done;
        }

        var line = new ProgressLine(context.Terminal);
        RunReport report;
        try
        {
            var host = await workplace.OpenHostAsync(cancellationToken);
            report = await host.RunAsync(new RunRequest(plan, new RunOptions { OnlyFailed = true }, id), line.Show, cancellationToken);
        }
        finally
        {
            line.Clear();
        }

        var failures = await workplace.ReadFailuresAsync(id, cancellationToken);
        return Tell(context, workplace, report, before, failures.Sum(failure => failure.Count), failures.Where(failure => failure.IsStored).Sum(failure => failure.Count));
    }

    private static int Tell(CliContext context, IWorkplace workplace, RunReport report, long before, long left, long stored)
    {
        var (id, option) = (report.Id, workplace.Place.Option);
        context.Terminal.Out.WriteLine($"{Numbers.Count(before - left, "future")} of {Numbers.Whole(before)} that had failed {(before - left == 1 ? "is" : "are")} stored now; {Numbers.Whole(left - stored)} failed again.");
        if (stored > 0)
        {
            context.Terminal.Out.WriteLine($"{Numbers.Count(stored, "future")} had an outcome that is no number and would have it again: that is in the scenario, not in the run.");
        }

        if (left > 0)
        {
            context.Terminal.Fault($"{Numbers.Count(left, "future")} failed; 'dipsim export {id}{option} --table failures' lists why, with the command that repeats each.");
            return ExitCode.Failed;
        }

        if (report.State == ExperimentState.Interrupted)
        {
            context.Terminal.Note($"Experiment {id} is not complete yet. Go on with: dipsim resume {id}{option}");
        }

        return ExitCode.Done;
    }
}
