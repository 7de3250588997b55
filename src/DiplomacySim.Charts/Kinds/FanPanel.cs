using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>What one panel of a fan chart counts.</summary>
/// <param name="Title">The name of what is counted, such as a tier.</param>
/// <param name="Series">The policies: of the first the bands are shown, of all the median; one at least.</param>
public sealed record FanPanel(string Title, ImmutableArray<FanSeries> Series);
