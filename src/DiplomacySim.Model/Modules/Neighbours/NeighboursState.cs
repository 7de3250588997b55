using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Relationship;

namespace DiplomacySim.Model.Modules.Neighbours;

/// <summary>Visits and cooperation at the border with each neighbour, in all futures of a shard.</summary>
internal sealed unsafe class NeighboursState : HomeModule
{
    /// <summary>Added to the visit key of a neighbour whose guaranteed visit is due: above what chance gives anyone.</summary>
    private const float Due = 50f;

    /// <summary>The months of the past from which cooperation at the start is read.</summary>
    private const int PastMonths = 36;

    private readonly VisitLedger _ledger;
    private readonly nint[] _cooperation;
    private readonly float* _activities;
    private readonly float* _longest;
    private readonly float* _decay;
    private readonly float* _gain;
    private readonly double[] _crowded;
    private readonly Action<int, int> _visit;

    public NeighboursState(ModuleContext context)
        : base(context, columns: 4 + context.WithRole(NeighboursModule.Role).Length + VisitLedger.Columns(context.WithRole(NeighboursModule.Role).Length))
    {
        _ledger = new VisitLedger(context, context.WithRole(NeighboursModule.Role), () => (nint)Take());
        _visit = Visit;
        _activities = Take();
        _longest = Take();
        _decay = Take();
        _gain = Take();
        var halfLife = context.Values(NeighboursModule.BorderHalfLife);
        var gain = context.Values(NeighboursModule.BorderGain);
        for (var lane = 0; lane < context.Padded; lane++)
        {
            var at = Math.Min(lane, context.Lanes - 1);
            _decay[lane] = (float)Precise.Exp(-Precise.Log(2) / halfLife[at]);
            _gain[lane] = (float)gain[at];
        }

        _cooperation = new nint[_ledger.Partners.Length];
        _crowded = new double[_ledger.Partners.Length];
        for (var i = 0; i < _cooperation.Length; i++)
        {
            _cooperation[i] = (nint)Take();
            _crowded[i] = Crowded(_ledger.Partners[i]);
            Start(i);
        }
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        var guard = Context.Levers(NeighboursModule.Guard, offset);
        var visits = Context.Levers(NeighboursModule.Visits, offset);
        var cut = Precise.Log(Math.Max(Context.World.AttentionAt(month), 1) / Math.Max(Context.Inputs.Attention[offset], 1));
        for (var i = 0; i < _ledger.Partners.Length; i++)
        {
            var lost = Context.Inputs.Priority[_ledger.Partners[i]] == 0 ? Math.Max(_crowded[i] + Math.Max(cut, 0), 0) : 0;
            if (lost == 0 && visits.Is(0))
            {
                continue;
            }

            var attention = Context.Signals.Attention(_ledger.Partners[i]);
            var last = _ledger.Last(i);
            for (var lane = 0; lane < Context.Lanes; lane++)
            {
                attention[lane] += (float)(guard[lane] * lost);
                if (visits[lane] > 0 && (offset - last[lane]) * visits[lane] >= 12)
                {
                    attention[lane] += Due;
                }
            }
        }
    }

    public override void End(Month month, int offset)
    {
        for (var i = 0; i < _cooperation.Length; i++)
        {
            var cooperation = (float*)_cooperation[i];
            var last = _ledger.Last(i);
            for (var lane = 0; lane < Context.Lanes; lane++)
            {
                cooperation[lane] *= _decay[lane];
                _longest[lane] = Math.Max(_longest[lane], offset - Math.Max(last[lane], -1f));
            }
        }

        _ledger.Update(offset, _visit);
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        into.Clear();
        if (quantity == NeighboursModule.Cooperation)
        {
            foreach (var column in _cooperation)
            {
                for (var lane = 0; lane < Context.Lanes; lane++)
                {
                    into[lane] += ((float*)column)[lane] / _cooperation.Length;
                }
            }
        }
        else if (quantity == NeighboursModule.CooperationWith || quantity == NeighboursModule.MonthsSince)
        {
            ReadOne(Array.IndexOf(_ledger.Partners, partner), quantity == NeighboursModule.MonthsSince, into);
        }
        else
        {
            new ReadOnlySpan<float>(quantity == NeighboursModule.Activities ? _activities : _longest, Context.Lanes).CopyTo(into);
        }
    }

    private void ReadOne(int place, bool months, Span<float> into)
    {
        for (var lane = 0; place >= 0 && lane < Context.Lanes; lane++)
        {
            into[lane] = months ? _ledger.MonthsSince(place, lane) : ((float*)_cooperation[place])[lane];
        }
    }

    private void Visit(int place, int lane)
    {
        var cooperation = (float*)_cooperation[place];
        cooperation[lane] += _gain[lane] * (1f - cooperation[lane]);
        _activities[lane]++;
    }

    /// <summary>By how much the priorities of other partners lower this one's chance, as a logarithm.</summary>
    private double Crowded(int partner)
    {
        var world = Context.World;
        var usual = 0.0;
        var now = 0.0;
        for (var other = 0; other < world.Partners.Length; other++)
        {
            var weight = Precise.Exp(new StandardScores(world, world.Partners[other]).Attention(p => world.Parameters[p]));
            usual += weight;
            now += weight * (other == partner ? 1 : Precise.Exp(Context.Inputs.Priority[other]));
        }

        return Precise.Log(now / usual);
    }

    /// <summary>Cooperation starts at the mean that the visits of the last years keep up.</summary>
    private void Start(int place)
    {
        var from = Context.Inputs.From;
        var visits = Context.World.Visits.Count(visit => visit.Partner == _ledger.Partners[place] && visit.Month < from && from - visit.Month <= PastMonths);
        var often = Math.Min(visits / (double)PastMonths, 1);
        for (var lane = 0; lane < Context.Padded; lane++)
        {
            var inflow = often * _gain[lane];
            ((float*)_cooperation[place])[lane] = inflow > 0 ? (float)(inflow / (1 - (_decay[lane] * (1 - inflow)))) : 0f;
        }
    }
}
