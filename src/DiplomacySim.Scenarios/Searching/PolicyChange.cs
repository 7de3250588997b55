using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Searching;

/// <summary>A policy that a search makes of another: levers that it sets, and visits that it plans.</summary>
/// <param name="Name">The name of the new policy.</param>
/// <param name="Levers">The searched levers with the values that they get.</param>
/// <param name="Visits">The visits: month, and index of the partner.</param>
public sealed record PolicyChange(
    string Name, ImmutableArray<(SearchedLever Lever, double Value)> Levers, ImmutableArray<(Month Month, int Partner)> Visits);
