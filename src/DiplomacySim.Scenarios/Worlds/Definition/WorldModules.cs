using System.Collections.Immutable;
using DiplomacySim.Model.Modules;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>What a world says of modules.</summary>
/// <param name="Modules">The modules that it has data for, in the order of the table.</param>
/// <param name="Items">Their parameters and facts.</param>
internal sealed record WorldModules(ImmutableArray<ModuleDescription> Modules, ImmutableArray<WorldModuleItem> Items)
{
    /// <summary>A world without modules.</summary>
    public static WorldModules None { get; } = new([], []);
}
