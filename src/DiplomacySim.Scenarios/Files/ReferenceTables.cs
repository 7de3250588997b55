using System.Collections.Immutable;
using System.Text;
using DiplomacySim.Scenarios.Designs;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The tables of the reference page, made of the tables that the reader checks with.</summary>
internal static class ReferenceTables
{
    /// <summary>The tables by the name under which the page shows them.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["file"] = Keys(ScenarioKeys.FileKeys.Keys),
        ["levers"] = Keys(ScenarioKeys.LeverKeys.Keys),
        ["policy"] = Keys(ScenarioKeys.PolicyKeys.Keys),
        ["experiment"] = Keys(ExperimentKeys.Experiment.Keys),
        ["experiment part"] = Keys(ExperimentKeys.Part.Keys),
        ["correlation"] = Keys(ExperimentKeys.Tie.Keys),
        ["visit"] = Event(EventWords.Visit),
        ["sign"] = Event(EventWords.Sign),
        ["upgrade"] = Event(EventWords.Upgrade),
        ["host"] = Event(EventWords.Host),
        ["crisis"] = Event(EventWords.Crisis),
        ["trade agreement"] = Event(EventWords.TradeAgreement),
        ["every"] = Keys(ScenarioKeys.Recurring.Keys),
        ["rule"] = Keys(RuleKeys.Rule.Keys),
        ["rule then"] = Keys(RuleKeys.Actions.Keys),
        ["branch"] = Keys(BranchKeys.Branch.Keys),
        ["shock"] = Keys(ShockKeys.Shock.Keys),
        ["shock then"] = Keys(ShockKeys.Effects.Keys),
        ["fact"] = Keys(FactsReader.Keys.Keys),
        ["search"] = Keys(SearchKeys.Search.Keys),
        ["search visits"] = Keys(SearchKeys.VisitKeys.Keys),
        ["search objective"] = Keys(SearchKeys.ObjectiveKeys.Keys),
        ["search constraint"] = Keys(SearchKeys.ConstraintKeys.Keys),
        ["distributions"] = Distributions(),
        ["limits"] = Limits(),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    // The keys of recurring events have a table of their own.
    private static string Event(string kind)
    {
        var table = ScenarioKeys.Event(kind);
        return Keys(table.Names.Contains(EventWords.Every) ? table.Keys.Where(key => !EventWords.Recurring.Contains(key.Name)) : table.Keys);
    }

    private static string Keys(IEnumerable<KeyDescription> keys) => Table(
        ["key", "value", "default", "meaning"],
        keys.Select(key => new[] { $"`{key.Name}`", key.Form.Text, key.Default, key.Meaning }));

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
            ["cases of an experiment", Shown.Count(CaseNumbers.Stride)],
            ["replications of a case", Shown.Count(CaseNumbers.MaxReplications)],
            ["characters of a table of cases", Shown.Count(ExperimentTables.MaxCharacters)],
            ["events of a policy", Shown.Count(ScenarioLimits.MaxEvents)],
            ["rules of a policy", Shown.Count(ScenarioLimits.MaxRules)],
            ["shocks of a policy", Shown.Count(ScenarioLimits.MaxShocks)],
            ["branches", Shown.Count(ScenarioLimits.MaxBranches)],
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
