using DiplomacySim.Exploration.Robustness;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>How robust the policies of a stored experiment are: each case is a scenario that all of them meet.</summary>
public static class StoredRobustness
{
    /// <summary>Judges policies.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="policies">The indices of the policies; two at least.</param>
    /// <param name="outcome">The outcome or target.</param>
    /// <param name="isMaximised">Whether high values are good.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <exception cref="AnalysisException">There are fewer than two policies, or no case that all of them have.</exception>
    public static StoredAnalysis<RobustnessResult> Analyze(
        IResultStore store, ExperimentId id, IReadOnlyList<int> policies, ColumnDefinition outcome, bool isMaximised, RobustnessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(outcome);
        var record = store.Get(id);
        if (policies.Count < 2)
        {
            throw new AnalysisException(record.Definition.Policies.Length > 1
                ? "Robustness compares policies over the same scenarios: name two or more, or none for all of them."
                : $"Robustness compares policies over the same scenarios, and experiment {id} has one policy only. Add others to the scenario under 'policies:' and run it again.");
        }

        StoredCases[] cases = [.. policies.Select(policy => new StoredCases(store, id, policy, outcome, cancellationToken: options?.CancellationToken ?? default))];
        int[] rows = [.. Enumerable.Range(0, cases.Min(c => c.Means.Length)).Where(row => cases.All(c => !double.IsNaN(c.Means[row])))];
        if (rows.Length < 2)
        {
            throw new AnalysisException($"There are fewer than two cases in which '{outcome.Name}' has a value under every policy.");
        }

        var performance = new Performance(
            [.. policies.Select(policy => record.Definition.Policies[policy].Name)],
            [.. cases.Select(c => Array.ConvertAll(rows, row => c.Means[row]))],
            isMaximised,
            Distances(cases, rows));
        return new StoredAnalysis<RobustnessResult>(cases[0].Source(rows.Length), RobustnessAnalysis.Analyze(performance, options));
    }

    /// <summary>How far the cases lie from the middle of what the policies draw in common; null where that is nothing.</summary>
    private static double[]? Distances(StoredCases[] cases, int[] rows)
    {
        (string Name, double[] Values)[] inputs =
        [
            .. cases[0].InputNames.Where(name => cases.All(c => c.InputNames.Contains(name))).Select(name => (Name: name, Values: cases[0].Input(name, rows))).Where(input => !input.Values.Any(double.IsNaN)),
        ];
        return inputs.Length == 0 ? null : ScenarioDistances.Of(new InputTable([.. inputs.Select(input => input.Name)], [.. inputs.Select(input => input.Values)]));
    }
}
