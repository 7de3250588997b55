using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Whether a fit finds what it should: simulates pasts with known parameters and fits them again.</summary>
public static class ParameterRecovery
{
    /// <summary>Simulates pasts of a world and fits each.</summary>
    /// <param name="world">The world with the parameters that are true, such as a fit's.</param>
    /// <param name="seed">The seed of the simulation.</param>
    /// <param name="pasts">How many pasts, 1 to 1,024.</param>
    /// <param name="workers">How many threads fit; the result does not depend on it.</param>
    /// <param name="fitted">Told after each fit; may be null. Called on the threads that fit.</param>
    /// <param name="cancellation">Stops between fits.</param>
    public static ImmutableArray<RecoveredQuantity> Run(
        World world, ulong seed, int pasts, int workers, Action? fitted = null, CancellationToken cancellation = default)
    {
        var panels = PastSimulation.Panels(world, seed, pasts);
        var options = new CalibrationOptions { FitsAttention = false };
        var fits = new ImmutableArray<FittedQuantity>[pasts];
        Parallel.For(0, pasts, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, past =>
        {
            fits[past] = TierCalibration.Fit(panels[past], options).Quantities;
            fitted?.Invoke();
        });
        return [.. Enumerable.Range(0, fits[0].Length).Select(i => Recover(world, [.. fits.Select(fit => fit[i])]))];
    }

    private static RecoveredQuantity Recover(World world, FittedQuantity[] estimates)
    {
        var first = estimates[0];
        var truth = first.Leader >= 0 && first.ParameterIndex < 0
            ? world.Leaders[first.Leader].Effect
            : world.Parameters[first.ParameterIndex];
        var moments = new Moments();
        double errors = 0;
        foreach (var estimate in estimates)
        {
            moments.Add(estimate.Estimate);
            errors += estimate.Error;
        }

        return new RecoveredQuantity(
            first.Name,
            truth,
            moments.Mean,
            Math.Sqrt(moments.Variance),
            errors / estimates.Length,
            estimates.Count(estimate => Covers(estimate, truth)),
            estimates.Length,
            estimates.Count(estimate => estimate.IsIdentified) * 2 > estimates.Length);
    }

    private static bool Covers(FittedQuantity estimate, double truth)
    {
        var (low, high) = estimate.Interval();
        return truth >= low && truth <= high;
    }
}
