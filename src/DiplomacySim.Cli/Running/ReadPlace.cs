using DiplomacySim.Cli.Terminals;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Running;

/// <summary>Results that are read: a store of this machine, or a copy of what a server has of some experiments.</summary>
internal sealed class ReadPlace : IAsyncDisposable
{
    private readonly IWorkplace _workplace;
    private readonly FetchedStore? _fetched;

    private ReadPlace(IWorkplace workplace, IResultStore store, FetchedStore? fetched) => (_workplace, Store, _fetched) = (workplace, store, fetched);

    /// <summary>The results.</summary>
    public IResultStore Store { get; }

    /// <summary>Where they are, as reports say it.</summary>
    public ResultPlace Place => _workplace.Place;

    /// <summary>Reads a store of this machine, which is closed with the place.</summary>
    public static ReadPlace Open(LocalWorkplace workplace) => new(workplace, workplace.Store, null);

    /// <summary>Fetches experiments from a server, whose line is closed with the place.</summary>
    /// <exception cref="Client.RemoteException">The server lacks one of them, or does not answer.</exception>
    public static async Task<ReadPlace> FetchAsync(ServerWorkplace workplace, IReadOnlyList<ExperimentId> experiments, CancellationToken cancellationToken)
    {
        try
        {
            var fetched = await FetchedStore.FetchAsync(workplace.Host, experiments, cancellationToken);
            return new ReadPlace(workplace, fetched.Store, fetched);
        }
        catch
        {
            await workplace.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="IWorkplace.OpenPlanAsync"/>
    public Task<StoredPlan> OpenPlanAsync(Terminal terminal, ExperimentId id, CancellationToken cancellationToken) =>
        _workplace.OpenPlanAsync(terminal, id, default, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_fetched is not null)
        {
            await _fetched.DisposeAsync();
        }

        await _workplace.DisposeAsync();
    }
}
