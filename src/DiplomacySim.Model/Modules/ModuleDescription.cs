using System.Collections.Immutable;

namespace DiplomacySim.Model.Modules;

/// <summary>A part of diplomacy beside the core of visits, agreements and upgrades, which a scenario can switch on.</summary>
/// <remarks>
/// A module changes tension, capital, occasions, capacity and the like, or shows something; it never moves a tier. With its levers
/// at their defaults it changes nothing on average, so that the core stays as it was estimated.
/// </remarks>
public sealed record ModuleDescription
{
    /// <summary>Its name in scenario and world files, small letters.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The parameters that a world with this module gives: a default, a range, a mark and a reason each.</summary>
    public ImmutableArray<ModuleItem> Parameters { get; init; } = [];

    /// <summary>The facts that a world with this module gives: a value and its source each.</summary>
    public ImmutableArray<ModuleItem> Facts { get; init; } = [];

    /// <summary>What the home decides in it, each a number or a path over time.</summary>
    public ImmutableArray<ModuleItem> Levers { get; init; } = [];

    /// <summary>What can be read off a future, in expressions and among the outcomes.</summary>
    public ImmutableArray<ModuleQuantity> Quantities { get; init; } = [];

    /// <summary>The roles that groups of the world play in it, such as <c>neighbours</c>.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>The modules that must be on with it, by name.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Makes the home's part of its state in a shard; null where it has none.</summary>
    internal Func<ModuleContext, HomeModule>? Home { get; init; }
}
