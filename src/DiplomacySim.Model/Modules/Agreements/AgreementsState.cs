using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Modules.Agreements;

/// <summary>Agreements by field in all futures of a shard, and the culture of execution.</summary>
/// <remarks>
/// Partners count agreements without regard to fields. The home splits the counted totals: what is signed by the mix of the month,
/// what is carried out or lapses in proportion to what is under way. What a month's visits brought is counted a month later, when
/// the partners have said so; a reading in between adds it without touching the state.
/// </remarks>
internal sealed unsafe class AgreementsState : HomeModule
{
    private const int Year = 12;
    private const int OtherColumns = 5;
    private const int AsideColumns = 4;

    private readonly AlignedBuffer _aside;
    private readonly float* _underWay;
    private readonly float* _implemented;
    private readonly float* _lapsed;
    private readonly float* _signed;
    private readonly FieldMix _mix;
    private readonly FieldLedger _ledger;
    private readonly nint[] _broken = new nint[Year];
    private readonly float* _countedUnderWay;
    private readonly float* _countedImplemented;
    private readonly float* _countedLapsed;
    private readonly float* _gain;
    private readonly float* _level;
    private readonly double[] _planned = new double[AgreementFields.Count];

    public AgreementsState(ModuleContext context)
        : base(context, FieldLedger.Columns + Year + OtherColumns)
    {
        _aside = new AlignedBuffer(AsideColumns * AlignedBuffer.BytesFor(context.Padded, sizeof(float)));
        _underWay = _aside.Take<float>(context.Padded);
        _implemented = _aside.Take<float>(context.Padded);
        _lapsed = _aside.Take<float>(context.Padded);
        _signed = _aside.Take<float>(context.Padded);
        _mix = new FieldMix(context);
        _ledger = new FieldLedger(() => (nint)Take(), _mix);
        for (var month = 0; month < Year; month++)
        {
            _broken[month] = (nint)Take();
        }

        _countedUnderWay = Take();
        _countedImplemented = Take();
        _countedLapsed = Take();
        _gain = Take();
        _level = Take();
        var execution = context.Execution(0);
        for (var lane = 0; lane < context.Lanes; lane++)
        {
            _level[lane] = (float)execution[lane];
        }
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        Array.Clear(_planned);
        foreach (var partner in plan.Partners)
        {
            for (var field = 0; field < partner.AgreementsByField.Length; field++)
            {
                _planned[field] += partner.AgreementsByField[field];
            }
        }

        if (Context.IsMoved(AgreementsModule.Goal) || Context.ExecutionMoves)
        {
            Learn(offset);
        }
    }

    public override void End(Month month, int offset)
    {
        Count();
        var broken = (float*)_broken[offset % Year];
        for (var lane = 0; lane < Context.Padded; lane += Simd256.Count)
        {
            var underWay = Simd256.Load(_underWay + lane);
            var implemented = Simd256.Load(_implemented + lane);
            var lapsed = Simd256.Load(_lapsed + lane);
            var newlyImplemented = implemented - Simd256.Load(_countedImplemented + lane);
            var newlyLapsed = lapsed - Simd256.Load(_countedLapsed + lane);
            var signed = underWay - Simd256.Load(_countedUnderWay + lane) + newlyImplemented + newlyLapsed;
            _ledger.End(newlyImplemented, newlyLapsed, _ledger.Sign(signed, lane), lane);
            Simd256.Store(newlyLapsed, broken + lane);
            Simd256.Store(underWay, _countedUnderWay + lane);
            Simd256.Store(implemented, _countedImplemented + lane);
            Simd256.Store(lapsed, _countedLapsed + lane);
        }

        for (var field = 0; field < AgreementFields.Count; field++)
        {
            if (_ledger.Planned(field)[0] != (float)_planned[field])
            {
                new Span<float>(_ledger.Planned(field), Context.Padded).Fill((float)_planned[field]);
            }
        }
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        if (quantity == AgreementsModule.ExecutionLevel)
        {
            new ReadOnlySpan<float>(_level, Context.Lanes).CopyTo(into);
        }
        else if (quantity == AgreementsModule.PartnerPromisesKept)
        {
            new ReadOnlySpan<float>(Context.Columns(partner).Credibility, Context.Lanes).CopyTo(into);
        }
        else if (quantity == AgreementsModule.PromisesBroken)
        {
            ReadBroken(into);
        }
        else if (AgreementsModule.ImplementedIn.IndexOf(quantity) is >= 0 and var implemented)
        {
            new ReadOnlySpan<float>(_ledger.Implemented(implemented), Context.Lanes).CopyTo(into);
        }
        else if (AgreementsModule.LapsedIn.IndexOf(quantity) is >= 0 and var lapsed)
        {
            new ReadOnlySpan<float>(_ledger.Lapsed(lapsed), Context.Lanes).CopyTo(into);
        }
        else
        {
            Count();
            ReadCounted(quantity, into);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _mix.Dispose();
        _aside.Dispose();
    }

    /// <summary>Moves the culture of execution towards its goal, and says where it stands.</summary>
    private void Learn(int offset)
    {
        var moves = Context.IsMoved(AgreementsModule.Goal);
        var lever = Context.Execution(offset);
        var goal = Context.Levers(AgreementsModule.Goal, offset);
        var usual = Context.Values(AgreementsModule.UsualExecution);
        var learning = Context.Values(AgreementsModule.Learning);
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var execution = lever[lane];
            if (moves)
            {
                _gain[lane] += (float)(learning[lane] * (goal[lane] - usual[lane] - _gain[lane]));
                var level = Math.Clamp(execution + _gain[lane], 0, 1);
                Context.Signals.Execution[lane] *= execution > 0 ? (float)(level / execution) : 1f;
                execution = level;
            }

            _level[lane] = (float)execution;
        }
    }

    /// <summary>Adds up what all partners say, aside from the state.</summary>
    private void Count()
    {
        AgreementTotals.UnderWay(Context, _underWay);
        AgreementTotals.Implemented(Context, _implemented);
        AgreementTotals.Lapsed(Context, _lapsed);
    }

    private void ReadBroken(Span<float> into)
    {
        into.Clear();
        foreach (var column in _broken)
        {
            for (var lane = 0; lane < Context.Lanes; lane++)
            {
                into[lane] += ((float*)column)[lane];
            }
        }
    }

    private void ReadCounted(ModuleQuantity quantity, Span<float> into)
    {
        if (quantity == AgreementsModule.UnderWay)
        {
            new ReadOnlySpan<float>(_underWay, Context.Lanes).CopyTo(into);
        }
        else if (quantity == AgreementsModule.CarriedOut)
        {
            new ReadOnlySpan<float>(_implemented, Context.Lanes).CopyTo(into);
        }
        else if (quantity == AgreementsModule.PromisesKept)
        {
            ReadPromises(into);
        }
        else if (AgreementsModule.UnderWayIn.IndexOf(quantity) is >= 0 and var underWay)
        {
            ReadUnderWay(underWay, into);
        }
        else
        {
            ReadSigned(AgreementsModule.SignedIn.IndexOf(quantity), into);
        }
    }

    private void ReadPromises(Span<float> into)
    {
        double kept = 0, broken = 0;
        foreach (var start in Context.Inputs.Start.Partners)
        {
            kept += start.Implemented;
            broken += start.Lapsed;
        }

        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var ended = _implemented[lane] + kept + _lapsed[lane] + broken;
            into[lane] = ended > 0 ? (float)((_implemented[lane] + kept) / ended) : 1f;
        }
    }

    /// <summary>What is under way in a field, with what the month's visits brought since the last count.</summary>
    private void ReadUnderWay(int field, Span<float> into)
    {
        var shares = stackalloc float[Simd256.Count];
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            if (lane % Simd256.Count == 0)
            {
                Simd256.Store(_mix.Weight(field, lane) / _mix.Sum(lane), shares);
            }

            var signed = _underWay[lane] - _countedUnderWay[lane] + (_implemented[lane] - _countedImplemented[lane]) + (_lapsed[lane] - _countedLapsed[lane]);
            for (var other = 0; other < AgreementFields.Count; other++)
            {
                signed -= _ledger.Planned(other)[lane];
            }

            into[lane] = _ledger.UnderWay(field)[lane] + _ledger.Planned(field)[lane] + (signed * shares[lane % Simd256.Count]);
        }
    }

    /// <summary>What has been signed in a field: all that is or was under way, but for what was so at the start.</summary>
    private void ReadSigned(int field, Span<float> into)
    {
        AgreementTotals.Signed(Context, _signed);
        ReadUnderWay(field, into);
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var atStart = _underWay[lane] + _implemented[lane] + _lapsed[lane] - _signed[lane];
            into[lane] += _ledger.Implemented(field)[lane] + _ledger.Lapsed(field)[lane] - (atStart * _mix.UsualShare(field, lane));
        }
    }
}
