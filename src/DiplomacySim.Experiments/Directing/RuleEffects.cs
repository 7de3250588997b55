using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Signals;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Rules;

namespace DiplomacySim.Experiments.Directing;

/// <summary>What a rule puts on top of a month.</summary>
internal sealed class RuleEffects
{
    private readonly RuleAction _action;
    private readonly World _world;
    private readonly float _attention;
    private readonly float _readiness;
    private readonly float[] _proposal;

    public RuleEffects(RuleAction action, RunInputs inputs, LaneInputs lanes)
    {
        _action = action;
        _world = inputs.World;
        Everybody = [.. Enumerable.Range(0, _world.Partners.Length)];
        _attention = (float)Precise.Log(action.Attention);
        _readiness = (float)action.Readiness;
        _proposal = action.ProposesNextTier ? Proposal(lanes) : [];
    }

    /// <summary>All partners.</summary>
    public ImmutableArray<int> Everybody { get; }

    /// <summary>Adds what is done for a partner in the lanes in which the rule is at work.</summary>
    public void AddTo(int partner, ReadOnlySpan<ushort> left, MonthSignals signals)
    {
        if (_attention != 0f)
        {
            Add(signals.Attention(partner), left, _attention);
        }

        if (_world.Partners[partner].Kind != PartnerKind.Country)
        {
            return;
        }

        if (_readiness != 0f)
        {
            Add(signals.Readiness(partner), left, _readiness);
        }

        if (_action.ProposesNextTier)
        {
            var readiness = signals.Readiness(partner);
            for (var lane = 0; lane < left.Length; lane++)
            {
                readiness[lane] += left[lane] != 0 ? _proposal[lane] : 0f;
            }
        }
    }

    /// <summary>Adds what is done for the home in the lanes in which the rule is at work for one of its rows.</summary>
    public void AddToHome(ReadOnlySpan<ushort> left, MonthSignals signals)
    {
        if (_action.Slots != 0)
        {
            Add(signals.Slots, left, _action.Slots);
        }
    }

    /// <summary>Signs agreements with a partner in the lanes in which it has just been taken up.</summary>
    public void Sign(int partner, ReadOnlySpan<byte> isNew, MonthSignals signals)
    {
        var agreements = signals.Agreements(partner);
        for (var lane = 0; lane < isNew.Length; lane++)
        {
            agreements[lane] += isNew[lane] * _action.Agreements;
        }
    }

    private static void Add(Span<float> column, ReadOnlySpan<ushort> left, float value)
    {
        for (var lane = 0; lane < left.Length; lane++)
        {
            column[lane] += left[lane] != 0 ? value : 0f;
        }
    }

    private static float[] Proposal(LaneInputs lanes)
    {
        var index = ParameterSet.IndexOf(Parameter.ProposalEffect);
        return
        [
            .. Enumerable.Range(0, lanes.Lanes).Select(lane =>
                (float)(lanes.ParameterColumns.TryGetValue(index, out var column) ? column[lane] : lanes.Parameters[index])),
        ];
    }
}
