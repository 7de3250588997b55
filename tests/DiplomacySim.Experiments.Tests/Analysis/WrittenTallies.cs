using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Tests.Analysis;

/// <summary>The tallies of one policy, written by hand.</summary>
internal sealed class WrittenTallies
{
    private readonly TallyLayout _layout;
    private readonly int _futures;
    private readonly long[] _tiers;
    private readonly long[] _on;
    private readonly long[] _from;
    private readonly long[] _reasons;
    private readonly long[] _upgrades;

    public WrittenTallies(ExperimentPlan plan, int futures)
    {
        var world = plan.Scenario.World.World;
        _layout = TallyLayout.Of(world, plan.Scenario.From, plan.Scenario.Months);
        _futures = futures;
        _tiers = new long[_layout.Months * _layout.Partners * _layout.Tiers];
        _on = new long[_layout.Months * _layout.Tiers * (_layout.Countries + 1)];
        _from = new long[_on.Length];
        _reasons = new long[_layout.Partners * TallyLayout.Parts];
        _upgrades = new long[_layout.Years * (_layout.Countries + 1)];
        for (var year = 0; year < _layout.Years; year++)
        {
            SetUpgrades(year, (0, futures));
        }

        Visits = [.. Enumerable.Repeat((long)futures, _layout.Partners)];
        UpgradesOf = new long[_layout.Partners];
        Waiting = new long[_layout.Partners];
        var start = plan.Policies[0].Inputs.Start.Partners;
        for (var month = 0; month < _layout.Months; month++)
        {
            for (var partner = 0; partner < _layout.Partners; partner++)
            {
                _tiers[_layout.TierIndex(month, partner, start[partner].Tier)] = futures;
            }

            for (var tier = 0; tier < _layout.Tiers; tier++)
            {
                Set(_on, month, tier, Count(t => t == tier));
                Set(_from, month, tier, Count(t => t >= tier));
            }
        }

        int Count(Func<int, bool> holds) => Enumerable.Range(0, _layout.Partners).Count(p => world.Partners[p].Kind == PartnerKind.Country && holds(start[p].Tier));
    }

    public long[] Visits { get; }

    public long[] UpgradesOf { get; }

    public long[] Waiting { get; }

    /// <summary>Raises a partner from a rung to another in some futures, from a month on.</summary>
    public void Raise(int partner, int month, int from, int to, int futures)
    {
        for (; month < _layout.Months; month++)
        {
            _tiers[_layout.TierIndex(month, partner, from)] -= futures;
            _tiers[_layout.TierIndex(month, partner, to)] += futures;
        }

        UpgradesOf[partner] += futures;
    }

    /// <summary>Sets how many futures have so many countries on a rung at the end of the last month.</summary>
    public void SetOnAtEnd(int tier, params (int Countries, long Futures)[] histogram)
    {
        var at = _layout.CountIndex(_layout.Months - 1, tier, 0);
        Array.Clear(_on, at, _layout.Countries + 1);
        foreach (var (countries, futures) in histogram)
        {
            _on[at + countries] = futures;
        }
    }

    /// <summary>Sets how many futures have so many upgrades in a year, counted from the first.</summary>
    public void SetUpgrades(int year, params (int Upgrades, long Futures)[] histogram)
    {
        var at = year * (_layout.Countries + 1);
        Array.Clear(_upgrades, at, _layout.Countries + 1);
        foreach (var (upgrades, futures) in histogram)
        {
            _upgrades[at + upgrades] = futures;
        }
    }

    /// <summary>Sets the mean part behind a partner's upgrades.</summary>
    public void SetPart(int partner, int part, double mean) =>
        _reasons[(partner * TallyLayout.Parts) + part] = (long)(mean * TallyLayout.ReasonScale * UpgradesOf[partner]);

    public IReadOnlyList<Tally> ToTallies() =>
    [
        new Tally(TallyLayout.TierCounts, _tiers),
        new Tally(TallyLayout.CountriesOn, _on),
        new Tally(TallyLayout.CountriesFrom, _from),
        new Tally(TallyLayout.Upgrades, _upgrades),
        new Tally(TallyLayout.Visits, Visits),
        new Tally(TallyLayout.UpgradesOf, UpgradesOf),
        new Tally(TallyLayout.Reasons, _reasons),
        new Tally(TallyLayout.Waiting, Waiting),
    ];

    private void Set(long[] tally, int month, int tier, int countries) => tally[_layout.CountIndex(month, tier, countries)] = _futures;
}
