using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Model;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Cli.Verbs;

/// <summary>Finds outcomes and conditions that a command names.</summary>
internal static class OutcomeChoice
{
    /// <summary>The outcome or target of a name.</summary>
    /// <exception cref="CliFault">The experiment has none.</exception>
    public static ColumnDefinition Find(ExperimentRecord record, string name)
    {
        var columns = record.Definition.Outcomes;
        if (columns.FirstOrDefault(c => c.Name == name) is { } column)
        {
            return column;
        }

        var near = DidYouMean.Nearest(name, columns.Select(c => c.Name));
        throw new CliFault($"experiment {record.Id} has no outcome '{name}'{(near is null ? "." : $"; did you mean '{near}'?")} It has {string.Join(", ", columns.Select(c => $"'{c.Name}'"))}.");
    }

    /// <summary>The condition that a text names.</summary>
    /// <exception cref="CliFault">The experiment has no such outcome.</exception>
    public static OutcomeCondition Condition(ExperimentRecord record, string text) =>
        OutcomeCondition.Parse(text, record.Definition.Outcomes, Month.Parse(record.Definition.From), name => Find(record, name));

    /// <summary>The index of a policy; the first where none is named.</summary>
    public static int Policy(ExperimentRecord record, string? name) =>
        name is null ? 0 : CompareVerb.IndexOf(record.Id, [.. record.Definition.Policies.Select(p => p.Name)], name);
}
