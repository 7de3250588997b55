using DiplomacySim.Engine.Live;
using DiplomacySim.Grains.Live;
using DiplomacySim.Grains.Plans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiplomacySim.Grains;

/// <summary>Adds live worlds to a silo.</summary>
public static class LiveSiloExtensions
{
    /// <summary>Adds what keeps live worlds, and an <see cref="ILiveWorldHost"/> for the silo's own services.</summary>
    /// <remarks>The silo needs grain storage named <c>diplomacysim</c>; worlds go on after a restart where that outlives the silos.</remarks>
    public static ISiloBuilder AddLiveWorlds(this ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        var services = silo.Services;
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPlanSource, GrainPlanSource>();
        services.TryAddSingleton<PlanCache>();
        services.TryAddSingleton<WorldInstruments>();
        services.TryAddSingleton<ILiveWorldHost>(s => new OrleansLiveWorldHost(
            s.GetRequiredService<IGrainFactory>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<PlanCache>()));
        return silo;
    }
}
