using DiplomacySim.Engine.Hosting;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Client.Scripting;

/// <summary>What a workbench needs to know of where it stands.</summary>
internal interface IWorkbenchPlace : IAsyncDisposable
{
    string Location { get; }

    IExperimentHost Host { get; }

    /// <summary>The results of an experiment that has ended.</summary>
    Task<ExperimentResult> OpenResultAsync(ExperimentId id, ExperimentPlan plan, double seconds, CancellationToken cancellationToken);

    /// <summary>The rows of a policy that are stored from a future on without a gap, at most one chunk; null where that future is not stored yet.</summary>
    Task<ColumnChunk?> ReadRowsAsync(ExperimentId id, PolicyRun policy, int index, long first, CancellationToken cancellationToken);
}
