using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>Refuses what cannot be run as it is.</summary>
internal static class PlanCheck
{
    /// <summary>Refuses options that are out of range or do not fit the plan.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    public static void Require(ExperimentPlan plan, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (options.Until is not null && plan.Scenario.Targets.IsEmpty)
        {
            throw new ArgumentException("A run can go on until its targets are sure only where the scenario has targets.", nameof(options));
        }

        if (options.Difference is { } other && (options.Until is null || plan.Policies.Skip(1).All(policy => policy.Name != other)))
        {
            throw new ArgumentException($"A run can go on until a difference is sure where it is said how sure, and of a policy that is not the first; '{other}' cannot be compared.", nameof(options));
        }
    }

    /// <summary>Refuses a plan that is not the one of an experiment, whose results it would spoil or judge wrongly.</summary>
    /// <param name="planHash">The hash of the plan.</param>
    /// <param name="path">The path of its scenario.</param>
    /// <param name="record">The experiment.</param>
    /// <exception cref="ArgumentException">The plan is another.</exception>
    public static void Require(string planHash, string path, ExperimentRecord record)
    {
        if (planHash != record.Definition.PlanHash)
        {
            throw new ArgumentException(
                $"The plan of '{path}' is not that of experiment {record.Id} '{record.Definition.Title}': the scenario, its world or the model has changed since. Run the scenario as a new experiment.",
                "plan");
        }
    }
}
