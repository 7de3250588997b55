using DiplomacySim.Engine.Hosting;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Client.Scripting;

/// <summary>A server; results are fetched as a store of their own, so that everything that reads a store reads them.</summary>
internal sealed class ServerPlace(RemoteExperimentHost host) : IWorkbenchPlace
{
    private const int RowsAtOnce = 10_000;

    public string Location => host.Server.Address;

    public IExperimentHost Host => host;

    public static async Task<ServerPlace> ConnectAsync(RemoteOptions options, CancellationToken cancellationToken) =>
        new(new RemoteExperimentHost(await RemoteServer.ConnectAsync(options, TimeProvider.System, cancellationToken)));

    public async Task<ExperimentResult> OpenResultAsync(ExperimentId id, ExperimentPlan plan, double seconds, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("diplomacysim-");
        try
        {
            var file = Path.Combine(folder.FullName, "results.db");
            await using (var stream = File.Create(file))
            {
                await host.CopyStoreAsync(id, stream, cancellationToken: cancellationToken);
            }

            var store = SqliteResultStore.Open(file);
            return new ExperimentResult(store, store.List()[0].Id, plan, seconds, folder);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async Task<ColumnChunk?> ReadRowsAsync(ExperimentId id, PolicyRun policy, int index, long first, CancellationToken cancellationToken)
    {
        var rows = await host.ReadOutcomesAsync(id, policy.Name, first, RowsAtOnce, cancellationToken);

        // What lies behind a gap comes later, so that the futures of a policy come in order.
        var count = 0;
        while (count < rows.Futures.Count && rows.Futures[count] == first + count)
        {
            count++;
        }

        return count == 0
            ? null
            : new ColumnChunk(rows.Futures.Take(count).ToArray(), [.. rows.Columns.Select(column => (ReadOnlyMemory<double>)column.Values.Take(count).Select(value => value ?? double.NaN).ToArray())]);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
