using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DiplomacySim.Experiments.Observing;
using DiplomacySim.Experiments.Observing.Columns;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Signals;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Shocks;

namespace DiplomacySim.Experiments.Directing;

/// <summary>A shock over the lanes of a shard: where it strikes, whom it hits, and how long it still lasts.</summary>
/// <remarks>The rows are the partners whom it can hit, by code.</remarks>
internal sealed class ShockColumns
{
    private readonly Shock _shock;
    private readonly MonthWindow _window;
    private readonly ShockEffects _effects;
    private readonly ulong _seed;
    private readonly uint _entity;
    private readonly float _chance;
    private readonly uint[] _replications;
    private readonly Aggregation _partners;
    private readonly ByteColumn? _home;
    private readonly int _lanes;
    private readonly int _rows;
    private readonly byte[] _strikes;
    private readonly byte[] _hits;
    private readonly ushort[] _left;
    private readonly ushort[] _homeLeft;
    private readonly bool[] _isBusy;
    private readonly float[] _times;
    private bool _struck;
    private uint _month;

    public ShockColumns(Shock shock, RunInputs inputs, LaneInputs lanes, ColumnCompiler compiler)
    {
        _shock = shock;
        _window = new MonthWindow(shock.From, shock.To);
        _effects = new ShockEffects(shock, inputs.World);
        _seed = inputs.Seed;
        _entity = Draws.Region(shock.Name);
        _chance = (float)(1 - Precise.Exp(-shock.RatePerYear / 12));
        _replications = [.. lanes.Replications];
        _lanes = lanes.Lanes;
        var isPartners = shock.Where is { Level: ExpressionLevel.Partner };
        _partners = compiler.CompilePartners(isPartners ? shock.Where : null, null, out _);
        _home = isPartners || shock.Where is null ? null : compiler.CompileBytes(shock.Where);
        _rows = _partners.Partners.Length;
        _strikes = new byte[_lanes];
        _hits = new byte[_rows * _lanes];
        _left = new ushort[_rows * _lanes];
        _homeLeft = new ushort[_lanes];
        _isBusy = new bool[_rows];
        _times = new float[_lanes];
    }

    /// <summary>The shock's name.</summary>
    public string Name => _shock.Name;

    /// <summary>How often it has struck, a value a lane.</summary>
    public ReadOnlySpan<float> Times => _times;

    /// <summary>Draws where the shock strikes in the month that begins, and finds out whom it hits.</summary>
    public void Ask(IShardState state)
    {
        _struck = false;
        _month = (uint)state.Month.Index;
        if (!_window.Contains(state.Month))
        {
            if (_window.IsOver(state.Month))
            {
                Array.Clear(_left);
                Array.Clear(_homeLeft);
                Array.Clear(_isBusy);
            }

            return;
        }

        RunDown();
        for (var lane = 0; lane < _lanes; lane++)
        {
            var strikes = Draw(lane, Purpose.ShockStrike) < _chance;
            _strikes[lane] = strikes ? (byte)1 : (byte)0;
            _struck |= strikes;
        }

        if (_struck)
        {
            FindHits(state);
        }
    }

    /// <summary>Puts on top of the month what the shock does at once and while it lasts.</summary>
    public void Act(MonthSignals signals)
    {
        if (_struck)
        {
            Strike(signals);
        }

        _effects.AddToHome(_homeLeft, signals);
        for (var row = 0; row < _rows; row++)
        {
            if (_isBusy[row])
            {
                _effects.AddTo(_partners.Partners[row], Row(_left, row), signals);
            }
        }
    }

    /// <summary>Takes into a hash what is kept from month to month.</summary>
    public void AddState(IncrementalHash hash)
    {
        hash.AppendData(MemoryMarshal.AsBytes<ushort>(_left));
        hash.AppendData(MemoryMarshal.AsBytes<ushort>(_homeLeft));
        hash.AppendData(MemoryMarshal.AsBytes<float>(_times));
    }

    /// <summary>Takes over the state of the same shock in the policy that a branch comes from; nothing where the shock begins later.</summary>
    public void CopyFrom(IEnumerable<ShockColumns> past, Month date)
    {
        if (_shock.From >= date || past.FirstOrDefault(shock => shock.Name == Name) is not { } other)
        {
            return;
        }

        other._left.CopyTo(_left, 0);
        other._homeLeft.CopyTo(_homeLeft, 0);
        other._isBusy.CopyTo(_isBusy, 0);
        other._times.CopyTo(_times, 0);
    }

    private float Draw(int lane, Purpose purpose) => Draws.Uniform(_seed, _replications[lane], _month, _entity, purpose);

    private Span<T> Row<T>(T[] items, int row) => items.AsSpan(row * _lanes, _lanes);

    private void RunDown()
    {
        RunDown(_homeLeft);
        for (var row = 0; row < _rows; row++)
        {
            _isBusy[row] = _isBusy[row] && RunDown(Row(_left, row));
        }
    }

    private static bool RunDown(Span<ushort> left)
    {
        var any = 0;
        for (var lane = 0; lane < left.Length; lane++)
        {
            left[lane] = (ushort)Math.Max(left[lane] - 1, 0);
            any |= left[lane];
        }

        return any != 0;
    }

    private void FindHits(IShardState state)
    {
        _partners.Refresh(state);
        if (_home is not null)
        {
            ColumnKernels.Map<AndOperation, byte>(_strikes, _home.Evaluate(state, ByteColumn.Home), _strikes);
        }

        for (var row = 0; row < _rows; row++)
        {
            var hits = Row(_hits, row);
            _strikes.CopyTo(hits);
            if (_partners.Filter is { } filter)
            {
                ColumnKernels.Map<AndOperation, byte>(hits, filter.Evaluate(state, _partners.Partners[row]), hits);
            }
        }
    }

    private void Strike(MonthSignals signals)
    {
        for (var lane = 0; lane < _lanes; lane++)
        {
            if (_strikes[lane] == 0 || CountHits(lane) is not (> 0 and var count))
            {
                continue;
            }

            if (_shock.HitsOne)
            {
                KeepOne(lane, Math.Min((int)(Draw(lane, Purpose.ShockPartner) * count), count - 1));
            }

            _times[lane]++;
            _homeLeft[lane] = (ushort)_shock.Months;
            Hit(lane, signals);
        }
    }

    private int CountHits(int lane)
    {
        var count = 0;
        for (var row = 0; row < _rows; row++)
        {
            count += _hits[(row * _lanes) + lane];
        }

        return count;
    }

    private void KeepOne(int lane, int place)
    {
        for (var row = 0; row < _rows; row++)
        {
            ref var hit = ref _hits[(row * _lanes) + lane];
            if (hit != 0)
            {
                hit = place == 0 ? (byte)1 : (byte)0;
                place--;
            }
        }
    }

    private void Hit(int lane, MonthSignals signals)
    {
        var tension = (float)_effects.Tension(Draw(lane, Purpose.ShockTension));
        var capital = (float)_effects.Capital(Draw(lane, Purpose.ShockCapital));
        for (var row = 0; row < _rows; row++)
        {
            if (_hits[(row * _lanes) + lane] == 0)
            {
                continue;
            }

            var partner = _partners.Partners[row];
            _left[(row * _lanes) + lane] = (ushort)_shock.Months;
            _isBusy[row] = true;
            if (tension != 0f)
            {
                signals.Tension(partner)[lane] += tension;
            }

            if (capital != 0f)
            {
                signals.Capital(partner)[lane] += capital;
            }
        }

        if (_shock.Then.Citizens is not null)
        {
            Endanger(lane, signals);
        }
    }

    /// <summary>Citizens are in danger where the shock hits; a bloc that acts as one has no place.</summary>
    private void Endanger(int lane, MonthSignals signals)
    {
        var citizens = Math.Floor(_effects.Citizens(Draw(lane, Purpose.ShockCitizens)));
        if (citizens < 1)
        {
            return;
        }

        var places = ImmutableArray.CreateBuilder<int>();
        for (var row = 0; row < _rows; row++)
        {
            var partner = _partners.Partners[row];
            if (_hits[(row * _lanes) + lane] != 0 && _effects.IsPlace(partner))
            {
                places.Add(partner);
            }
        }

        if (places.Count > 0)
        {
            signals.AddCrisis(lane, places.ToImmutable(), citizens, _shock.Months);
        }
    }
}
