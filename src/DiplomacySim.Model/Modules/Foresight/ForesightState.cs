using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Modules.Foresight;

/// <summary>When each partner was last visited, in all futures of a shard; everything else is read off the relations as they are.</summary>
internal sealed unsafe class ForesightState : HomeModule
{
    private const float HalfKept = 0.5f;

    private readonly VisitLedger _ledger;
    private readonly bool[] _isCountry;
    private readonly LaneNumbers _months;
    private readonly LaneNumbers _fall;
    private readonly LaneNumbers _strength;
    private readonly float _largest;
    private readonly bool _hasEconomy;

    public ForesightState(ModuleContext context)
        : base(context, VisitLedger.Columns(context.Partners))
    {
        _ledger = new VisitLedger(context, [.. Enumerable.Range(0, context.Partners)], () => (nint)Take());
        _isCountry = [.. context.World.Partners.Select(p => p.Kind == PartnerKind.Country)];
        _months = context.Values(ForesightModule.WarningMonths);
        _fall = context.Values(ForesightModule.WarningFall);
        _strength = context.Values(ForesightModule.Strength);
        var trade = context.World.Partners.Where(p => p.Kind != PartnerKind.Bloc).Select(p => p.TradeUsdBillions).ToArray();
        var total = trade.Sum();
        _largest = total > 0 ? (float)(trade.Max() / total) : 0f;
        _hasEconomy = context.IsOn(EconomyModule.Description);
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        var heeded = Context.Levers(ForesightModule.EarlyWarning, offset);
        for (var partner = 0; !heeded.Is(0) && partner < _isCountry.Length; partner++)
        {
            if (!_isCountry[partner])
            {
                continue;
            }

            var tier = Context.Tier(partner);
            var signal = default(Span<float>);
            for (var lane = 0; lane < Context.Lanes; lane++)
            {
                if (tier[lane] > 0 && _ledger.MonthsSince(partner, lane) >= _months[lane])
                {
                    signal = signal.IsEmpty ? Context.Signals.Attention(partner) : signal;
                    signal[lane] += (float)(heeded[lane] * _strength[lane]);
                }
            }
        }
    }

    public override void End(Month month, int offset) => _ledger.Update(offset);

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        if (quantity == ForesightModule.OverReliance)
        {
            into.Fill(_largest);
            if (_hasEconomy)
            {
                Context.ReadOther!(EconomyQuantities.LargestShare, -1, into);
            }

            return;
        }

        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            into[lane] = quantity == ForesightModule.MonthsSince ? _ledger.MonthsSince(partner, lane) : Count(quantity, lane);
        }
    }

    private int Count(ModuleQuantity quantity, int lane)
    {
        var count = 0;
        for (var partner = 0; partner < _isCountry.Length; partner++)
        {
            if (_isCountry[partner] && Context.Tier(partner)[lane] > 0)
            {
                count += Warns(quantity, partner, lane) ? 1 : 0;
            }
        }

        return count;
    }

    private bool Warns(ModuleQuantity quantity, int partner, int lane)
    {
        if (quantity == ForesightModule.Cooling)
        {
            return _ledger.MonthsSince(partner, lane) >= _months[lane];
        }

        var columns = Context.Columns(partner);
        if (quantity == ForesightModule.Failing)
        {
            return columns.Credibility[lane] < HalfKept;
        }

        var start = Context.Inputs.Start.Partners[partner];
        return start.Tier > 0 && columns.Capital[lane] <= (1 - _fall[lane]) * start.Capital;
    }
}
