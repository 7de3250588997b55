using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Reads the tallies of one policy.</summary>
internal sealed class PolicyTallies
{
    private readonly ExperimentPlan _plan;
    private readonly TallyLayout _layout;
    private readonly Dictionary<string, Tally> _tallies;

    public PolicyTallies(IResultStore store, ExperimentId id, ExperimentPlan plan, int policy)
    {
        _plan = plan;
        Policy = policy;
        _layout = TallyLayout.Of(World, plan.Scenario.From, plan.Scenario.Months);
        _tallies = store.ReadTallies(id, policy).ToDictionary(t => t.Name, StringComparer.Ordinal);
        Futures = store.DoneRanges(id, policy).Sum(r => r.Count);
    }

    public int Policy { get; }

    /// <summary>The futures that are tallied.</summary>
    public long Futures { get; }

    private World World => _plan.Scenario.World.World;

    /// <summary>The months that are reported: the last of each year, and the last of the run.</summary>
    public IEnumerable<int> ReportedMonths =>
        Enumerable.Range(0, _layout.Months).Where(m => m == _layout.Months - 1 || (_plan.Scenario.From + m).Number == 12);

    /// <summary>An element of a tally.</summary>
    public long this[string tally, int index] => _tallies[tally][index];

    public IEnumerable<TierCount> TierCounts()
    {
        var before = _plan.Scenario.From + -1;
        foreach (var (tier, orAbove) in Rungs())
        {
            yield return new TierCount(Policy, before, tier, orAbove, AtStart(tier, orAbove));
        }

        foreach (var month in ReportedMonths)
        {
            foreach (var (tier, orAbove) in Rungs())
            {
                yield return new TierCount(Policy, _plan.Scenario.From + month, tier, orAbove, Band(month, tier, orAbove));
            }
        }
    }

    public IEnumerable<TierCourse> TierCourses() => Rungs().Select(rung => new TierCourse(
        Policy,
        rung.Tier,
        rung.OrAbove,
        [AtStart(rung.Tier, rung.OrAbove), .. Enumerable.Range(0, _layout.Months).Select(month => Band(month, rung.Tier, rung.OrAbove))]));

    public IEnumerable<PartnerCourse> PartnerCourses() =>
        Enumerable.Range(0, _layout.Partners)
            .Where(p => World.Partners[p].Kind == PartnerKind.Country)
            .Select(p => new PartnerCourse(Policy, p, TierAtStart(p), [.. ReportedMonths.Select(month => Shares(month, p))]));

    /// <summary>The countries on a rung, or also above it, at the end of a month.</summary>
    public CountBand Band(int month, int tier, bool orAbove) =>
        BandAt(_tallies[orAbove ? TallyLayout.CountriesFrom : TallyLayout.CountriesOn], _layout.CountIndex(month, tier, 0));

    /// <summary>The countries on the top rung at the end of the run.</summary>
    public CountBand TopAtEnd() => Band(_layout.Months - 1, World.Ladder.Top, false);

    public IEnumerable<UpgradesInYear> Upgrades() =>
        Enumerable.Range(0, _layout.Years)
            .Select(year => new UpgradesInYear(Policy, _layout.From.Year + year, BandAt(_tallies[TallyLayout.Upgrades], year * (_layout.Countries + 1))));

    public IEnumerable<PartnerOutlook> Outlooks()
    {
        var reasons = new ReasonFinder(_plan, this);
        return Enumerable.Range(0, _layout.Partners)
            .Where(p => World.Partners[p].Kind == PartnerKind.Country)
            .Select(p => Outlook(p, reasons))
            .OrderByDescending(o => o.Rises.Value)
            .ThenBy(o => o.Id);
    }

    private PartnerOutlook Outlook(int partner, ReasonFinder reasons)
    {
        var now = TierAtStart(partner);
        var last = _layout.Months - 1;
        var risen = Above(last, partner, now);
        return new PartnerOutlook
        {
            Policy = Policy,
            Partner = partner,
            Id = World.Partners[partner].Id,
            Name = World.Partners[partner].Name,
            TierNow = now,
            Rises = Share.Of(risen, Futures),
            ProbabilityByTierAtEnd = Shares(last, partner),
            Months = risen > 0 ? new RiseMonths(MonthOf(1), MonthOf(2), MonthOf(3)) : null,
            Reason = risen > 0 ? reasons.Find(partner) : null,
        };

        // No rung is ever lost, so that who stands higher now has risen by now.
        Month MonthOf(int quarters) =>
            _plan.Scenario.From + Enumerable.Range(0, _layout.Months).First(month => Above(month, partner, now) * 4 >= risen * quarters);
    }

    private int TierAtStart(int partner) => _plan.Policies[Policy].Inputs.Start.Partners[partner].Tier;

    private CountBand AtStart(int tier, bool orAbove) => CountBand.Certain(Enumerable.Range(0, _layout.Partners)
        .Count(p => World.Partners[p].Kind == PartnerKind.Country && (TierAtStart(p) == tier || (orAbove && TierAtStart(p) > tier))));

    private ImmutableArray<double> Shares(int month, int partner) =>
        [.. Enumerable.Range(0, _layout.Tiers).Select(tier => this[TallyLayout.TierCounts, _layout.TierIndex(month, partner, tier)] / (double)Futures)];

    /// <summary>The band of a histogram over 0 to all countries that begins at an element of a tally.</summary>
    private CountBand BandAt(Tally tally, int first) =>
        CountBand.Of([.. Enumerable.Range(first, _layout.Countries + 1).Select(index => tally[index])]);

    private long Above(int month, int partner, int tier)
    {
        long count = 0;
        for (var higher = tier + 1; higher < _layout.Tiers; higher++)
        {
            count += this[TallyLayout.TierCounts, _layout.TierIndex(month, partner, higher)];
        }

        return count;
    }

    private IEnumerable<(int Tier, bool OrAbove)> Rungs() =>
        Enumerable.Range(0, _layout.Tiers).Select(tier => (tier, false))
            .Concat(Enumerable.Range(1, Math.Max(0, _layout.Tiers - 2)).Select(tier => (tier, true)));
}
