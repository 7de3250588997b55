using DiplomacySim.Contracts.Plans;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Grains.Plans;

/// <summary>Makes plans of the bundles that <see cref="IPlanGrain"/> keeps.</summary>
internal sealed class GrainPlanSource(IGrainFactory grains) : IPlanSource
{
    /// <inheritdoc/>
    public async ValueTask<ExperimentPlan> GetAsync(string planHash, CancellationToken cancellationToken = default)
    {
        var bundle = await grains.GetGrain<IPlanGrain>(planHash).GetAsync(cancellationToken)
            ?? throw new KeyNotFoundException($"No silo of the cluster knows the plan {planHash} any more.");

        // Reading takes some hundred milliseconds: not on a grain's turn.
        var plan = await Task.Run(() => BundleReader.Read(bundle.Value), cancellationToken);
        return plan.Hash == planHash
            ? plan
            : throw new InvalidDataException($"The scenario of plan {planHash} gives plan {plan.Hash} here; all silos must run the same version of the program.");
    }
}
