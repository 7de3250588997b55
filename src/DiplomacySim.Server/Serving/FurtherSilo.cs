using DiplomacySim.Results;
using DiplomacySim.Server.Hosting;
using DiplomacySim.Web.Logs;

namespace DiplomacySim.Server.Serving;

/// <summary>A further silo process of a cluster on this machine: it computes, and has no web process.</summary>
public sealed class FurtherSilo : IAsyncDisposable
{
    private readonly SiloHost _host;

    private FurtherSilo(SiloHost host) => _host = host;

    /// <summary>Joins the cluster.</summary>
    /// <param name="options">The options, with the address of the first silo.</param>
    /// <param name="log">The logs.</param>
    /// <param name="store">Where results are kept; stays the caller's.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ServerSetupException">A port is taken; the message says which.</exception>
    public static async Task<FurtherSilo> StartAsync(
        ServerOptions options,
        LogOptions log,
        IResultStore store,
        TimeProvider clock,
        CancellationToken cancellationToken = default) =>
        new(await SiloHost.StartAsync(options, log, silo => GrainServices.Add(silo, options, store, clock), cancellationToken));

    /// <summary>Takes no more work, hands back what was begun, leaves the cluster and returns, within the drain time.</summary>
    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
