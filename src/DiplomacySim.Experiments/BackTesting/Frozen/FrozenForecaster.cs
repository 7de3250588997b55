using System.Collections.Immutable;
using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>One forecast of a frozen set: the model under an assumption on the wave, or a baseline.</summary>
/// <param name="Name">What it is called, such as <c>fades in 36 months</c>.</param>
/// <param name="IsModel">Whether it is the model's; else a baseline's.</param>
/// <param name="Probabilities">The probability of each rung: years, then countries, then rungs.</param>
/// <param name="Steps">How many steps up the ladder each year brings; of a baseline the first year only.</param>
/// <param name="AtOrAbove">How many countries stand on a rung above the lowest or above it at each year's end: years, then rungs 1 to the top.</param>
public sealed record FrozenForecaster(
    string Name, bool IsModel, ImmutableArray<double> Probabilities, ImmutableArray<CountDistribution> Steps, ImmutableArray<CountDistribution> AtOrAbove)
{
    /// <summary>The probability of each rung for a country at the end of a year.</summary>
    /// <param name="forecast">The forecast that this belongs to.</param>
    /// <param name="year">The year's place among its years.</param>
    /// <param name="country">The country's place among its countries.</param>
    public ReadOnlySpan<double> At(FrozenForecast forecast, int year, int country)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return Probabilities.AsSpan().Slice(((year * forecast.Countries.Length) + country) * forecast.Ladder.Length, forecast.Ladder.Length);
    }
}
