using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Grains.Activity;
using DiplomacySim.Grains.Dispatch;
using DiplomacySim.Grains.Experiments;
using DiplomacySim.Grains.Plans;
using DiplomacySim.Grains.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Serialization.Configuration;

namespace DiplomacySim.Grains;

/// <summary>Adds the running of experiments to a silo.</summary>
public static class ExperimentSiloExtensions
{
    // Orleans remembers where a million grains were, long after they ended; here every shard has grains of its own.
    private const int RememberedGrains = 10_000;

    /// <summary>Adds what leads experiments, keeps their scenarios and computes their shards, and an <see cref="IExperimentHost"/> for the silo's own services.</summary>
    /// <remarks>
    /// The silo needs an <see cref="Results.IResultStore"/> among its services, the same on every silo of the cluster, and grain storage
    /// named <c>diplomacysim</c>. With storage in memory an experiment does not outlive the silo that holds its state.
    /// </remarks>
    /// <param name="silo">The silo.</param>
    /// <param name="configure">Sets how much it takes on; null for the defaults.</param>
    public static ISiloBuilder AddExperiments(this ISiloBuilder silo, Action<WorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(silo);
        var services = silo.Services;
        services.AddOptions<WorkerOptions>().Configure(configure ?? (_ => { }))
            .Validate(o => o.ShardsAtOnce is >= 0 and <= 1024, "The shards at once lie between 0 and 1,024.");
        silo.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = RememberedGrains);
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPlanSource, GrainPlanSource>();
        services.TryAddSingleton<PlanCache>();
        services.TryAddSingleton<CallBoard>();

        // A question to every silo names its type, and Orleans reads no type that it was not told of.
        services.Configure<TypeManifestOptions>(types => types.AddAllowedType(typeof(SiloActivity)));
        services.AddKeyedSingleton<IControllable>(SiloActivity.Name, (s, _) => new SiloActivity(s.GetRequiredService<CallBoard>()));
        services.TryAddSingleton<ExperimentOpener>();
        services.TryAddSingleton<ExperimentInstruments>();
        services.TryAddSingleton<Coordinators>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(s => s.GetRequiredService<Coordinators>());
        services.TryAddSingleton<IExperimentHost>(s => new OrleansExperimentHost(
            s.GetRequiredService<IGrainFactory>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<PlanCache>()));
        services.TryAddSingleton<SiloWorker>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(s => s.GetRequiredService<SiloWorker>());
        return silo;
    }
}
