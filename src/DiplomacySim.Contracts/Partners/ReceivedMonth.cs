using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Signals;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Contracts.Partners;

/// <summary>What a home on another silo tells a partner, rebuilt as columns in memory of the partner's.</summary>
internal sealed unsafe class ReceivedMonth : IDisposable
{
    private readonly ShardFrame _frame;
    private readonly PhiloxKey _key;
    private readonly AlignedBuffer _buffer;
    private readonly ushort* _visited;
    private readonly ushort* _upgraded;
    private readonly float* _rungs;
    private readonly float* _uplift;
    private readonly float* _activism;
    private readonly float* _tour;
    private readonly float* _regionPartners;
    private readonly float* _rivalTier;
    private readonly float* _intensity;
    private readonly float* _odds;
    private readonly float* _lapseOdds;
    private readonly float* _trade;
    private readonly float* _signals;

    public ReceivedMonth(ShardFrame frame)
    {
        _frame = frame;
        _key = PhiloxKey.Of(frame.Inputs.Seed);
        var padded = frame.Padded;
        var words = (padded + LaneLayout.Group - 1) / LaneLayout.Group * (LaneLayout.Group / LaneLayout.Width);
        _buffer = new AlignedBuffer((2 * AlignedBuffer.BytesFor(words, sizeof(ushort))) + ((10 + PartnerSignals.Count) * AlignedBuffer.BytesFor(padded, sizeof(float))));
        _visited = _buffer.Take<ushort>(words);
        _upgraded = _buffer.Take<ushort>(words);
        _rungs = _buffer.Take<float>(padded);
        _uplift = _buffer.Take<float>(padded);
        _activism = _buffer.Take<float>(padded);
        _tour = _buffer.Take<float>(padded);
        _regionPartners = _buffer.Take<float>(padded);
        _rivalTier = _buffer.Take<float>(padded);
        _intensity = _buffer.Take<float>(padded);
        _odds = _buffer.Take<float>(padded);
        _lapseOdds = _buffer.Take<float>(padded);
        _trade = _buffer.Take<float>(padded);
        _signals = _buffer.Take<float>(padded * PartnerSignals.Count);
    }

    /// <summary>Makes the exchange with the partner. Returns whether it opened a month, so that there are bids.</summary>
    public bool With(PartnerShard partner, ReadOnlySpan<byte> packed)
    {
        var reader = new ColumnReader(packed);
        var hasOutcome = reader.Flag();
        var hasBrief = reader.Flag();
        if (hasOutcome)
        {
            partner.Commit(ReadOutcome(ref reader));
        }

        if (hasBrief)
        {
            var brief = ReadBrief(ref reader);
            partner.Bid(brief, ReadPlan(ref reader, partner.Index));
        }

        return hasBrief;
    }

    public void Dispose() => _buffer.Dispose();

    private MonthOutcome ReadOutcome(ref ColumnReader reader)
    {
        var month = (uint)reader.Int();
        var bytes = MonthPacker.BytesOfBits(_frame.Lanes);
        reader.Bytes(new Span<byte>(_visited, bytes));
        reader.Bytes(new Span<byte>(_upgraded, bytes));
        var rungs = ReadOptional(ref reader, _rungs);
        reader.Floats(new Span<float>(_uplift, _frame.Lanes));
        return new MonthOutcome
        {
            Key = _key,
            Month = month,
            Replications = _frame.Replications,
            Visited = _visited,
            Upgraded = _upgraded,
            RivalRungs = rungs,
            VisitUplift = _uplift,
            PlannedAgreements = reader.Int(),
        };
    }

    private MonthBrief ReadBrief(ref ColumnReader reader)
    {
        var month = (uint)reader.Int();
        reader.Floats(new Span<float>(_activism, _frame.Lanes));
        reader.Floats(new Span<float>(_tour, _frame.Lanes));
        reader.Floats(new Span<float>(_regionPartners, _frame.Lanes));
        return new MonthBrief
        {
            Key = _key,
            Month = month,
            Replications = _frame.Replications,
            Activism = _activism,
            Tour = _tour,
            RegionPartners = _regionPartners,
            RivalTier = ReadOptional(ref reader, _rivalTier),
            ImplementationIntensity = ReadColumn(ref reader, _intensity),
            ImplementationOdds = ReadColumn(ref reader, _odds),
            LapseOdds = ReadColumn(ref reader, _lapseOdds),
            BlocTies = reader.Int(),
            Anniversary = reader.Flag(),
            Trade = ReadOptional(ref reader, _trade),
            Signals = ReadSignals(ref reader),
        };
    }

    private PartnerSignals ReadSignals(ref ColumnReader reader) => reader.Flag()
        ? new PartnerSignals
        {
            Attention = ReadOptional(ref reader, Signal(0)),
            Readiness = ReadOptional(ref reader, Signal(1)),
            Capital = ReadOptional(ref reader, Signal(2)),
            Tension = ReadOptional(ref reader, Signal(3)),
            Agreements = ReadOptional(ref reader, Signal(4)),
            Barred = ReadOptional(ref reader, Signal(5)),
        }
        : default;

    private float* Signal(int column) => _signals + (column * _frame.Padded);

    private static PartnerPlan? ReadPlan(ref ColumnReader reader, int partner)
    {
        if (!reader.Flag())
        {
            return null;
        }

        var plan = new PartnerPlan(partner, reader.Flag(), reader.Int(), reader.Int());
        return reader.Flag() ? plan with { Crisis = new PlannedCrisis(reader.Float(), reader.Flag()) } : plan;
    }

    private float* ReadOptional(ref ColumnReader reader, float* column)
    {
        if (!reader.Flag())
        {
            return null;
        }

        reader.Floats(new Span<float>(column, _frame.Lanes));
        return column;
    }

    private Column ReadColumn(ref ColumnReader reader, float* column)
    {
        if (reader.Flag())
        {
            new Span<float>(column, LaneLayout.Width).Fill(reader.Float());
            return new Column(column, perLane: false);
        }

        reader.Floats(new Span<float>(column, _frame.Lanes));
        return new Column(column, perLane: true);
    }
}
