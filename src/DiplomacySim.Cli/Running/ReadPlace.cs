using DiplomacySim.Cli.Terminals;
using DiplomacySim.Results;
using DiplomacySim.Results.Copying;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Running;

/// <summary>Results that are read: a store of this machine, or a copy of what a server has of some experiments, under the same numbers.</summary>
internal sealed class ReadPlace : IAsyncDisposable
{
    private readonly IWorkplace _workplace;
    private readonly DirectoryInfo? _folder;

    private ReadPlace(IWorkplace workplace, IResultStore store, DirectoryInfo? folder) => (_workplace, Store, _folder) = (workplace, store, folder);

    /// <summary>The results.</summary>
    public IResultStore Store { get; }

    /// <summary>Where they are, as reports say it.</summary>
    public ResultPlace Place => _workplace.Place;

    /// <summary>Reads a store of this machine, which is closed with the place.</summary>
    public static ReadPlace Open(LocalWorkplace workplace) => new(workplace, workplace.Store, null);

    /// <summary>Fetches experiments from a server into a file that goes away with the place.</summary>
    /// <exception cref="Client.RemoteException">The server lacks one of them, or does not answer.</exception>
    public static async Task<ReadPlace> FetchAsync(ServerWorkplace workplace, IReadOnlyList<ExperimentId> experiments, CancellationToken cancellationToken)
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
                    await workplace.Host.CopyStoreAsync(id, stream, cancellationToken);
                }

                var fetched = SqliteResultStore.Open(file);
                if (store is null)
                {
                    store = fetched;
                    continue;
                }

                using (fetched)
                {
                    ExperimentCopier.Copy(fetched, id, store, null, cancellationToken);
                }
            }

            return new ReadPlace(workplace, store!, folder);
        }
        catch
        {
            store?.Dispose();
            folder.Delete(recursive: true);
            await workplace.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="IWorkplace.OpenPlanAsync"/>
    public Task<StoredPlan> OpenPlanAsync(Terminal terminal, ExperimentId id, CancellationToken cancellationToken) =>
        _workplace.OpenPlanAsync(terminal, id, default, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Store.Dispose();
        await _workplace.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}
