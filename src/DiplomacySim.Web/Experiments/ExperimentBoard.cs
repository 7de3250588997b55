using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Experiments;

/// <summary>Experiments as the store and the engine know them together.</summary>
internal sealed class ExperimentBoard(IResultStore store, IExperimentHost host, WorkThreads threads)
{
    /// <summary>All experiments, the newest first.</summary>
    public async Task<IReadOnlyList<ExperimentMessage>> ListAsync(CancellationToken cancellationToken)
    {
        var statuses = (await host.ListAsync(cancellationToken)).ToDictionary(s => s.Id);
        var records = await threads.RunAsync(store.List, cancellationToken);
        return [.. records.OrderByDescending(r => r.Id.Value).Select(r => ExperimentMessage.Of(r, statuses.GetValueOrDefault(r.Id)))];
    }

    /// <summary>One experiment.</summary>
    /// <exception cref="StoreException">There is none with this number.</exception>
    public async Task<ExperimentMessage> GetAsync(ExperimentId id, CancellationToken cancellationToken)
    {
        var record = await RecordAsync(id, cancellationToken);
        return ExperimentMessage.Of(record, await host.FindAsync(id, cancellationToken));
    }

    /// <summary>One experiment as the store has it.</summary>
    /// <exception cref="StoreException">There is none with this number.</exception>
    public Task<ExperimentRecord> RecordAsync(ExperimentId id, CancellationToken cancellationToken) =>
        threads.RunAsync(() => store.Get(id), cancellationToken);
}
