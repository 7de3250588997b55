using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Model;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>Finds what people name of a stored experiment: outcomes, conditions, policies. What it lacks is refused with the names that it has.</summary>
public static class ExperimentNames
{
    /// <summary>The outcome or target of a name.</summary>
    /// <exception cref="AnalysisException">The experiment has none.</exception>
    public static ColumnDefinition Outcome(ExperimentRecord record, string name)
    {
        ArgumentNullException.ThrowIfNull(record);
        var columns = record.Definition.Outcomes;
        if (columns.FirstOrDefault(c => c.Name == name) is { } column)
        {
            return column;
        }

        var near = DidYouMean.Nearest(name, columns.Select(c => c.Name));
        throw new AnalysisException($"experiment {record.Id} has no outcome '{name}'{(near is null ? "." : $"; did you mean '{near}'?")} It has {List(columns.Select(c => c.Name))}.");
    }

    /// <summary>The condition that a text names, see <see cref="OutcomeCondition.Parse"/>.</summary>
    /// <exception cref="AnalysisException">The experiment has no such outcome, or the text is no condition.</exception>
    public static OutcomeCondition Condition(ExperimentRecord record, string text)
    {
        ArgumentNullException.ThrowIfNull(record);
        return OutcomeCondition.Parse(text, record.Definition.Outcomes, Month.Parse(record.Definition.From), name => Outcome(record, name));
    }

    /// <summary>The index of a policy; the first where none is named.</summary>
    /// <exception cref="AnalysisException">The experiment has none of the name.</exception>
    public static int Policy(ExperimentRecord record, string? name)
    {
        ArgumentNullException.ThrowIfNull(record);
        return name is null ? 0 : Policy(record.Id, record.Definition.Policies.Select(p => p.Name), name);
    }

    /// <summary>The index of a policy among the names of an experiment's policies.</summary>
    /// <exception cref="AnalysisException">The experiment has none of the name.</exception>
    public static int Policy(ExperimentId id, IEnumerable<string> policies, string name)
    {
        string[] names = [.. policies];
        var index = Array.IndexOf(names, name);
        if (index >= 0)
        {
            return index;
        }

        var near = DidYouMean.Nearest(name, names);
        throw new AnalysisException($"experiment {id} has no policy '{name}'{(near is null ? "." : $"; did you mean '{near}'?")} It has {List(names)}.");
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
