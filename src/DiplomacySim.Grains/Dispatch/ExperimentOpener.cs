using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Dispatch;

/// <summary>Finds or enters in the store what a cluster is asked to run.</summary>
internal sealed class ExperimentOpener(IResultStore store, TimeProvider clock)
{
    /// <summary>How long the store may take: a call to the dispatch stays below 5 s.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The experiment's number, or why it is refused.</summary>
    public async Task<SubmissionReply> OpenAsync(Submission submission, ExperimentDefinition definition, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => Open(submission, definition), cancellationToken).WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new SubmissionReply(0, $"The store has not answered for {Patience.TotalSeconds} s; try again when it is not so busy.", StoreFault.Unreachable);
        }
    }

    /// <summary>How the store knows an experiment that no silo knows any more.</summary>
    public Task<ExperimentStatus> ReadStatusAsync(long experiment, CancellationToken cancellationToken) =>
        Task.Run(() => ReadStatus(experiment), cancellationToken);

    private SubmissionReply Open(Submission submission, ExperimentDefinition definition)
    {
        try
        {
            var known = submission.Experiment is { } number ? new ExperimentId(number) : (ExperimentId?)null;
            var id = ExperimentEntry.FindOrCreate(store, definition, submission.Settings.Fresh, known);
            return new SubmissionReply(id.Value, null, null);
        }
        catch (ArgumentException e)
        {
            return new SubmissionReply(0, e.Message, null);
        }
        catch (StoreException e)
        {
            return new SubmissionReply(0, e.Message, e.Code);
        }
    }

    private ExperimentStatus ReadStatus(long experiment)
    {
        try
        {
            var record = store.Get(new ExperimentId(experiment));
            var report = record.State is ExperimentState.Created or ExperimentState.Running
                ? null
                : new ReportNote(experiment, record.State.ToString(), record.FuturesDone, 0, 0, 0, record.Hash, null);
            return new ExperimentStatus(
                0,
                experiment,
                record.Definition.Title,
                report?.State ?? nameof(ExperimentState.Interrupted),
                null,
                report,
                report is null ? $"Experiment {experiment} was lost with the silos that knew it. What was finished is stored; start the scenario again to go on." : null);
        }
        catch (StoreException e)
        {
            return new ExperimentStatus(0, experiment, "", nameof(ExperimentState.Interrupted), null, null, e.Message);
        }
    }
}
