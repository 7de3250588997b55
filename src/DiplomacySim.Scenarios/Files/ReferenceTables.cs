using System.Collections.Immutable;
using System.Text;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The tables of the reference page, made of the tables that the reader checks with.</summary>
internal static class ReferenceTables
{
    /// <summary>The tables by the name under which the page shows them.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["file"] = Keys(ScenarioKeys.FileKeys),
        ["levers"] = Keys(ScenarioKeys.LeverKeys),
        ["policy"] = Keys(ScenarioKeys.PolicyKeys),
        ["visit"] = Keys(ScenarioKeys.Event(EventWords.Visit)),
        ["sign"] = Keys(ScenarioKeys.Event(EventWords.Sign)),
        ["upgrade"] = Keys(ScenarioKeys.Event(EventWords.Upgrade)),
        ["host"] = Keys(ScenarioKeys.Event(EventWords.Host)),
        ["distributions"] = Distributions(),
        ["limits"] = Limits(),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Keys(KeyTable table) => Table(
        ["key", "value", "default", "meaning"],
        table.Keys.Select(key => new[] { $"`{key.Name}`", key.Form.Text, key.Default, key.Meaning }));

    private static string Distributions() => Table(
        ["written", "example", "meaning"],
        DistributionTable.All.Select(distribution => new[] { $"`{distribution.Form}`", $"`{distribution.Example}`", distribution.Meaning }));

    private static string Limits() => Table(
        ["what", "at most"],
        [
            ["size of a file", $"{Shown.Count(ScenarioLimits.MaxFileBytes)} bytes (1 MiB)"],
            ["files joined by `extends`", Shown.Count(ScenarioLimits.MaxFiles)],
            ["mappings and lists inside each other", Shown.Count(ScenarioLimits.MaxNesting)],
            ["months of a run", Shown.Count(ScenarioLimits.MaxMonths)],
            ["futures of a policy", Shown.Count(ScenarioLimits.MaxFutures)],
            ["events of a policy", Shown.Count(ScenarioLimits.MaxEvents)],
            ["policies", Shown.Count(ScenarioLimits.MaxPolicies)],
            ["targets", Shown.Count(ScenarioLimits.MaxTargets)],
            ["outcomes", Shown.Count(ScenarioLimits.MaxOutcomes)],
            ["characters of a path", Shown.Count(ScenarioLimits.MaxPathLength)],
            ["characters of a title", Shown.Count(ScenarioLimits.MaxTitleLength)],
            ["characters of a question", Shown.Count(ScenarioLimits.MaxQuestionLength)],
            ["characters of a name", Shown.Count(ScenarioLimits.MaxNameLength)],
            ["problems reported at once", Shown.Count(ProblemList.MaxKept)],
        ]);

    private static string Table(string[] head, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", head).Append(" |\n");
        text.Append('|').Append(string.Concat(head.Select(_ => "---|"))).Append('\n');
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        return text.ToString();
    }
}
