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
    /// <param name="seen">What has come to pass; the world's record where null.</param>
    public static ForesightReport Read(IResultStore store, ExperimentId id, ExperimentPlan plan, int policy, int months, SeenTiers? seen = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var scenario = plan.Scenario;
        var world = scenario.World.World;
        var tallies = new PolicyTallies(store, id, plan, policy);
        var futures = tallies.Futures;
        var layout = TallyLayout.Of(world, scenario.From, scenario.Months);
        seen ??= world.HistoryTo < scenario.From ? null : SeenTiers.OfRecord(world);
        var end = Math.Min(months, scenario.Months) - 1;
        int[] countries = [.. Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].Kind == PartnerKind.Country)];

        return new ForesightReport
        {
            Policy = plan.Policies[policy].Name,
            From = scenario.From,
            To = scenario.From + end,
            Watched = [.. countries.Select(i => Watch(i, end)).OrderByDescending(p => p.Rises.Value).ThenBy(p => p.Id)],
            Upgrades = [.. tallies.Upgrades().Where(upgrades => LastOf(upgrades.Year) <= scenario.From + end)],
            Surprise = seen is null || seen.Through < scenario.From ? null : Judge(seen, Math.Min(seen.Through - scenario.From, scenario.Months - 1)),
        };

        ImmutableArray<double> Chances(int partner, int month) =>
            [.. Enumerable.Range(0, layout.Tiers).Select(tier => tallies[TallyLayout.TierCounts, layout.TierIndex(month, partner, tier)] / (double)futures)];

        WatchedPartner Watch(int partner, int month)
        {
            var now = plan.Policies[policy].Inputs.Start.Partners[partner].Tier;
            var risen = Enumerable.Range(now + 1, layout.Tiers - now - 1).Sum(tier => tallies[TallyLayout.TierCounts, layout.TierIndex(month, partner, tier)]);
            return new WatchedPartner(world.Partners[partner].Id, world.Partners[partner].Name, now, Share.Of(risen, futures), Chances(partner, month));
        }

        Month LastOf(int year) => new Month(year, 12) < scenario.To ? new Month(year, 12) : scenario.To;

        SurpriseReport Judge(SeenTiers what, int month)
        {
            var at = scenario.From + month;
            int[] outcomes = [.. countries.Select(i => what.TierAt(i, plan.Policies[policy].Inputs.Start.Partners[i].Tier, at))];
            ImmutableArray<double>[] chances = [.. countries.Select(i => Chances(i, month))];
            var largest = countries.Select((i, k) => new SurprisingPartner(
                    world.Partners[i].Id, world.Partners[i].Name, outcomes[k], chances[k][outcomes[k]], SurpriseIndex.BitsOf(chances[k][outcomes[k]])))
                .OrderByDescending(p => p.Bits).ThenBy(p => p.Id).Take(MostSurprises);
            return new SurpriseReport(at, SurpriseIndex.Of([.. chances.Select(c => (IReadOnlyList<double>)c)], outcomes), [.. largest]);
        }
    }
}
