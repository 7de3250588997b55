using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Running;

/// <summary>Tries the failed futures of an experiment again.</summary>
internal static class FailedFutures
{
    /// <summary>Computes them, says what became of them, and returns the exit code.</summary>
    public static int Rerun(CliContext context, StoreChoice choice, ExperimentId id, CancellationToken cancellationToken)
    {
        using var store = choice.OpenExisting();
        var experiment = StoredExperiment.Open(context.Terminal, store, id);
        var before = Count(store, id);
        if (before == 0)
        {
            context.Terminal.Out.WriteLine($"No future of experiment {id} has failed.");
            return ExitCode.Done;
        }

        var line = new ProgressLine(context.Terminal);
        RunReport report;
        try
        {
            report = new ExperimentRunner(store, context.Clock, line.Show)
                .Run(experiment.Plan, id, new RunOptions { OnlyFailed = true }, cancellationToken);
        }
        finally
        {
            line.Clear();
        }

        var stored = store.ReadFailures(id).Where(failure => IsStored(store, id, failure)).Sum(failure => failure.Count);
        var left = Count(store, id);
        context.Terminal.Out.WriteLine($"{Numbers.Count(before - left, "future")} of {Numbers.Whole(before)} that had failed {(before - left == 1 ? "is" : "are")} stored now; {Numbers.Whole(left - stored)} failed again.");
        if (stored > 0)
        {
            context.Terminal.Out.WriteLine($"{Numbers.Count(stored, "future")} had an outcome that is no number and would have it again: that is in the scenario, not in the run.");
        }

        if (left > 0)
        {
            context.Terminal.Fault($"{Numbers.Count(left, "future")} failed; 'dipsim export {id}{choice.Option} --table failures' lists why, with the command that repeats each.");
            return ExitCode.Failed;
        }

        if (report.State == ExperimentState.Interrupted)
        {
            context.Terminal.Note($"Experiment {id} is not complete yet. Go on with: dipsim resume {id}{choice.Option}");
        }

        return ExitCode.Done;
    }

    private static long Count(IResultStore store, ExperimentId id) => store.ReadFailures(id).Sum(failure => failure.Count);

    private static bool IsStored(IResultStore store, ExperimentId id, FailureRow failure) =>
        store.DoneRanges(id, failure.Policy).Any(range => range.First <= failure.FirstFuture && failure.FirstFuture < range.End);
}
