using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>The model as it was estimated at an origin.</summary>
/// <param name="World">The world as it was known, with the parameters estimated from it.</param>
/// <param name="Start">The state at the start of the month after.</param>
/// <param name="Posterior">What the fit leaves open of readiness; null where the estimates are held.</param>
internal sealed record OriginFit(World World, StartState Start, WorldPosterior? Posterior)
{
    /// <summary>Estimates the model from what was known at a panel's end, and nothing else.</summary>
    /// <remarks>
    /// The weights of the choice of visits are held at their estimates: readiness is estimated given them, and draws of the two
    /// that know nothing of each other would widen forecasts by more than the record leaves open.
    /// </remarks>
    public static OriginFit Of(HistoryPanel panel, bool drawsParameters)
    {
        var fit = TierCalibration.Fit(panel);
        var readiness = fit.Quantities.Select(quantity => quantity.ParameterIndex).ToHashSet();
        return new OriginFit(
            fit.World,
            fit.Start(panel.LastMonth + 1),
            drawsParameters ? Keep(fit.Posterior, entry => readiness.Contains(entry.ParameterIndex)) : null);
    }

    /// <summary>The marginal distribution of some parameters.</summary>
    public static WorldPosterior Keep(WorldPosterior posterior, Func<PosteriorEntry, bool> isKept)
    {
        int[] kept = [.. Enumerable.Range(0, posterior.Entries.Length).Where(i => isKept(posterior.Entries[i]))];
        return new WorldPosterior(
            [.. kept.Select(i => posterior.Entries[i])],
            [.. from row in kept from column in kept select posterior.CovarianceOf(row, column)]);
    }
}
