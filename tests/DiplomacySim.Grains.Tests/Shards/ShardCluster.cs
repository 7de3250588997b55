using DiplomacySim.Contracts.Partners;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Grains.Plans;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace DiplomacySim.Grains.Tests.Shards;

/// <summary>Silos in this process that know some plans.</summary>
internal sealed class ShardCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private ShardCluster(InProcessTestCluster cluster) => _cluster = cluster;

    public InProcessTestCluster Cluster => _cluster;

    public static Task<ShardCluster> StartAsync(short silos, params ExperimentPlan[] plans) => StartAsync(silos, TimeSpan.FromSeconds(1), plans);

    /// <summary>Starts silos whose shards play for this long a call, and one month at least.</summary>
    public static Task<ShardCluster> StartAsync(short silos, TimeSpan slice, params ExperimentPlan[] plans) => StartAsync(silos, slice, new KnownPlans(plans));

    /// <summary>Starts silos that get their plans from a source.</summary>
    public static async Task<ShardCluster> StartAsync(short silos, TimeSpan slice, IPlanSource plans)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(plans);
            silo.Services.AddSingleton<PlanCache>();
            silo.Services.AddSingleton<CallBoard>();
            silo.Services.Configure<CallOptions>(options => options.Slice = slice);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new ShardCluster(cluster);
    }

    /// <summary>The way to the grains as a caller on a silo has it.</summary>
    public IGrainFactory On(int silo) => _cluster.Silos[silo].ServiceProvider.GetRequiredService<IGrainFactory>();

    /// <summary>Lets a silo know a plan, without asking the source.</summary>
    public void Teach(int silo, ExperimentPlan plan) => _cluster.Silos[silo].ServiceProvider.GetRequiredService<PlanCache>().Add(plan);

    /// <summary>The months that the shards of a silo have played.</summary>
    public long Months(int silo) => _cluster.Silos[silo].ServiceProvider.GetRequiredService<CallBoard>().Read().Sum(run => run.Ministry.Calls);

    public SiloAddress AddressOf(int silo) => _cluster.Silos[silo].SiloAddress;

    /// <summary>The silo on which a grain is active; null where it is not.</summary>
    public SiloAddress? AddressOf(IAddressable grain) =>
        _cluster.TryGetGrainContext(grain.GetGrainId(), out var context) ? context.Address.SiloAddress : null;

    public IShardGrain Shard(int silo, string run, ShardOrder order) =>
        On(silo).GetGrain<IShardGrain>(GrainKeys.Shard(run, order));

    /// <summary>The partners of a shard, in the world's order.</summary>
    public IPartnerGrain[] Partners(int silo, string run, ShardOrder order, ExperimentPlan plan) =>
        [.. plan.Scenario.World.World.Partners.Select(p => On(silo).GetGrain<IPartnerGrain>(
            GrainKeys.Partner(GrainKeys.Shard(run, order), p.Id.Code)))];

    /// <summary>Plays a shard on a silo to its end.</summary>
    public async Task<ShardReply> PlayAsync(int silo, string run, ShardOrder order)
    {
        var grain = Shard(silo, run, order);
        ShardReply reply;
        do
        {
            reply = await grain.AdvanceAsync(order);
        }
        while (!reply.IsEnded);
        return reply;
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    private sealed class KnownPlans(ExperimentPlan[] plans) : IPlanSource
    {
        public ValueTask<ExperimentPlan> GetAsync(string planHash, CancellationToken cancellationToken = default) =>
            new(plans.SingleOrDefault(p => p.Hash == planHash) ?? throw new KeyNotFoundException($"No plan {planHash}."));
    }
}
