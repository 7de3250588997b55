using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>Finds what people name of a stored experiment: outcomes, conditions, policies, partners. What it lacks is refused with the names that it has.</summary>
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

    /// <summary>The index of a partner by its code or name, in letters of any case.</summary>
    /// <exception cref="AnalysisException">The world has none of the name.</exception>
    public static int Partner(World world, string name)
    {
        ArgumentNullException.ThrowIfNull(world);
        for (var i = 0; i < world.Partners.Length; i++)
        {
            if (string.Equals(world.Partners[i].Id.Code, name, StringComparison.OrdinalIgnoreCase) || string.Equals(world.Partners[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        var near = DidYouMean.Nearest(name, world.Partners.SelectMany(p => new[] { p.Id.Code, p.Name }));
        throw new AnalysisException($"'{name}' is not a partner of the world '{world.Name}'{(near is null ? "." : $"; did you mean '{near}'?")}");
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
