using DiplomacySim.Contracts.Partners;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Grains.Partners;

/// <summary>What a partner grain holds between calls.</summary>
internal sealed class PartnerState : IDisposable
{
    private readonly ShardFrame? _ownFrame;
    private readonly ReceivedMonth? _received;
    private readonly PartnerShard _partner;
    private readonly ICallMeter? _meter;
    private readonly int _tiers;
    private readonly PartnerReply _bids;
    private readonly PartnerReply _settled;
    private MonthMessage? _last;
    private bool _lastHadBids;
    private int _months;

    public PartnerState(PartnerOrder order, ShardFrame frame)
    {
        Epoch = order.Epoch;
        _tiers = frame.Inputs.World.Ladder.Count;
        if (order.Frame is null)
        {
            _ownFrame = frame;
            _received = new ReceivedMonth(frame);
        }

        _meter = frame.Meter;
        _partner = new PartnerShard(frame, order.Partner);
        Begun = new PartnerReply(PartnerAnswer.Done, _partner, PartnerColumnSet.None);
        _bids = new PartnerReply(PartnerAnswer.Done, _partner, PartnerColumnSet.Bids);
        _settled = new PartnerReply(PartnerAnswer.Done, _partner, PartnerColumnSet.All);
    }

    public int Epoch { get; }

    /// <summary>The number of the last exchange; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>The answer to the call that began it.</summary>
    public PartnerReply Begun { get; }

    /// <summary>Computes the exchange, unless it is not a new one, and answers.</summary>
    public PartnerReply Exchange(MonthMessage month)
    {
        if (month.Number > Number)
        {
            Number = month.Number;

            // The message is kept, and the home's memory with it, as long as this partner may read it.
            _last = month;
            var began = _meter?.Now() ?? 0;
            _lastHadBids = Take(month);
            _meter?.Called(_partner.Index, began);
            _months += _lastHadBids ? 1 : 0;
        }

        return _lastHadBids ? _bids : _settled;
    }

    /// <summary>How the relationship stands: means over the futures.</summary>
    public unsafe PartnerSnapshot Snapshot()
    {
        var state = _partner.State;
        double capital = 0, tension = 0, signed = 0, visits = 0, suspended = 0;
        var tiers = new double[_tiers];
        for (var lane = 0; lane < state.Lanes; lane++)
        {
            capital += state.Capital[lane];
            tension += state.Tension[lane];
            signed += state.Signed[lane];
            visits += state.Visits[lane];
            suspended += state.Suspended[lane];
            tiers[state.Tier[lane]] += 1.0 / state.Lanes;
        }

        double lanes = state.Lanes;
        return new PartnerSnapshot(_partner.Index, state.Lanes, _months, capital / lanes, tension / lanes, signed / lanes, visits / lanes, suspended / lanes, tiers);
    }

    public void Dispose()
    {
        _partner.Dispose();
        _received?.Dispose();
        _ownFrame?.Dispose();
    }

    private bool Take(MonthMessage month)
    {
        if (month.Exchange is not { } exchange)
        {
            return _received!.With(_partner, month.Packed);
        }

        exchange.With(_partner);
        return exchange.HasBrief;
    }
}
