using System.Collections.Immutable;
using DiplomacySim.Model.Modules.Agreements;
using DiplomacySim.Model.Modules.Culture;
using DiplomacySim.Model.Modules.Diaspora;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Modules.Foresight;
using DiplomacySim.Model.Modules.Ministry;
using DiplomacySim.Model.Modules.Multilateral;
using DiplomacySim.Model.Modules.Neighbours;
using DiplomacySim.Model.Modules.Pillars;
using DiplomacySim.Model.Modules.Powers;
using DiplomacySim.Model.Modules.Protection;
using DiplomacySim.Model.Modules.Technology;

namespace DiplomacySim.Model.Modules;

/// <summary>The modules, in the order in which they take their turns in a month.</summary>
public static class ModuleTable
{
    /// <summary>All modules.</summary>
    public static ImmutableArray<ModuleDescription> All { get; } =
    [
        AgreementsModule.Description,
        TechnologyModule.Description,
        MinistryModule.Description,
        CultureModule.Description,
        ProtectionModule.Description,
        MultilateralModule.Description,
        NeighboursModule.Description,
        PowersModule.Description,
        EconomyModule.Description,
        ForesightModule.Description,
        DiasporaModule.Description,
        PillarsModule.Description,
    ];

    /// <summary>All quantities of all modules, module by module.</summary>
    public static ImmutableArray<ModuleQuantity> Quantities { get; } = [.. All.SelectMany(module => module.Quantities)];

    /// <summary>The module with a name, or null.</summary>
    public static ModuleDescription? Find(string name) => All.FirstOrDefault(module => module.Name == name);

    /// <summary>The module that an item belongs to.</summary>
    public static ModuleDescription ModuleOf(ModuleItem item) =>
        All.First(module => module.Parameters.Contains(item) || module.Facts.Contains(item) || module.Levers.Contains(item));

    /// <summary>The module that a quantity belongs to.</summary>
    public static ModuleDescription ModuleOf(ModuleQuantity quantity) => All.First(module => module.Quantities.Contains(quantity));
}
