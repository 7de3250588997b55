using System.Collections.Concurrent;
using DiplomacySim.Contracts.Live;
using DiplomacySim.Engine.Live;
using DiplomacySim.Grains.Live;
using DiplomacySim.Grains.Tests.Experiments;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;

namespace DiplomacySim.Grains.Tests.Live;

/// <summary>Silos in this process that keep live worlds.</summary>
public sealed class WorldCluster : IAsyncLifetime
{
    private readonly InProcessTestCluster _cluster;

    public WorldCluster()
        : this(1, new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal))
    {
    }

    /// <summary>Silos over what grain storage holds.</summary>
    internal WorldCluster(short silos, ConcurrentDictionary<string, byte[]> states, Action<ISiloBuilder>? configure = null)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorage>("diplomacysim", (services, _) => new SharedStorage(states, services.GetRequiredService<Serializer>()));
            silo.AddLiveWorlds();
            configure?.Invoke(silo);
        });
        builder.ConfigureSiloHost((_, host) => host.Services.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = TimeSpan.FromSeconds(1);
            membership.NumMissedProbesLimit = 2;
            membership.NumVotesForDeathDeclaration = 1;
        }));
        _cluster = builder.Build();
    }

    /// <summary>The worlds, as a client outside the silos sees them.</summary>
    internal ILiveWorldHost Host => new OrleansLiveWorldHost(_cluster.Client, TimeProvider.System);

    internal InProcessTestCluster Cluster => _cluster;

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>The worlds, as a caller on a silo sees them: a world is placed there that is not active yet.</summary>
    internal ILiveWorldHost On(int silo) => _cluster.Silos[silo].ServiceProvider.GetRequiredService<ILiveWorldHost>();

    /// <summary>The silo on which a world is.</summary>
    internal InProcessSiloHandle SiloOf(string world) =>
        _cluster.TryGetGrainContext(_cluster.Client.GetGrain<IWorldGrain>(world).GetGrainId(), out var context)
            ? _cluster.Silos.Single(s => s.SiloAddress.Equals(context.Address.SiloAddress))
            : throw new InvalidOperationException($"The world {world} is nowhere.");
}
