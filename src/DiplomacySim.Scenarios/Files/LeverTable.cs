using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The levers that are numbers over time, with their ranges.</summary>
internal static class LeverTable
{
    /// <summary>The levers.</summary>
    public static ImmutableArray<LeverDescription> All { get; } =
    [
        new("attention", UncertaintyKind.Attention, 0, 1200, "{2026-01: 74, 2028-01: 90}", "top-level activities a year: visits made and received by the home's leaders"),
        new("execution", UncertaintyKind.Execution, 0, 1, "{2026-01: 0.6, 2027-01: 0.75}", "how fast signed agreements are carried out, from 0 (not at all) to 1 (at full pace)"),
        new("capacity", UncertaintyKind.Capacity, 0.5, 1.5, "{2026-01: 0.85, 2027-01: 1}", "the ministry's capacity, as a multiple of its usual one"),
        .. ModuleTable.All.SelectMany(module => module.Levers.Select(lever => OfModule(module, lever))),
    ];

    /// <summary>The levers that stand alone under <c>levers</c>.</summary>
    public static ImmutableArray<LeverDescription> Alone { get; } = [.. All.Where(lever => lever.Group.Length == 0)];

    /// <summary>The levers that stand together under one key, by that key; the values of a group add up to 1.</summary>
    public static ImmutableArray<IGrouping<string, LeverDescription>> Groups { get; } =
        [.. All.Where(lever => lever.Group.Length > 0).GroupBy(lever => lever.Group)];

    /// <summary>The names of the levers that a key of <c>levers</c> sets.</summary>
    public static IEnumerable<string> SetBy(string key) =>
        Groups.FirstOrDefault(group => group.Key == key)?.Select(lever => lever.Name) ?? [key];

    /// <summary>The lever with a name, or null.</summary>
    public static LeverDescription? Find(string name) => All.FirstOrDefault(lever => lever.Name == name);

    /// <summary>Why a lever cannot be set or drawn here; null where it can.</summary>
    public static ProblemText? Refusal(LeverDescription lever, ReadingContext context)
    {
        if (lever.Item is not { } item || context.Modules is not { } on)
        {
            return null;
        }

        var module = ModuleTable.ModuleOf(item);
        return on.Contains(module) ? null : Off(module);
    }

    /// <summary>What to do where something belongs to a module that is off.</summary>
    public static ProblemText Off(ModuleDescription module) =>
        $"belongs to the module '{module.Name}', which is off; switch it on by 'modules: [{module.Name}]'";

    private static LeverDescription OfModule(ModuleDescription module, ModuleItem lever) => new(
        lever.Name,
        UncertaintyKind.ModuleItem,
        lever.Minimum,
        lever.Maximum,
        $"{{2026-01: {Shown.Number(lever.Minimum)}, 2027-01: {Shown.Number(lever.Maximum)}}}",
        $"{lever.Meaning} (module {module.Name})",
        lever);
}
