#if ORLEANS
using System.Globalization;
using System.Net;
using DiplomacySim.Cli.Verbs;
using DiplomacySim.Results.Postgres;
using DiplomacySim.Server;
using DiplomacySim.Server.Hosting;
using DiplomacySim.Server.Processes;
using DiplomacySim.Server.Serving;

namespace DiplomacySim.Cli.Composition;

/// <summary>A server on Orleans, or one more silo of it.</summary>
internal sealed class OrleansServing : IServing
{
    private readonly IAsyncDisposable _server;

    private OrleansServing(IAsyncDisposable server, IReadOnlyList<string> addresses, string engine)
    {
        _server = server;
        Addresses = addresses;
        Engine = engine;
    }

    public string Engine { get; }

    public IReadOnlyList<string> Addresses { get; }

    public static async Task<IServing> StartAsync(ServeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await StartSiloAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is ServerSetupException or ArgumentException)
        {
            throw new CliFault(exception.Message);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<IServing> StartSiloAsync(ServeRequest request, CancellationToken cancellationToken)
    {
        var cluster = request.Cluster;
        var options = Options(cluster);
        KeepThreadsFor(options.ShardsAtOnce);
        if (cluster.Join is not null)
        {
            var member = await FurtherSilo.StartAsync(options, request.Log, request.Store, request.Clock, cancellationToken);
            return new OrleansServing(member, [], "one more silo");
        }

        var server = await ClusterServer.StartAsync(
            options, request.Web, request.Log, request.Store, cluster.Silos - 1, first => Further(request, options, first), request.Clock, cancellationToken);
        var silos = cluster.Database is not null ? "one silo of a cluster" : cluster.Silos == 1 ? "one silo" : string.Create(CultureInfo.InvariantCulture, $"{cluster.Silos} silos");
        return new OrleansServing(server, server.Addresses, $"Orleans ({silos})");
    }

    private static ServerOptions Options(ClusterChoice cluster)
    {
        var database = cluster.Database is { } url ? PostgresUrl.Parse(url).ConnectionString : null;
        var defaults = new ServerOptions();
        return defaults with
        {
            ClusterId = cluster.ClusterId ?? defaults.ClusterId,
            ServiceId = cluster.ServiceId ?? defaults.ServiceId,
            MembershipDatabase = database,
            FirstSilo = cluster.Join,
            StateFolder = database is null ? cluster.StateFolder : null,
            Address = cluster.Advertise ?? (database is null ? defaults.Address : OwnAddress.Towards(database)),
            SiloPort = cluster.SiloPort,
            GatewayPort = cluster.GatewayPort,
            ShardsAtOnce = cluster.Shards ?? Math.Max(1, Environment.ProcessorCount / cluster.Silos),
            Dashboard = cluster.Join is null,
        };
    }

    /// <summary>Has the pool keep as many threads as shards are computed at once.</summary>
    /// <remarks>
    /// Grains compute on the threads of the pool, and a thread without work takes over that of others: with four threads for two shards
    /// more than half of all partners were computed by another thread than the month before, and their columns went from core to core.
    /// Requests need no threads of their own, they get their turn between months; where threads are held up, the pool adds some by itself.
    /// </remarks>
    private static void KeepThreadsFor(int shardsAtOnce)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Clamp(shardsAtOnce, 1, workers), ports);
    }

    private static SiloCommand Further(ServeRequest request, ServerOptions options, IPEndPoint first) => SiloCommand.OfThisProgram(
        new Dictionary<string, string> { [ServeVerb.StoreVariable] = request.StoreLocation },
        "serve",
        "--join",
        first.ToString(),
        "--cluster-id",
        options.ClusterId,
        "--service-id",
        options.ServiceId,
        "--shards",
        options.ShardsAtOnce.ToString(CultureInfo.InvariantCulture),
        "--log",
        request.Log.Format.ToString().ToLowerInvariant(),
        "--log-level",
        request.Log.Level.ToString().ToLowerInvariant());
}
#endif
