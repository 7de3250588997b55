using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Modules.Powers;

/// <summary>Attention to each great power, with fading memory, in all futures of a shard.</summary>
internal sealed unsafe class PowersState : HomeModule
{
    private readonly VisitLedger _ledger;
    private readonly int[] _economies;
    private readonly nint[] _attention;
    private readonly float* _decay;
    private readonly LaneNumbers _strength;
    private readonly LaneNumbers _displeasure;
    private readonly int _top;
    private readonly Action<int, int> _visit;

    public PowersState(ModuleContext context)
        : base(context, columns: 1 + context.WithRole(PowersModule.GreatPowers).Length + VisitLedger.Columns(context.WithRole(PowersModule.GreatPowers).Length))
    {
        _ledger = new VisitLedger(context, context.WithRole(PowersModule.GreatPowers), () => (nint)Take());
        _economies = [.. context.WithRole(PowersModule.LargeEconomies).Where(i => context.World.Partners[i].Kind == PartnerKind.Country)];
        _strength = context.Values(PowersModule.Strength);
        _displeasure = context.Values(PowersModule.Displeasure);
        _top = context.World.Ladder.Count - 1;
        _visit = (place, lane) => ((float*)_attention![place])[lane]++;
        _decay = Take();
        var memory = context.Values(PowersModule.Memory);
        for (var lane = 0; lane < context.Padded; lane++)
        {
            _decay[lane] = (float)Precise.Exp(-Precise.Log(2) / memory[Math.Min(lane, context.Lanes - 1)]);
        }

        _attention = new nint[_ledger.Partners.Length];
        for (var i = 0; i < _attention.Length; i++)
        {
            _attention[i] = (nint)Take();
            Start(i);
        }
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        var balance = Context.Levers(PowersModule.Balance, offset);
        if (balance.Is(0) || _attention.Length == 0)
        {
            return;
        }

        for (var i = 0; i < _attention.Length; i++)
        {
            var attention = (float*)_attention[i];
            var signal = Context.Signals.Attention(_ledger.Partners[i]);
            for (var lane = 0; lane < Context.Lanes; lane++)
            {
                var mean = Sum(lane) / _attention.Length;
                if (mean > 0f)
                {
                    // At most what the lever gives to a power without any attention, and as much less for one with twice the mean.
                    var lacking = Math.Max(1f - (attention[lane] / mean), -1f);
                    signal[lane] += (float)(balance[lane] * _strength[lane]) * lacking;
                }
            }
        }
    }

    public override void End(Month month, int offset)
    {
        foreach (var column in _attention)
        {
            for (var lane = 0; lane < Context.Lanes; lane++)
            {
                ((float*)column)[lane] *= _decay[lane];
            }
        }

        _ledger.Update(offset, _visit);
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        into.Clear();
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            into[lane] = quantity == PowersModule.Index ? Evenness(lane)
                : quantity == PowersModule.PowersAtTop ? Count(_ledger.Partners, lane, _top)
                : quantity == PowersModule.EconomiesCovered ? Count(_economies, lane, 1)
                : quantity == PowersModule.EconomiesAtTop ? Count(_economies, lane, _top)
                : quantity == PowersModule.Displeased ? Displeased(lane)
                : quantity == PowersModule.LongestWait ? Longest(lane)
                : ShareOf(partner, lane);
        }
    }

    /// <summary>The activities of the past at the start, each with what is left of it.</summary>
    private void Start(int place)
    {
        var from = Context.Inputs.From;
        var column = (float*)_attention[place];
        foreach (var visit in Context.World.Visits)
        {
            if (visit.Partner != _ledger.Partners[place] || visit.Month >= from)
            {
                continue;
            }

            for (var lane = 0; lane < Context.Padded; lane++)
            {
                column[lane] += (float)Precise.Exp(Precise.Log(_decay[lane]) * (from - visit.Month - 1));
            }
        }
    }

    private float Sum(int lane)
    {
        var sum = 0f;
        foreach (var column in _attention)
        {
            sum += ((float*)column)[lane];
        }

        return sum;
    }

    /// <summary>1 less the concentration of attention, so scaled that it runs from 0 to 1.</summary>
    private float Evenness(int lane)
    {
        var sum = Sum(lane);
        if (_attention.Length < 2 || sum <= 0f)
        {
            return 1f;
        }

        var squares = 0f;
        foreach (var column in _attention)
        {
            var share = ((float*)column)[lane] / sum;
            squares += share * share;
        }

        var least = 1f / _attention.Length;
        return Math.Max(1f - ((squares - least) / (1f - least)), 0f);
    }

    private int Count(int[] partners, int lane, int rung)
    {
        var count = 0;
        foreach (var partner in partners)
        {
            count += Context.Tier(partner)[lane] >= rung ? 1 : 0;
        }

        return count;
    }

    private int Displeased(int lane)
    {
        var count = 0;
        foreach (var partner in _ledger.Partners)
        {
            count += Context.Columns(partner).Tension[lane] >= _displeasure[lane] ? 1 : 0;
        }

        return count;
    }

    private float Longest(int lane)
    {
        var longest = 0f;
        for (var i = 0; i < _ledger.Partners.Length; i++)
        {
            longest = Math.Max(longest, _ledger.MonthsSince(i, lane));
        }

        return longest;
    }

    private float ShareOf(int partner, int lane)
    {
        var place = Array.IndexOf(_ledger.Partners, partner);
        var sum = Sum(lane);
        return place >= 0 && sum > 0f ? ((float*)_attention[place])[lane] / sum : 0f;
    }
}
