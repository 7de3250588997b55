using System.Globalization;
using DiplomacySim.Experiments.Analysis.Foresight;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Problems;

namespace DiplomacySim.Web.Experiments;

/// <summary>Reads who is likely to move next off stored experiments.</summary>
internal sealed class WatchLists(IResultStore store, PlanShelf plans, SummaryShelf shelf)
{
    /// <summary>The report of a policy over so many months from the run's first on.</summary>
    /// <exception cref="RequestFault">There are no futures yet, or the number of months is out of range.</exception>
    public (ExperimentPlan Plan, ForesightReport Report) Read(ExperimentRecord record, int policy, int months)
    {
        if (months is < 1 or > ScenarioLimits.MaxMonths)
        {
            throw RequestFault.Bad(string.Create(CultureInfo.InvariantCulture, $"'months={months}' is not a whole number from 1 to {ScenarioLimits.MaxMonths}."));
        }

        shelf.RequireFutures(record);
        var plan = plans.Of(record);
        return (plan, ForesightReader.Read(store, record.Id, plan, policy, months));
    }
}
