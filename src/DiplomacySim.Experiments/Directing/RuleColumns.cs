using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DiplomacySim.Experiments.Observing;
using DiplomacySim.Experiments.Observing.Columns;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Signals;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Rules;

namespace DiplomacySim.Experiments.Directing;

/// <summary>A rule over the lanes of a shard: for whom it is at work, and how often it has taken up somebody.</summary>
/// <remarks>The rows are the partners whom it can concern, by code; a rule about the home alone has one row.</remarks>
internal sealed class RuleColumns
{
    private readonly Rule _rule;
    private readonly MonthWindow _window;
    private readonly RuleEffects _effects;
    private readonly Aggregation? _partners;
    private readonly ByteColumn? _home;
    private readonly NumberColumn? _prefer;
    private readonly RuleQuota? _quota;
    private readonly int _lanes;
    private readonly int _rows;
    private readonly byte[] _always;
    private readonly byte[] _due;
    private readonly ushort[] _left;
    private readonly bool[] _isDue;
    private readonly bool[] _isBusy;
    private readonly float[] _times;

    public RuleColumns(Rule rule, RunInputs inputs, LaneInputs lanes, ColumnCompiler compiler)
    {
        _rule = rule;
        _window = new MonthWindow(rule.From, rule.To);
        _lanes = lanes.Lanes;
        _times = new float[_lanes];
        _always = new byte[_lanes];
        _always.AsSpan().Fill(1);
        if (rule.When.Level == ExpressionLevel.Partner)
        {
            _partners = compiler.CompilePartners(rule.When, rule.AtMost is null ? null : rule.Prefer, out _prefer);
            _rows = _partners.Partners.Length;
        }
        else
        {
            _home = compiler.CompileBytes(rule.When);
            _rows = 1;
        }

        _due = new byte[_rows * _lanes];
        _left = new ushort[_rows * _lanes];
        _isDue = new bool[_rows];
        _isBusy = new bool[_rows];
        _quota = rule.AtMost is { } limit ? new RuleQuota(limit, _rows, _lanes, _prefer is not null) : null;
        _effects = new RuleEffects(rule.Then, inputs, lanes);
    }

    /// <summary>The rule's name.</summary>
    public string Name => _rule.Name;

    /// <summary>How often it has taken up somebody, a value a lane.</summary>
    public ReadOnlySpan<float> Times => _times;

    /// <summary>Finds out for whom the rule is due in the month that begins.</summary>
    public void Ask(IShardState state)
    {
        Array.Clear(_isDue);
        if (!_window.Contains(state.Month))
        {
            if (_window.IsOver(state.Month))
            {
                Array.Clear(_left);
                Array.Clear(_isBusy);
            }

            return;
        }

        _partners?.Refresh(state);
        _quota?.Begin(state.Month);
        for (var row = 0; row < _rows; row++)
        {
            var holds = _home is not null ? _home.Evaluate(state, ByteColumn.Home)
                : _partners!.Filter is { } filter ? filter.Evaluate(state, _partners.Partners[row])
                : _always;
            if (_isBusy[row] || holds.ContainsAnyExcept((byte)0))
            {
                Ask(row, holds);
            }

            if (_isDue[row] && _prefer is not null)
            {
                _prefer.Evaluate(state, _partners!.Partners[row]).CopyTo(_quota!.Preferred(row));
            }
        }

        _quota?.Share(_due, _isDue);
    }

    /// <summary>Takes up those that are due, and puts on top of the month what is done for all for whom the rule is at work.</summary>
    public void Act(MonthSignals signals)
    {
        for (var row = 0; row < _rows; row++)
        {
            if (_isDue[row])
            {
                TakeUp(row, signals);
            }

            if (!_isBusy[row])
            {
                continue;
            }

            var left = Row(_left, row);
            _effects.AddToHome(left, signals);
            foreach (var partner in Concerned(row))
            {
                _effects.AddTo(partner, left, signals);
            }
        }
    }

    /// <summary>Takes into a hash what is kept from month to month.</summary>
    public void AddState(IncrementalHash hash)
    {
        hash.AppendData(MemoryMarshal.AsBytes<ushort>(_left));
        hash.AppendData(MemoryMarshal.AsBytes<float>(_times));
        _quota?.AddState(hash);
    }

    /// <summary>Takes over the state of the same rule in the policy that a branch comes from; nothing where the rule begins later.</summary>
    public void CopyFrom(IEnumerable<RuleColumns> past, Month date)
    {
        if (_rule.From >= date || past.FirstOrDefault(rule => rule.Name == Name) is not { } other)
        {
            return;
        }

        other._left.CopyTo(_left, 0);
        other._isBusy.CopyTo(_isBusy, 0);
        other._times.CopyTo(_times, 0);
        if (other._quota is { } quota)
        {
            _quota!.CopyFrom(quota);
        }
    }

    private Span<T> Row<T>(T[] items, int row) => items.AsSpan(row * _lanes, _lanes);

    private ImmutableArray<int> Concerned(int row) => _partners is null ? _effects.Everybody : [_partners.Partners[row]];

    private void Ask(int row, ReadOnlySpan<byte> holds)
    {
        var left = Row(_left, row);
        var due = Row(_due, row);
        var lasts = _rule.Months > 0;
        uint anyDue = 0;
        uint anyLeft = 0;
        for (var lane = 0; lane < left.Length; lane++)
        {
            // For a time of its own it runs down; else it goes on as long as the condition holds.
            var rest = left[lane] == 0 ? 0u : lasts ? left[lane] - 1u : holds[lane];
            left[lane] = (ushort)rest;
            var isDue = rest == 0 ? holds[lane] : 0u;
            due[lane] = (byte)isDue;
            anyDue |= isDue;
            anyLeft |= rest;
        }

        _isDue[row] = anyDue != 0;
        _isBusy[row] = anyLeft != 0;
    }

    private void TakeUp(int row, MonthSignals signals)
    {
        var due = Row(_due, row);
        var left = Row(_left, row);
        var months = (ushort)Math.Max(_rule.Months, 1);
        for (var lane = 0; lane < due.Length; lane++)
        {
            if (due[lane] != 0)
            {
                left[lane] = months;
                _times[lane]++;
                _isBusy[row] = true;
            }
        }

        foreach (var partner in _rule.Then.Agreements > 0 ? Concerned(row) : [])
        {
            _effects.Sign(partner, due, signals);
        }
    }
}
