using System.Collections.Immutable;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Makes the distribution that runs draw from out of fitted quantities.</summary>
internal static class FitPosterior
{
    /// <summary>The readiness parameters and those of attention, which are independent of each other.</summary>
    public static WorldPosterior Of(ImmutableArray<FittedQuantity> quantities, double[] covariance, AttentionFit? attention)
    {
        int[] readiness = [.. Enumerable.Range(0, quantities.Length).Where(i => quantities[i].ParameterIndex >= 0)];
        var choices = attention?.Quantities ?? [];
        var size = readiness.Length + choices.Length;
        var joint = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                joint[(i * size) + j] = i < readiness.Length && j < readiness.Length
                    ? covariance[(readiness[i] * quantities.Length) + readiness[j]]
                    : i >= readiness.Length && j >= readiness.Length
                        ? attention!.Covariance[((i - readiness.Length) * choices.Length) + j - readiness.Length]
                        : 0;
            }
        }

        return new WorldPosterior([.. readiness.Select(i => Entry(quantities[i])), .. choices.Select(Entry)], [.. joint]);
    }

    private static PosteriorEntry Entry(FittedQuantity quantity)
    {
        // Thresholds stand after the named parameters and have no bounds of their own.
        var description = quantity.ParameterIndex < ParameterTable.Count ? ParameterTable.All[quantity.ParameterIndex] : null;
        return new PosteriorEntry(
            quantity.ParameterIndex, quantity.Name, quantity.Estimate, quantity.Prior.IsLogarithmic, description?.Minimum ?? -20, description?.Maximum ?? 20);
    }
}
