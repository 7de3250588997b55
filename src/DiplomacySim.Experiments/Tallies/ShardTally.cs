using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Tallies;

/// <summary>The whole numbers of one shard, filled month by month; used again for the next after <see cref="Clear"/>.</summary>
public sealed class ShardTally
{
    private readonly int[] _tierCounts;
    private readonly int[] _countriesOn;
    private readonly int[] _countriesFrom;
    private readonly int[] _upgrades;
    private readonly int[] _yearSoFar;
    private readonly long[] _visits;
    private readonly long[] _upgradesOf;
    private readonly long[] _reasons;
    private readonly long[] _waiting;
    private readonly float[] _parts = new float[ScoreParts.Count];

    /// <summary>Creates an empty tally.</summary>
    public ShardTally(TallyLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Layout = layout;
        _tierCounts = new int[layout.Months * layout.Partners * layout.Tiers];
        _countriesOn = new int[layout.Months * layout.Tiers * (layout.Countries + 1)];
        _countriesFrom = new int[_countriesOn.Length];
        _upgrades = new int[layout.Years * (layout.Countries + 1)];
        _yearSoFar = new int[LaneInputs.MaxLanes];
        _visits = new long[layout.Partners];
        _upgradesOf = new long[layout.Partners];
        _reasons = new long[layout.Partners * TallyLayout.Parts];
        _waiting = new long[layout.Partners];
        Tallies =
        [
            new Tally(TallyLayout.TierCounts, _tierCounts),
            new Tally(TallyLayout.CountriesOn, _countriesOn),
            new Tally(TallyLayout.CountriesFrom, _countriesFrom),
            new Tally(TallyLayout.Upgrades, _upgrades),
            new Tally(TallyLayout.Visits, _visits),
            new Tally(TallyLayout.UpgradesOf, _upgradesOf),
            new Tally(TallyLayout.Reasons, _reasons),
            new Tally(TallyLayout.Waiting, _waiting),
        ];
    }

    /// <summary>The layout.</summary>
    public TallyLayout Layout { get; }

    /// <summary>The tallies for the store; they read this object's memory.</summary>
    public IReadOnlyList<Tally> Tallies { get; }

    /// <summary>The memory that a tally of this layout takes, in bytes.</summary>
    public static long BytesOf(TallyLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var cells = (long)layout.Months * layout.Tiers * (layout.Partners + (2 * (layout.Countries + 1)));
        var years = (long)layout.Years * (layout.Countries + 1);
        return ((cells + years) * sizeof(int)) + ((3L + TallyLayout.Parts) * layout.Partners * sizeof(long));
    }

    /// <summary>Empties the tally.</summary>
    public void Clear()
    {
        Array.Clear(_tierCounts);
        Array.Clear(_countriesOn);
        Array.Clear(_countriesFrom);
        Array.Clear(_upgrades);
        Array.Clear(_yearSoFar);
        Array.Clear(_visits);
        Array.Clear(_upgradesOf);
        Array.Clear(_reasons);
        Array.Clear(_waiting);
    }

    /// <summary>Takes over what another of the same layout holds of a past that two shards share.</summary>
    public void CopyFrom(ShardTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        other._tierCounts.CopyTo(_tierCounts, 0);
        other._countriesOn.CopyTo(_countriesOn, 0);
        other._countriesFrom.CopyTo(_countriesFrom, 0);
        other._upgrades.CopyTo(_upgrades, 0);
        other._yearSoFar.CopyTo(_yearSoFar, 0);
        other._visits.CopyTo(_visits, 0);
        other._upgradesOf.CopyTo(_upgradesOf, 0);
        other._reasons.CopyTo(_reasons, 0);
        other._waiting.CopyTo(_waiting, 0);
    }

    /// <summary>Takes in the reason of an upgrade.</summary>
    /// <param name="upgrade">The step.</param>
    /// <param name="parts">The parts of the readiness behind it.</param>
    /// <param name="monthsInTier">The months spent on the rung left; not used for the lowest rung.</param>
    public void AddReason(Upgrade upgrade, ScoreParts parts, float monthsInTier)
    {
        parts.CopyTo(_parts);
        var at = upgrade.Partner * TallyLayout.Parts;
        for (var part = 0; part < TallyLayout.Parts; part++)
        {
            // Fixed point: a sum of whole numbers does not depend on its order.
            _reasons[at + part] += (long)Math.Round(_parts[part] * (double)TallyLayout.ReasonScale);
        }

        _upgradesOf[upgrade.Partner]++;
        _waiting[upgrade.Partner] += upgrade.From > 0 ? (long)monthsInTier : 0;
    }

    /// <summary>Takes in the month that a shard has just played.</summary>
    public void AddMonth(Shard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var month = shard.MonthsDone - 1;
        shard.TierCounts.CopyTo(_tierCounts.AsSpan(month * Layout.Partners * Layout.Tiers));
        var width = Layout.Countries + 1;
        Span<ushort> above = stackalloc ushort[shard.Lanes];
        for (var tier = Layout.Tiers - 1; tier >= 0; tier--)
        {
            var on = shard.CountriesOn(tier);
            var at = Layout.CountIndex(month, tier, 0);
            var exact = _countriesOn.AsSpan(at, width);
            var from = _countriesFrom.AsSpan(at, width);
            for (var lane = 0; lane < on.Length; lane++)
            {
                exact[on[lane]]++;
                above[lane] += on[lane];
                if (tier > 0)
                {
                    from[above[lane]]++;
                }
            }
        }

        foreach (var upgrade in shard.Upgrades)
        {
            _yearSoFar[upgrade.Lane] += upgrade.Lane < shard.Lanes ? 1 : 0;
        }

        if (month == Layout.Months - 1 || Layout.YearOf(month + 1) > Layout.YearOf(month))
        {
            CloseYear(Layout.YearOf(month), shard.Lanes);
        }
    }

    /// <summary>Takes in what is known at the end of a shard's run.</summary>
    public void AddEnd(Shard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        for (var partner = 0; partner < Layout.Partners; partner++)
        {
            foreach (var visits in shard.VisitsWith(partner))
            {
                _visits[partner] += visits;
            }
        }
    }

    private void CloseYear(int year, int lanes)
    {
        var histogram = _upgrades.AsSpan(year * (Layout.Countries + 1), Layout.Countries + 1);
        foreach (var upgrades in _yearSoFar.AsSpan(0, lanes))
        {
            histogram[Math.Min(upgrades, Layout.Countries)]++;
        }

        Array.Clear(_yearSoFar);
    }
}
