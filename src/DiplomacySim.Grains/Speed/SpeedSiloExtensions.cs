using DiplomacySim.Experiments.Plans;
using DiplomacySim.Grains.Plans;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiplomacySim.Grains.Speed;

/// <summary>Adds what <see cref="GrainSpeed"/> needs to a silo that runs no experiments.</summary>
public static class SpeedSiloExtensions
{
    /// <summary>Adds the measuring of speed; beside the running of experiments it is not needed.</summary>
    public static ISiloBuilder AddSpeed(this ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.TryAddSingleton<IPlanSource, NoPlans>();
        silo.Services.TryAddSingleton<PlanCache>();
        return silo;
    }

    private sealed class NoPlans : IPlanSource
    {
        public ValueTask<ExperimentPlan> GetAsync(string planHash, CancellationToken cancellationToken = default) =>
            throw new KeyNotFoundException($"This silo measures speed and has no plans, not that of the hash {planHash} either.");
    }
}
