using System.Collections.Concurrent;
using System.Diagnostics;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Grains.Experiments;
using DiplomacySim.Results;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;

namespace DiplomacySim.Grains.Tests.Experiments;

/// <summary>Silos in this process that run experiments on one store.</summary>
internal sealed class ExperimentCluster : IAsyncDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    private ExperimentCluster(InProcessTestCluster cluster, TemporaryStore store)
    {
        Cluster = cluster;
        Store = store;
        Host = new OrleansExperimentHost(cluster.Client, TimeProvider.System);
    }

    public InProcessTestCluster Cluster { get; }

    public TemporaryStore Store { get; }

    public OrleansExperimentHost Host { get; }

    /// <summary>What grain storage holds, by state and grain.</summary>
    public ConcurrentDictionary<string, byte[]> States { get; private init; } = null!;

    public static async Task<ExperimentCluster> StartAsync(short silos, int shardsAtOnce = 2, Action<ISiloBuilder>? configure = null)
    {
        var store = new TemporaryStore();
        var states = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(store.Store);
            silo.Services.AddKeyedSingleton<IGrainStorage>("diplomacysim", (services, _) => new SharedStorage(states, services.GetRequiredService<Serializer>()));
            silo.AddExperiments(worker => worker.ShardsAtOnce = shardsAtOnce);
            configure?.Invoke(silo);
        });
        builder.ConfigureSiloHost((_, host) => host.Services.Configure<ClusterMembershipOptions>(Hurry));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new ExperimentCluster(cluster, store) { States = states };
    }

    public static RunRequest Request(ExperimentPlan plan, int lanes = 64) => new(plan, TemporaryStore.Options(lanes: lanes));

    public Task<RunReport> RunAsync(ExperimentPlan plan, int lanes = 64) => Host.RunAsync(Request(plan, lanes)).WaitAsync(Deadline);

    /// <summary>The first status of a kind.</summary>
    public async Task<RunStatus> FirstAsync(ExperimentId id, Func<RunStatus, bool> isMeant, string awaited)
    {
        using var limit = new CancellationTokenSource(Deadline);
        try
        {
            await foreach (var status in Host.WatchAsync(id, limit.Token))
            {
                if (isMeant(status))
                {
                    return status;
                }
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Waited {Deadline.TotalSeconds} s for {awaited} of experiment {id}; it stands at {await Host.FindAsync(id)}.");
        }

        throw new InvalidOperationException($"Experiment {id} ended before {awaited}: {await Host.FindAsync(id)}.");
    }

    /// <summary>The months that shards have played on all silos.</summary>
    public long Months() => Cluster.Silos.Sum(silo => silo.ServiceProvider.GetRequiredService<CallBoard>().Read().Sum(run => run.Ministry.Calls));

    /// <summary>The activations of the kinds of grains whose name contains a word.</summary>
    public async Task<int> ActivationsAsync(string word) =>
        (await Cluster.Client.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics())
            .Where(s => s.GrainType.Contains(word, StringComparison.Ordinal))
            .GroupBy(s => s.GrainType)
            .Sum(type => type.Max(s => s.ActivationCount)); // Silos of one process count together, so that each of them tells the sum.

    /// <summary>The silo that leads an experiment.</summary>
    public InProcessSiloHandle LeaderOf(ExperimentId id)
    {
        var grain = Cluster.Client.GetGrain<IExperimentGrain>(id.Value).GetGrainId();
        return Cluster.TryGetGrainContext(grain, out var context)
            ? Cluster.Silos.Single(s => s.SiloAddress.Equals(context.Address.SiloAddress))
            : throw new InvalidOperationException($"No silo leads experiment {id}.");
    }

    /// <summary>Asks again and again until something holds; there is nothing to be told by.</summary>
    /// <param name="holds">What is to hold.</param>
    /// <param name="awaited">What that is.</param>
    /// <param name="describe">What holds instead; null where that needs no telling.</param>
    public static async Task UntilAsync(Func<Task<bool>> holds, string awaited, Func<Task<string>>? describe = null)
    {
        for (var watch = Stopwatch.StartNew(); !await holds(); await Task.Yield())
        {
            if (watch.Elapsed > Deadline)
            {
                Assert.Fail($"Waited {Deadline.TotalSeconds} s for {awaited}; found {await (describe?.Invoke() ?? Task.FromResult("nothing"))}.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        Store.Dispose();
    }

    private static void Hurry(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 2;
        membership.NumVotesForDeathDeclaration = 1;
    }
}
