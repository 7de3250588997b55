using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Grains.Plans;
using DiplomacySim.Model.Columns;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Dispatch;

/// <summary>Reads what a cluster is asked to run, and finds or enters the experiment in the store.</summary>
internal sealed class ExperimentOpener(IResultStore store, TimeProvider clock, PlanCache plans)
{
    /// <summary>The plan and the experiment's number, or why it is refused.</summary>
    public Task<(ExperimentPlan? Plan, SubmissionReply Reply)> OpenAsync(Submission submission, CancellationToken cancellationToken) =>
        Task.Run(() => Open(submission), cancellationToken);

    /// <summary>How the store knows an experiment that no silo knows any more.</summary>
    public Task<ExperimentStatus> ReadStatusAsync(long experiment, CancellationToken cancellationToken) =>
        Task.Run(() => ReadStatus(experiment), cancellationToken);

    private (ExperimentPlan? Plan, SubmissionReply Reply) Open(Submission submission)
    {
        try
        {
            var plan = BundleReader.Read(submission.Bundle.Value);
            var runner = new ExperimentRunner(store, clock, null, new NoEngine());
            var id = runner.Open(plan, submission.Settings.ToOptions(), submission.Experiment is { } known ? new ExperimentId(known) : null);
            plans.Add(plan);
            return (plan, new SubmissionReply(id.Value, null, null));
        }
        catch (Exception e) when (e is ArgumentException or InvalidDataException)
        {
            return (null, new SubmissionReply(0, e.Message, null));
        }
        catch (StoreException e)
        {
            return (null, new SubmissionReply(0, e.Message, e.Code));
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

    /// <summary>Gives experiments the cluster's name in the record, and computes nothing.</summary>
    private sealed class NoEngine : IShardEngine
    {
        public string Name => ExperimentStatus.EngineName;

        public int ShardLanes => LaneInputs.MaxLanes;

        public IShardWorkforce Start(WorkOrder order, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Experiments are computed where they are led.");
    }
}
