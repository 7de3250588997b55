using DiplomacySim.Engine.Hosting;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Client.Scripting;

/// <summary>The script's own process, with a store beside it.</summary>
internal sealed class LocalPlace(IResultStore store) : IWorkbenchPlace
{
    private readonly EmbeddedExperimentHost _host = new(store, TimeProvider.System);

    public string Location => store.Location;

    public IExperimentHost Host => _host;

    public Task<ExperimentResult> OpenResultAsync(ExperimentId id, ExperimentPlan plan, double seconds, CancellationToken cancellationToken) =>
        Task.FromResult(new ExperimentResult(store, id, plan, seconds, null));

    public Task<ColumnChunk?> ReadRowsAsync(ExperimentId id, PolicyRun policy, int index, long first, CancellationToken cancellationToken)
    {
        foreach (var range in store.DoneRanges(id, index))
        {
            if (first >= range.First && first < range.End)
            {
                var wanted = new FutureRange(first, range.End - first);
                return Task.FromResult(store.ReadOutcomes(id, index, null, wanted).FirstOrDefault());
            }
        }

        return Task.FromResult<ColumnChunk?>(null);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        store.Dispose();
    }
}
