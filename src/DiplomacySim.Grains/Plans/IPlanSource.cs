using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Grains.Plans;

/// <summary>Where a silo gets the plans that it does not know yet.</summary>
internal interface IPlanSource
{
    /// <summary>Makes the plan of a hash.</summary>
    /// <exception cref="KeyNotFoundException">Nobody in the cluster knows the plan.</exception>
    ValueTask<ExperimentPlan> GetAsync(string planHash, CancellationToken cancellationToken = default);
}
