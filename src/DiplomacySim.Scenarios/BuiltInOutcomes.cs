using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Scenarios;

/// <summary>The outcomes that every future has without being asked: name and unit, in the order of columns.</summary>
public static class BuiltInOutcomes
{
    /// <summary>Those of the core: countries from each rung up, then counts.</summary>
    public static ImmutableArray<(string Name, string Unit)> OfCore(Ladder ladder)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        return
        [
            .. Enumerable.Range(1, ladder.Top).Select(rung => (rung == ladder.Top ? ladder.Names[rung] : $"{ladder.Names[rung]} or above", "countries")),
            ("upgrades", "steps"),
            ("visits", "activities"),
            ("partners visited", "partners"),
            ("agreements signed", "agreements"),
            ("agreements implemented", "agreements"),
            ("agreements lapsed", "agreements"),
            ("suspensions", "events"),
            ("sectoral labels", "labels"),
        ];
    }

    /// <summary>Those of the modules that are on.</summary>
    public static ImmutableArray<(string Name, string Unit)> OfModules(ImmutableArray<ModuleDescription> modules) =>
        [.. modules.SelectMany(module => module.Quantities).Where(q => q.IsOutcome).Select(q => (q.Name.Replace('_', ' '), q.Unit))];
}
