using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds.Facts;

namespace DiplomacySim.Experiments.Analysis.Foresight;

/// <summary>The rungs on which countries have come to stand: of a world's record, or of a file of facts.</summary>
public sealed class SeenTiers
{
    private readonly ImmutableArray<TierStep> _steps;

    private SeenTiers(IEnumerable<TierStep> steps, Month through)
    {
        _steps = [.. steps.OrderBy(step => step.Month)];
        Through = through;
    }

    /// <summary>The last month of which all is told.</summary>
    public Month Through { get; }

    /// <summary>The record of a world.</summary>
    public static SeenTiers OfRecord(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new SeenTiers(world.TierSteps, world.HistoryTo);
    }

    /// <summary>Facts; labels that leave the rung as it is are passed over, as are partners that the world lacks.</summary>
    /// <param name="world">The world.</param>
    /// <param name="facts">The rows.</param>
    /// <param name="through">The last month of which they tell all.</param>
    public static SeenTiers OfFacts(World world, IEnumerable<TierFact> facts, Month through)
    {
        ArgumentNullException.ThrowIfNull(world);
        var steps = facts.Where(fact => fact.Rung is not null)
            .Select(fact => new TierStep(world.IndexOf(fact.Partner), MonthOf(fact), fact.Rung!.Value))
            .Where(step => step.Partner >= 0);
        return new SeenTiers(steps, through);
    }

    /// <summary>The month of a fact.</summary>
    public static Month MonthOf(TierFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Month(fact.Date.Year, fact.Date.Month);
    }

    /// <summary>Where a partner stood at the end of a month.</summary>
    /// <param name="partner">The index of the partner.</param>
    /// <param name="atStart">Where it stood when the run began, which holds where no step is told.</param>
    /// <param name="month">The month.</param>
    public int TierAt(int partner, int atStart, Month month) =>
        _steps.Where(step => step.Partner == partner && step.Month <= month).Select(step => step.Tier).DefaultIfEmpty(atStart).Last();
}
