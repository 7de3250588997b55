using DiplomacySim.Client;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Running;

/// <summary>An experiment of a server, fetched as a store of its own, which goes away again.</summary>
internal sealed class FetchedStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private FetchedStore(DirectoryInfo folder, IResultStore store) => (_folder, Store, Id) = (folder, store, store.List()[0].Id);

    public IResultStore Store { get; }

    /// <summary>The experiment's number there.</summary>
    public ExperimentId Id { get; }

    public static async Task<FetchedStore> OpenAsync(RemoteExperimentHost host, ExperimentId id, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-");
        try
        {
            var file = Path.Combine(folder.FullName, "results.db");
            await using (var stream = File.Create(file))
            {
                await host.CopyStoreAsync(id, stream, cancellationToken);
            }

            return new FetchedStore(folder, SqliteResultStore.Open(file));
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
