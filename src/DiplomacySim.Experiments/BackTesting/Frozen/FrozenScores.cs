using System.Collections.Immutable;

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>How a frozen forecast fared in the years that are over.</summary>
/// <param name="Through">The last year scored; null where none is over yet.</param>
/// <param name="Years">The scores of every forecaster at the end of each year; the origin is the year in which the recorded past ended.</param>
/// <param name="Counts">The counts of every forecaster: steps of the year and countries on a rung or above it.</param>
/// <param name="Surprises">The countries that the first forecaster expected least where they stand, at the end of the last year, the largest surprise first.</param>
/// <param name="LeftOut">The countries left out because what came of them was known when the forecast was frozen, as asked.</param>
public sealed record FrozenScores(
    int? Through, ImmutableArray<YearScore> Years, ImmutableArray<CountCheck> Counts, ImmutableArray<Surprise> Surprises, ImmutableArray<FrozenCountry> LeftOut);
