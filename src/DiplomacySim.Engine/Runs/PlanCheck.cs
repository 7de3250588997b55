using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>Refuses a plan that is not the one of an experiment, whose results it would spoil or judge wrongly.</summary>
internal static class PlanCheck
{
    public static void Require(ExperimentPlan plan, ExperimentRecord record)
    {
        if (plan.Hash != record.Definition.PlanHash)
        {
            throw new ArgumentException(
                $"The plan of '{plan.Scenario.Path}' is not that of experiment {record.Id} '{record.Definition.Title}': the scenario, its world or the model has changed since. Run the scenario as a new experiment.",
                nameof(plan));
        }
    }
}
