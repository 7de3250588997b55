using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules.Agreements;

namespace DiplomacySim.Model.Modules.Ministry;

/// <summary>The ministry in all futures of a shard.</summary>
/// <remarks>
/// Capacity is 1, less a dip that fades, plus a gain that comes slowly. What reaches the core is its ratio to the mean of the last
/// recorded year, times the efficiency that the load of the last twelve months leaves.
/// </remarks>
internal sealed unsafe class MinistryState : HomeModule
{
    private const float MonthsOfLoad = 12f;
    private const float LeastCapacity = 0.05f;

    private readonly float* _dip;
    private readonly float* _gain;
    private readonly float* _cut;
    private readonly float* _capacity;
    private readonly float* _load;
    private readonly float* _agreements;
    private readonly AlignedBuffer _aside;
    private readonly float* _usual;
    private readonly LaneNumbers _reformDip;
    private readonly LaneNumbers _reformGain;
    private readonly LaneNumbers _trainingGain;
    private readonly LaneNumbers _digitalGain;
    private readonly LaneNumbers _workPerAgreement;
    private readonly LaneNumbers _workPerCrisis;
    private readonly LaneNumbers _usualWork;
    private readonly float* _dipKept;
    private readonly float* _gainStep;
    private readonly double _reformCut;
    private readonly Month _reform;

    public MinistryState(ModuleContext context)
        : base(context, columns: 5)
    {
        _dip = Take();
        _gain = Take();
        _cut = Take();
        _capacity = Take();
        _load = Take();
        _aside = new AlignedBuffer(4 * AlignedBuffer.BytesFor(context.Padded, sizeof(float)));
        _agreements = _aside.Take<float>(context.Padded);
        _usual = _aside.Take<float>(context.Padded);
        _dipKept = _aside.Take<float>(context.Padded);
        _gainStep = _aside.Take<float>(context.Padded);
        _reformDip = context.Values(MinistryModule.ReformDip);
        _reformGain = context.Values(MinistryModule.ReformGain);
        _trainingGain = context.Values(MinistryModule.TrainingGain);
        _digitalGain = context.Values(MinistryModule.DigitalGain);
        _workPerAgreement = context.Values(MinistryModule.WorkPerAgreement);
        _workPerCrisis = context.Values(MinistryModule.WorkPerCrisis);
        _usualWork = context.Values(MinistryModule.UsualWork);
        _reformCut = context.Value(MinistryModule.ReformCut);
        _reform = Month.FromIndex((int)context.Value(MinistryModule.ReformMonth));
        var dips = context.Values(MinistryModule.DipHalfLife);
        var gains = context.Values(MinistryModule.GainHalfLife);
        for (var lane = 0; lane < context.Lanes; lane++)
        {
            var isNew = lane == 0 || dips.IsDrawn || gains.IsDrawn || _reformDip.IsDrawn || _reformGain.IsDrawn;
            _dipKept[lane] = isNew ? (float)ShardParameters.HalfLifeDecay(dips[lane]) : _dipKept[0];
            _gainStep[lane] = isNew ? (float)(1 - ShardParameters.HalfLifeDecay(gains[lane])) : _gainStep[0];
            _usual[lane] = isNew ? Remember(lane) : _usual[0];
            _dip[lane] = isNew ? _dip[lane] : _dip[0];
            _gain[lane] = isNew ? _gain[lane] : _gain[0];
            _cut[lane] = isNew ? _cut[lane] : _cut[0];
            _capacity[lane] = (1 - _dip[lane] + _gain[lane]) / _usual[lane];
            _load[lane] = 1f;
        }
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        var cut = Context.Levers(MinistryModule.UnitsCut, offset);
        var training = Context.Levers(MinistryModule.Training, offset);
        var digital = Context.Levers(MinistryModule.DigitalTransformation, offset);
        var signals = Context.Signals.Capacity;
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var effort = (_trainingGain[lane] * (training[lane] - 1)) + (_digitalGain[lane] * (digital[lane] - 1));
            Move(lane, month < _reform ? 0f : (float)cut[lane], effort);
            _capacity[lane] = Math.Max(1 - _dip[lane] + _gain[lane], LeastCapacity) / _usual[lane];
            signals[lane] *= _capacity[lane] * Efficiency(lane);
        }
    }

    public override void End(Month month, int offset)
    {
        AgreementTotals.UnderWay(Context, _agreements);
        var crises = Context.Shared.ActiveCrises;
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var beyond = crises is null ? 0 : crises[lane] - Context.Shared.UsualCrises;
            var work = Context.Home.Occasions[lane] + (_workPerAgreement[lane] * _agreements[lane]) + (_workPerCrisis[lane] * beyond);
            var load = (float)(Math.Max(work, 0) / (_capacity[lane] * _usualWork[lane]));
            _load[lane] += (load - _load[lane]) / MonthsOfLoad;
        }
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            into[lane] = quantity == MinistryModule.Capacity ? _capacity[lane]
                : quantity == MinistryModule.Workload ? _load[lane]
                : Efficiency(lane);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _aside.Dispose();
    }

    private float Efficiency(int lane) => _load[lane] > 1f ? 1f / _load[lane] : 1f;

    /// <summary>One month: the dip fades and the gain comes nearer; a change of the units begins a dip anew.</summary>
    private void Move(int lane, float cut, double effort)
    {
        var goal = (float)((_reformGain[lane] * (_cut[lane] / _reformCut)) + effort);
        _gain[lane] += _gainStep[lane] * (goal - _gain[lane]);
        _dip[lane] *= _dipKept[lane];
        if (cut != _cut[lane])
        {
            _dip[lane] += (float)(_reformDip[lane] * Math.Abs(cut - _cut[lane]) / _reformCut);
            _cut[lane] = cut;
        }
    }

    /// <summary>Lives through what was recorded: leaves the state at the start of the run, and returns the mean capacity of the last recorded year.</summary>
    private float Remember(int lane)
    {
        var last = Context.World.HistoryTo;
        var from = Context.Inputs.From;
        float dip = 0f, gain = 0f, cut = 0f;
        var sum = 0f;
        for (var month = _reform < last + -11 ? _reform : last + -11; month <= last || month < from; month += 1)
        {
            if (month == from)
            {
                (dip, gain, cut) = (_dip[lane], _gain[lane], _cut[lane]);
            }

            Move(lane, month < _reform ? 0f : (float)_reformCut, 0);
            sum += month > last + -12 && month <= last ? 1 - _dip[lane] + _gain[lane] : 0f;
        }

        if (from <= last)
        {
            (_dip[lane], _gain[lane], _cut[lane]) = (dip, gain, cut);
        }

        return sum / 12f;
    }
}
