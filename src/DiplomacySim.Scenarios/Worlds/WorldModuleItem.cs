using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Modules;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>A parameter or fact of a module, as a world gives it.</summary>
public sealed record WorldModuleItem
{
    /// <summary>The parameter or fact.</summary>
    public required ModuleItem Item { get; init; }

    /// <summary>Its value, the last one of a fact over time; a month is its <see cref="Month.Index"/>.</summary>
    public required double Value { get; init; }

    /// <summary>A fact over time: the value at the end of each month given, ascending; empty where there is one value only.</summary>
    public ImmutableArray<(Month At, double Value)> Steps { get; init; } = [];

    /// <summary>The lowest value to sweep; the value itself for a fact.</summary>
    public required double Low { get; init; }

    /// <summary>The highest value to sweep; the value itself for a fact.</summary>
    public required double High { get; init; }

    /// <summary>Where the value of a parameter comes from; null for a fact.</summary>
    public ParameterMark? Mark { get; init; }

    /// <summary>Why a parameter has this value and range; the source of a fact.</summary>
    public required string Reason { get; init; }
}
