using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Server.Serving;

/// <summary>Puts into a silo what the grains need.</summary>
internal static class GrainServices
{
    /// <summary>Adds the store, the workers and the experiment host.</summary>
    public static void Add(ISiloBuilder silo, ServerOptions options, IResultStore store, TimeProvider clock)
    {
        silo.Services.AddSingleton(store);
        silo.Services.AddSingleton(clock);
        silo.Services.AddSingleton<IExperimentHost>(new EmbeddedExperimentHost(store, clock, options.ShardsAtOnce));
    }
}
