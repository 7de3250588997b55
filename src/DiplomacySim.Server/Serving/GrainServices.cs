using DiplomacySim.Engine.Diagnostics;
using DiplomacySim.Grains;
using DiplomacySim.Results;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Server.Serving;

/// <summary>Puts into a silo what the grains need.</summary>
internal static class GrainServices
{
    /// <summary>Adds the store, what is measured of it, and what runs experiments and live worlds.</summary>
    public static void Add(ISiloBuilder silo, ServerOptions options, IResultStore store, TimeProvider clock)
    {
        silo.Services.AddMetrics();
        silo.Services.AddSingleton(clock);
        silo.Services.AddSingleton<ResultInstruments>();
        silo.Services.AddSingleton<IResultStore>(services => new MeteredResultStore(store, services.GetRequiredService<ResultInstruments>(), clock));
        silo.AddExperiments(worker =>
        {
            worker.ShardsAtOnce = options.ShardsAtOnce;
            worker.FinishTime = options.DrainTime / 4;
        });
        silo.AddLiveWorlds();
    }
}
