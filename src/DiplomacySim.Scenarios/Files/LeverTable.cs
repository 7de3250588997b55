using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The levers that are numbers over time, with their ranges.</summary>
internal static class LeverTable
{
    /// <summary>The levers.</summary>
    public static ImmutableArray<LeverDescription> All { get; } =
    [
        new("attention", UncertaintyKind.Attention, 0, 1200, "top-level activities a year: visits made and received by the home's leaders"),
        new("execution", UncertaintyKind.Execution, 0, 1, "how fast signed agreements are carried out, from 0 (not at all) to 1 (at full pace)"),
        new("capacity", UncertaintyKind.Capacity, 0.5, 1.5, "the ministry's capacity, as a multiple of its usual one"),
    ];

    /// <summary>The lever with a name, or null.</summary>
    public static LeverDescription? Find(string name) => All.FirstOrDefault(lever => lever.Name == name);
}
