using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Charts.Kinds;

/// <summary>How likely a partner is to stand on each rung at the end of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Shares">The share of futures on each rung, lowest first.</param>
public sealed record StandingShares(Month Month, ImmutableArray<double> Shares);
