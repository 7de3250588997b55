using System.Net;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;
using DiplomacySim.Server.Hosting;
using DiplomacySim.Server.Processes;
using DiplomacySim.Web;
using DiplomacySim.Web.Logs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Server.Serving;

/// <summary>A server on Orleans: a silo with its web process, and further silo processes of this machine where they are asked for.</summary>
public sealed partial class ClusterServer : IAsyncDisposable
{
    private readonly WebSiloHost _host;
    private readonly SiloFleet _fleet;

    private ClusterServer(WebSiloHost host, SiloFleet fleet)
    {
        _host = host;
        _fleet = fleet;
    }

    /// <summary>The addresses that the web process listens on.</summary>
    public IReadOnlyList<string> Addresses => _host.Addresses;

    /// <summary>What runs experiments.</summary>
    public IExperimentHost Experiments => _host.Services.GetRequiredService<IExperimentHost>();

    /// <summary>The further silo processes that run now.</summary>
    public IReadOnlyList<int> FurtherProcesses => _fleet.ProcessIds;

    /// <summary>Starts the silo, its web process and the further silos; the further ones join while this returns.</summary>
    /// <param name="options">The options of the first silo.</param>
    /// <param name="web">Where the web process listens, and for whom.</param>
    /// <param name="log">The logs.</param>
    /// <param name="store">Where results are kept; stays the caller's.</param>
    /// <param name="furtherSilos">How many further processes; at least 0.</param>
    /// <param name="command">The command that starts one, given the address of the first silo.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ServerSetupException">A port is taken, or the cluster cannot be joined; the message says why.</exception>
    /// <exception cref="WebSetupException">The web options cannot be used; the message says why.</exception>
    public static async Task<ClusterServer> StartAsync(
        ServerOptions options,
        WebOptions web,
        LogOptions log,
        IResultStore store,
        int furtherSilos,
        Func<IPEndPoint, SiloCommand> command,
        TimeProvider clock,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(command);
        var host = await WebSiloHost.StartAsync(options, web, log, silo => GrainServices.Add(silo, options, store, clock), cancellationToken);
        var address = host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint;
        var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger<ClusterServer>();
        Joined(logger, address, options.ClusterId, options.ShardsAtOnce);
        return new ClusterServer(host, SiloFleet.Start(command(address), furtherSilos, options.DrainTime, clock, logger));
    }

    /// <summary>Takes no more work, hands back what was begun, and ends all silos, within about twice the drain time.</summary>
    public async ValueTask DisposeAsync()
    {
        // The first silo lists the others' membership, so it goes last.
        await _fleet.DisposeAsync();
        await _host.DisposeAsync();
    }

    [LoggerMessage(EventId = 6001, Level = LogLevel.Information, Message = "The silo {Address} is a member of cluster {ClusterId}; it computes up to {Shards} shards at once")]
    private static partial void Joined(ILogger logger, IPEndPoint address, string clusterId, int shards);
}
