using DiplomacySim.Client;
using DiplomacySim.Results;
using DiplomacySim.Results.Copying;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Running;

/// <summary>A copy of what a server has of some experiments, under the same numbers, in a file that goes away with it.</summary>
internal sealed class FetchedStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private FetchedStore(IResultStore store, DirectoryInfo folder) => (Store, _folder) = (store, folder);

    /// <summary>The copy.</summary>
    public IResultStore Store { get; }

    /// <summary>Fetches experiments; the host stays the caller's.</summary>
    /// <exception cref="RemoteException">The server lacks one of them, or does not answer.</exception>
    public static async Task<FetchedStore> FetchAsync(RemoteExperimentHost host, IReadOnlyList<ExperimentId> experiments, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("diplomacysim-");
        SqliteResultStore? store = null;
        try
        {
            foreach (var id in experiments.Distinct())
            {
                var file = Path.Combine(folder.FullName, $"{id}.db");
                await using (var stream = File.Create(file))
                {
                    await host.CopyStoreAsync(id, stream, cancellationToken: cancellationToken);
                }

                var fetched = SqliteResultStore.Open(file);
                if (store is null)
                {
                    store = fetched;
                    continue;
                }

                using (fetched)
                {
                    ExperimentCopier.Copy(fetched, id, store, null, cancellationToken: cancellationToken);
                }
            }

            return new FetchedStore(store!, folder);
        }
        catch
        {
            store?.Dispose();
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
