using System.Net;
using DiplomacySim.Server.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Serialization;
using Orleans.Storage;

namespace DiplomacySim.Server.Hosting;

/// <summary>Sets up Orleans for a silo whose processors are all busy with futures.</summary>
internal static class SiloSetup
{
    // The time within which a silo that was lost is declared dead is about NumMissedProbesLimit probes. A silo that merely computes
    // answers late, not never: the probe's time-out grows with the answers seen, up to the greatest.
    private static readonly TimeSpan s_probe = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan s_longestProbe = TimeSpan.FromSeconds(4);
    private const int MissedProbes = 3;

    /// <summary>Sets up the silo.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="options">The options, with the port filled in.</param>
    public static void Configure(ISiloBuilder silo, ServerOptions options)
    {
        Cluster(silo, options);
        silo.Configure<ClusterOptions>(cluster =>
        {
            cluster.ClusterId = options.ClusterId;
            cluster.ServiceId = options.ServiceId;
        });
        silo.Configure<EndpointOptions>(endpoints =>
        {
            endpoints.AdvertisedIPAddress = options.Address;
            endpoints.SiloPort = options.SiloPort;
            endpoints.GatewayPort = options.GatewayPort;
        });
        silo.Configure<ClusterMembershipOptions>(Membership);
        silo.Configure<SiloMessagingOptions>(messaging =>
        {
            // No call is meant to last longer than 5 s; an answer that late is not waited for.
            messaging.ResponseTimeout = TimeSpan.FromSeconds(10);
            messaging.SystemResponseTimeout = TimeSpan.FromSeconds(10);
        });
        silo.Configure<GrainCollectionOptions>(collection =>
        {
            // Grains of a run end with it; this collects what a lost silo left half done.
            collection.CollectionAge = TimeSpan.FromMinutes(5);
            collection.CollectionQuantum = TimeSpan.FromMinutes(1);
            collection.DeactivationTimeout = TimeSpan.FromSeconds(5);
        });
        silo.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = options.DrainTime;
            host.ServicesStartConcurrently = false;
        });
        if (options.Dashboard)
        {
            silo.AddDashboard(dashboard => dashboard.HideTrace = false);
        }
    }

    private static void Cluster(ISiloBuilder silo, ServerOptions options)
    {
        if (options.MembershipDatabase is { } database)
        {
            silo.UseAdoNetClustering(clustering =>
            {
                clustering.Invariant = "Npgsql";
                clustering.ConnectionString = database;
            });
            silo.AddAdoNetGrainStorage(ServerOptions.StorageName, storage => storage.Configure<Serializer>((state, serializer) =>
            {
                state.Invariant = "Npgsql";
                state.ConnectionString = database;
                state.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer);
            }));
            return;
        }

        var first = options.FirstSilo ?? new IPEndPoint(options.Address, options.SiloPort);
        silo.UseDevelopmentClustering(first);
        if (options.StateFolder is { } folder)
        {
            silo.AddFileGrainStorage(ServerOptions.StorageName, folder);
        }
        else
        {
            silo.AddMemoryGrainStorage(ServerOptions.StorageName);
        }
    }

    private static void Membership(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = s_probe;
        membership.MinProbeTimeout = TimeSpan.FromSeconds(1);
        membership.MaxProbeTimeout = s_longestProbe;
        membership.NumMissedProbesLimit = MissedProbes;
        membership.NumVotesForDeathDeclaration = 2;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        // A cluster that was lost as a whole can start again after this much times three.
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.MaxJoinAttemptTime = TimeSpan.FromMinutes(1);
    }
}
