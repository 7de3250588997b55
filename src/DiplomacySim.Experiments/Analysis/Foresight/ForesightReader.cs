using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis.Foresight;

/// <summary>Reads the watch list and the surprise off the results of an experiment. Nothing is computed again.</summary>
public static class ForesightReader
{
    /// <summary>How many of the largest surprises are listed.</summary>
    private const int MostSurprises = 10;

    /// <summary>Reads the report of one policy.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="policy">The index of the policy, which has futures.</param>
    /// <param name="months">The length of the window from the run's first month on, at least 1; cut off at the run's end.</param>
    public static ForesightReport Read(IResultStore store, ExperimentId id, ExperimentPlan plan, int policy, int months)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var scenario = plan.Scenario;
        var world = scenario.World.World;
        var futures = store.DoneRanges(id, policy).Sum(range => range.Count);
        var layout = TallyLayout.Of(world, scenario.Months);
        var counts = store.ReadTallies(id, policy).Single(tally => tally.Name == TallyLayout.TierCounts);
        var end = Math.Min(months, scenario.Months) - 1;
        int[] countries = [.. Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].Kind == PartnerKind.Country)];

        return new ForesightReport
        {
            Policy = plan.Policies[policy].Name,
            From = scenario.From,
            To = scenario.From + end,
            Watched = [.. countries.Select(i => Watch(i, end)).OrderByDescending(p => p.Rises.Value).ThenBy(p => p.Id)],
            Surprise = world.HistoryTo < scenario.From ? null : Judge(Math.Min(world.HistoryTo - scenario.From, scenario.Months - 1)),
        };

        ImmutableArray<double> Chances(int partner, int month) =>
            [.. Enumerable.Range(0, layout.Tiers).Select(tier => counts[layout.TierIndex(month, partner, tier)] / (double)futures)];

        WatchedPartner Watch(int partner, int month)
        {
            var now = plan.Policies[policy].Inputs.Start.Partners[partner].Tier;
            var risen = Enumerable.Range(now + 1, layout.Tiers - now - 1).Sum(tier => counts[layout.TierIndex(month, partner, tier)]);
            return new WatchedPartner(world.Partners[partner].Id, world.Partners[partner].Name, now, Share.Of(risen, futures), Chances(partner, month));
        }

        SurpriseReport Judge(int month)
        {
            var at = scenario.From + month;
            int[] outcomes = [.. countries.Select(i => TierAt(world, i, at))];
            ImmutableArray<double>[] chances = [.. countries.Select(i => Chances(i, month))];
            var largest = countries.Select((i, k) => new SurprisingPartner(
                    world.Partners[i].Id, world.Partners[i].Name, outcomes[k], chances[k][outcomes[k]], SurpriseIndex.BitsOf(chances[k][outcomes[k]])))
                .OrderByDescending(p => p.Bits).ThenBy(p => p.Id).Take(MostSurprises);
            return new SurpriseReport(at, SurpriseIndex.Of([.. chances.Select(c => (IReadOnlyList<double>)c)], outcomes), [.. largest]);
        }
    }

    /// <summary>The rung of a partner at the end of a month, by the world's record.</summary>
    private static int TierAt(World world, int partner, Month month)
    {
        var tier = 0;
        foreach (var step in world.TierSteps)
        {
            tier = step.Partner == partner && step.Month <= month ? step.Tier : tier;
        }

        return tier;
    }
}
