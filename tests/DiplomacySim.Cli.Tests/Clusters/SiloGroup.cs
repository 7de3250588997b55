namespace DiplomacySim.Cli.Tests.Clusters;

/// <summary>Silos of one cluster, each a process of its own.</summary>
internal sealed class SiloGroup : IAsyncDisposable
{
    private readonly ServerProcess[] _silos;

    private SiloGroup(ServerProcess[] silos) => _silos = silos;

    public ServerProcess this[int index] => _silos[index];

    public static async Task<SiloGroup> StartAsync(string folder, int silos, params string[] arguments)
    {
        var group = new SiloGroup([.. Enumerable.Range(0, silos).Select(_ => ServerProcess.Begin(folder, arguments))]);
        try
        {
            await Task.WhenAll(group._silos.Select(silo => silo.ListensAsync()));
            return group;
        }
        catch
        {
            await group.DisposeAsync();
            throw;
        }
    }

    public ServerProcess[] Others(ServerProcess silo) => [.. _silos.Where(other => other != silo)];

    /// <summary>The silo that says a text first.</summary>
    public async Task<ServerProcess> FirstToSayAsync(string text)
    {
        var waiting = _silos.ToDictionary(silo => (Task)silo.SaysAsync(text));
        var first = await Task.WhenAny(waiting.Keys);
        await first;
        return waiting[first];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in _silos)
        {
            await silo.DisposeAsync();
        }
    }
}
