using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Signals;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Shards;

/// <summary>The one exchange a month between the home and its partners: what was decided last month, then what this month brings.</summary>
/// <remarks>
/// One object serves a whole run. While an exchange is under way the home changes nothing that it shows, so that several partners
/// may read it at once.
/// </remarks>
internal sealed unsafe class MonthExchange
{
    private readonly ShardFrame _frame;
    private readonly HomeColumns _home;
    private readonly HomeSchedule _schedule;
    private readonly ResolutionColumns _resolution;
    private readonly RivalColumns _rivals;
    private readonly MonthSignals _signals;
    private readonly PhiloxKey _key;
    private readonly PartnerPlan?[] _plans;
    private readonly int[] _agreements;
    private Month _month;
    private Month _decided;
    private float* _visitUplift;

    public MonthExchange(
        ShardFrame frame, HomeColumns home, HomeSchedule schedule, ResolutionColumns resolution, RivalColumns rivals, MonthSignals signals)
    {
        _frame = frame;
        _home = home;
        _schedule = schedule;
        _resolution = resolution;
        _rivals = rivals;
        _signals = signals;
        _key = PhiloxKey.Of(frame.Inputs.Seed);
        _plans = new PartnerPlan?[frame.Inputs.World.Partners.Length];
        _agreements = new int[_plans.Length];
    }

    /// <summary>The number of this exchange, 1 for the first of a run: a partner recognizes a repeated one by it.</summary>
    public int Number { get; private set; }

    /// <summary>Whether it tells what was decided for the month that has ended.</summary>
    public bool HasOutcome { get; private set; }

    /// <summary>Whether it opens a month, so that bids are due.</summary>
    public bool HasBrief { get; private set; }

    /// <summary>Sets out the plans of a month and opens it; returns the number of planned visits.</summary>
    public int Announce(Month month, ImmutableArray<PartnerPlan> plans)
    {
        _month = month;
        HasBrief = true;
        Number++;
        Array.Clear(_plans);
        var visits = 0;
        foreach (var item in plans)
        {
            _plans[item.Partner] = item;
            visits += item.Visit ? 1 : 0;
        }

        return visits;
    }

    /// <summary>Says that all partners have taken in what there was.</summary>
    public void Complete() => (HasBrief, HasOutcome) = (false, false);

    /// <summary>Keeps what was decided for the month announced, until the next exchange.</summary>
    public void Decide()
    {
        for (var i = 0; i < _plans.Length; i++)
        {
            _agreements[i] = _plans[i]?.Agreements ?? 0;
        }

        _decided = _month;
        _visitUplift = _home.VisitUplift;
        HasOutcome = true;
    }

    /// <summary>Makes an exchange that tells only what was decided.</summary>
    public void Settle() => Number++;

    /// <summary>What a partner is told for the month announced.</summary>
    public MonthBrief Brief(PartnerShard partner)
    {
        var traits = partner.Traits;
        return new MonthBrief
        {
            Key = _key,
            Month = (uint)_month.Index,
            Replications = _frame.Replications,
            Activism = _home.Activism,
            Tour = _home.Tour(traits.Region, (uint)_month.Index),
            RegionPartners = _home.RegionPartners(traits.Region),
            RivalTier = _rivals.HighestTier(partner.Index),
            ImplementationIntensity = _schedule.ImplementationIntensity,
            ImplementationOdds = _schedule.ImplementationOdds,
            LapseOdds = _schedule.LapseOdds,
            BlocTies = _schedule.BlocTies(partner.Index, _month),
            Anniversary = _schedule.IsAnniversary(partner.Index, _month),
            Signals = _signals.Of(partner.Index),
            Trade = _frame.Economy is null ? null : _signals.TradeColumn,
        };
    }

    /// <summary>What is planned with a partner in the month announced; null where nothing is.</summary>
    public PartnerPlan? Plan(int partner) => _plans[partner];

    /// <summary>What was decided for a partner in the month that has ended.</summary>
    public MonthOutcome Outcome(int partner) => new()
    {
        Key = _key,
        Month = (uint)_decided.Index,
        Replications = _frame.Replications,
        Visited = _resolution.Visited(partner),
        Upgraded = _resolution.Upgraded(partner),
        RivalRungs = _rivals.Rungs(partner),
        VisitUplift = _visitUplift,
        PlannedAgreements = _agreements[partner],
    };

    /// <summary>Makes the exchange with one partner.</summary>
    public void With(PartnerShard partner)
    {
        if (HasOutcome)
        {
            partner.Commit(Outcome(partner.Index));
        }

        if (HasBrief)
        {
            partner.Bid(Brief(partner), _plans[partner.Index]);
        }
    }
}
