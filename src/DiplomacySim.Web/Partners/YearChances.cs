using System.Collections.Immutable;

namespace DiplomacySim.Web.Partners;

/// <summary>Where a country stands at the end of a month, over futures.</summary>
/// <param name="Month">The month.</param>
/// <param name="Chances">The share of futures on each rung, lowest first.</param>
internal sealed record YearChances(string Month, ImmutableArray<double> Chances);
