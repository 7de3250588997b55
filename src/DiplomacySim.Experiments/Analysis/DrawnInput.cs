using System.Collections.Immutable;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Scenarios.Distributions;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Something that is drawn for each future, and the groups into which its values fall.</summary>
/// <param name="Name">The lever or parameter.</param>
/// <param name="Unit">Its unit; may be empty.</param>
/// <param name="Values">Its values, where they are few: each is a group. Else empty.</param>
/// <param name="LowThird">The value that a third of the draws do not exceed.</param>
/// <param name="HighThird">The value that a third of the draws exceed.</param>
internal sealed record DrawnInput(string Name, string Unit, ImmutableArray<double> Values, double LowThird, double HighThird)
{
    private const int MostValues = 6;

    /// <summary>The number of groups.</summary>
    public int Groups => Values.IsEmpty ? 2 : Values.Length;

    /// <summary>An input drawn from a distribution.</summary>
    public static DrawnInput Of(string name, string unit, Distribution distribution)
    {
        ImmutableArray<double> values = distribution switch
        {
            ChoiceDistribution choice => [.. choice.Values.Distinct()],
            DiscreteDistribution discrete => [.. discrete.Outcomes.Select(o => o.Value).Distinct()],
            _ => [],
        };
        return new DrawnInput(
            name, unit, values.Length <= MostValues ? values : [], distribution.Quantile(1.0 / 3), distribution.Quantile(2.0 / 3));
    }

    /// <summary>A fitted parameter.</summary>
    public static DrawnInput Of(WorldPosterior posterior, int entry, string unit)
    {
        var fitted = posterior.Entries[entry];
        return new DrawnInput(fitted.Name, unit, [], Third(1.0 / 3), Third(2.0 / 3));

        double Third(double share)
        {
            var step = posterior.DeviationOf(entry) * Precise.NormalQuantile(share);
            var value = fitted.IsLogarithmic ? fitted.Centre * Precise.Exp(step) : fitted.Centre + step;
            return Math.Clamp(value, fitted.Low, fitted.High);
        }
    }

    /// <summary>The group of a value; -1 for one that lies between the outer thirds.</summary>
    public int GroupOf(double value) => !Values.IsEmpty ? Values.IndexOf(value) : value <= LowThird ? 0 : value > HighThird ? 1 : -1;

    /// <summary>Which draws a group had.</summary>
    public DrawRange RangeOf(int group) => !Values.IsEmpty ? DrawRange.Value : group == 0 ? DrawRange.Lowest : DrawRange.Highest;

    /// <summary>The value of a group; of the lowest third its upper end, of the highest its lower end.</summary>
    public double BoundOf(int group) => !Values.IsEmpty ? Values[group] : group == 0 ? LowThird : HighThird;
}
