using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>The names that an expression may use: those of a world. Immutable; one serves any number of readings.</summary>
public sealed class ExpressionScope
{
    /// <summary>Creates the scope of a world; its blocs and groups are those of its partners.</summary>
    public ExpressionScope(World world)
        : this(world, [])
    {
    }

    /// <summary>Creates the scope of a world with the quantities of some modules.</summary>
    public ExpressionScope(World world, ImmutableArray<ModuleDescription> modules)
    {
        ArgumentNullException.ThrowIfNull(world);
        World = world;
        Modules = modules;
        Blocs = [.. world.Partners.SelectMany(partner => partner.Blocs).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Codes = [.. world.Partners.Select(partner => partner.Id.Code)];
        PartnerNames = [.. world.Partners.Select(partner => partner.Name)];
        TiersLongestFirst = [.. world.Ladder.Names.OrderByDescending(name => name.Length)];
        Words =
        [
            .. QuantityTable.All.Select(quantity => quantity.Name),
            .. modules.SelectMany(module => module.Quantities).Select(quantity => quantity.Name),
            .. FunctionTable.Names,
            .. world.Ladder.Names,
            "and", "or", "not", "true", "false",
        ];
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>The modules whose quantities may be named.</summary>
    public ImmutableArray<ModuleDescription> Modules { get; }

    /// <summary>The blocs and groups that <c>bloc(...)</c> may name, sorted.</summary>
    public ImmutableArray<string> Blocs { get; }

    /// <summary>The rules that <c>fired(...)</c> may name.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>The inputs of an experiment's design, with underscores; empty except in a condition on cases.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>The shocks that <c>struck(...)</c> may name.</summary>
    public ImmutableArray<string> Shocks { get; init; } = [];

    internal ImmutableArray<string> Codes { get; }

    internal ImmutableArray<string> PartnerNames { get; }

    internal ImmutableArray<string> TiersLongestFirst { get; }

    /// <summary>Every word that may stand by itself: what a mistyped one is compared with.</summary>
    internal ImmutableArray<string> Words { get; }
}
