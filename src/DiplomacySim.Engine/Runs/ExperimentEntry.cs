using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>Finds the experiment of a definition in a store, or enters it.</summary>
internal static class ExperimentEntry
{
    /// <summary>The number of the experiment.</summary>
    /// <param name="store">The store.</param>
    /// <param name="definition">What the experiment is.</param>
    /// <param name="isFresh">Whether to enter it beside one of the same plan.</param>
    /// <param name="known">The experiment to go on with; null to find it.</param>
    /// <exception cref="ArgumentException">The experiment to go on with has another plan.</exception>
    /// <exception cref="StoreException">The store cannot be read or written, or lacks the experiment.</exception>
    public static ExperimentId FindOrCreate(IResultStore store, ExperimentDefinition definition, bool isFresh, ExperimentId? known)
    {
        if (known is { } id)
        {
            PlanCheck.Require(definition.PlanHash, definition.ScenarioPath, store.Get(id));
            return id;
        }

        var found = isFresh ? null : store.FindByPlan(definition.PlanHash);
        return found?.Id ?? store.Create(definition);
    }
}
