using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Signals;

/// <summary>What is put on top of one month in single futures: by modules, rules and shocks.</summary>
/// <remarks>
/// Everything is added up and holds for the month that is announced next; then it is cleared. A partner's columns exist from the
/// moment they are asked for; what nobody asks for costs nothing.
/// </remarks>
public sealed unsafe class MonthSignals : IDisposable
{
    private const int HomeColumnCount = 5;

    private readonly int _padded;
    private readonly AlignedBuffer _home;
    private readonly AlignedBuffer?[] _buffers;
    private readonly nint[] _columns;
    private readonly bool[] _used;
    private readonly List<LaneCrisis> _crises = [];

    internal MonthSignals(int lanes, int partners)
    {
        Lanes = lanes;
        _padded = LaneLayout.Padded(lanes);
        _home = new AlignedBuffer(HomeColumnCount * AlignedBuffer.BytesFor(_padded, sizeof(float)));
        SlotColumn = _home.Take<float>(_padded);
        ReadinessColumn = _home.Take<float>(_padded);
        CapacityColumn = _home.Take<float>(_padded);
        ExecutionColumn = _home.Take<float>(_padded);
        TradeColumn = _home.Take<float>(_padded);
        _buffers = new AlignedBuffer?[partners];
        _columns = new nint[partners * PartnerSignals.Count];
        _used = new bool[partners * PartnerSignals.Count];
        Clear();
    }

    /// <summary>The futures of the shard.</summary>
    public int Lanes { get; }

    /// <summary>Occasions added to the month's budget; negative ones take away, down to a budget of 0.</summary>
    public Span<float> Slots => new(SlotColumn, Lanes);

    /// <summary>Added to the readiness of every partner, in log-odds.</summary>
    public Span<float> HomeReadiness => new(ReadinessColumn, Lanes);

    /// <summary>Multiplies the ministry's capacity: 1 changes nothing.</summary>
    public Span<float> Capacity => new(CapacityColumn, Lanes);

    /// <summary>Multiplies the pace at which agreements are carried out: 1 changes nothing.</summary>
    public Span<float> Execution => new(ExecutionColumn, Lanes);

    /// <summary>Added to the logarithm of this month's trade with all partners, where the economy is on: 0 changes nothing.</summary>
    public Span<float> Trade => new(TradeColumn, Lanes);

    internal float* SlotColumn { get; }

    internal float* ReadinessColumn { get; }

    internal float* CapacityColumn { get; }

    internal float* ExecutionColumn { get; }

    internal float* TradeColumn { get; }

    /// <summary>Added to a partner's visit key, as the logarithm of a weight.</summary>
    public Span<float> Attention(int partner) => Take(partner, 0);

    /// <summary>Added to a partner's latent readiness, in log-odds.</summary>
    public Span<float> Readiness(int partner) => Take(partner, 1);

    /// <summary>Capital gained or lost with a partner, in points; capital does not fall below 0.</summary>
    public Span<float> Capital(int partner) => Take(partner, 2);

    /// <summary>Tension added with a partner, at least 0; 1 is official displeasure at the top.</summary>
    public Span<float> Tension(int partner) => Take(partner, 3);

    /// <summary>Agreements signed with a partner beside those of visits; whole numbers, at least 0.</summary>
    public Span<float> Agreements(int partner) => Take(partner, 4);

    /// <summary>Above 0 where a partner is not visited this month, whatever is planned.</summary>
    public Span<float> Barred(int partner) => Take(partner, 5);

    /// <summary>The crises of single futures that break out this month, in the order in which they were added.</summary>
    internal ReadOnlySpan<LaneCrisis> Crises => CollectionsMarshal.AsSpan(_crises);

    /// <summary>Lets a crisis that puts citizens in danger break out in one future this month.</summary>
    /// <param name="lane">The future.</param>
    /// <param name="partners">Where: indices into the world's partners, at least one.</param>
    /// <param name="citizens">How many citizens are in danger, in all these partners together; above 0.</param>
    /// <param name="months">How long it lasts; at least 1.</param>
    /// <remarks>Without effect where the module of the protection of citizens is off.</remarks>
    public void AddCrisis(int lane, ImmutableArray<int> partners, double citizens, int months) =>
        _crises.Add(new LaneCrisis(lane, partners, citizens, months));

    /// <inheritdoc/>
    public void Dispose()
    {
        _home.Dispose();
        foreach (var buffer in _buffers)
        {
            buffer?.Dispose();
        }
    }

    /// <summary>A partner's columns as they are now.</summary>
    internal PartnerSignals Of(int partner) => new()
    {
        Attention = Column(partner, 0),
        Readiness = Column(partner, 1),
        Capital = Column(partner, 2),
        Tension = Column(partner, 3),
        Agreements = Column(partner, 4),
        Barred = Column(partner, 5),
    };

    /// <summary>Takes everything away.</summary>
    internal void Clear()
    {
        new Span<float>(SlotColumn, _padded).Clear();
        new Span<float>(ReadinessColumn, _padded).Clear();
        new Span<float>(TradeColumn, _padded).Clear();
        new Span<float>(CapacityColumn, _padded).Fill(1f);
        new Span<float>(ExecutionColumn, _padded).Fill(1f);
        Array.Clear(_used);
        _crises.Clear();
    }

    /// <summary>Takes over what another holds for the month to come.</summary>
    internal void CopyFrom(MonthSignals other)
    {
        Clear();
        _home.CopyFrom(other._home);
        for (var i = 0; i < _used.Length; i++)
        {
            if (other._used[i])
            {
                new ReadOnlySpan<float>((float*)other._columns[i], Lanes).CopyTo(Take(i / PartnerSignals.Count, i % PartnerSignals.Count));
            }
        }

        _crises.AddRange(other._crises);
    }

    /// <summary>The home's columns and the partners' in use, with the number of each: what a hash of the state takes in.</summary>
    internal void Visit(Action<int, nint> column)
    {
        column(-1, (nint)SlotColumn);
        column(-1, (nint)ReadinessColumn);
        column(-1, (nint)CapacityColumn);
        column(-1, (nint)ExecutionColumn);
        column(-1, (nint)TradeColumn);
        for (var i = 0; i < _used.Length; i++)
        {
            if (_used[i])
            {
                column(i, _columns[i]);
            }
        }
    }

    private float* Column(int partner, int column)
    {
        var index = (partner * PartnerSignals.Count) + column;
        return _used[index] ? (float*)_columns[index] : null;
    }

    private Span<float> Take(int partner, int column)
    {
        var index = (partner * PartnerSignals.Count) + column;
        if (_buffers[partner] is null)
        {
            var buffer = new AlignedBuffer(PartnerSignals.Count * AlignedBuffer.BytesFor(_padded, sizeof(float)));
            for (var i = 0; i < PartnerSignals.Count; i++)
            {
                _columns[(partner * PartnerSignals.Count) + i] = (nint)buffer.Take<float>(_padded);
            }

            _buffers[partner] = buffer;
        }

        if (!_used[index])
        {
            new Span<float>((float*)_columns[index], _padded).Clear();
            _used[index] = true;
        }

        return new Span<float>((float*)_columns[index], Lanes);
    }
}
