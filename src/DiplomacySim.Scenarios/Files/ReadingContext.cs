using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>What the readers of a scenario's sections share.</summary>
/// <param name="Reader">Takes values and collects problems.</param>
/// <param name="World">The world; null where it could not be read, so that what depends on it is not checked.</param>
/// <param name="From">The first month; null where it could not be read.</param>
/// <param name="To">The last month; null where it could not be read.</param>
internal sealed record ReadingContext(NodeReader Reader, LoadedWorld? World, Month? From, Month? To)
{
    /// <summary>The words of the world; null where there is none.</summary>
    public WorldNames? Names { get; } = World is null ? null : new WorldNames(World);

    /// <summary>The modules that are on; null where they could not be read.</summary>
    public ImmutableArray<ModuleDescription>? Modules { get; init; }

    /// <summary>The names that expressions may use; null where the world is not known.</summary>
    public ExpressionScope? Scope { get; init; }

    /// <summary>Whether the period and the world are known, so that a plan can be made where no errors are found.</summary>
    public bool IsComplete => World is not null && From is not null && To is not null;

    /// <summary>Warns that something changes nothing where the world has the module that heeds it and it is off.</summary>
    public void WarnWhereOff(ModuleDescription module, YamlNode node)
    {
        if (World?.World.Modules.Contains(module) is true && Modules is { } on && !on.Contains(module))
        {
            Reader.Warning(node, $"changes nothing: the module '{module.Name}' is off; switch it on by 'modules: [{module.Name}]'");
        }
    }
}
