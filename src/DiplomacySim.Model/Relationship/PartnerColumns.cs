using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Relationship;

/// <summary>The state of the relationship with one partner in all futures of a shard: one column a variable, one item a lane.</summary>
internal sealed unsafe class PartnerColumns : IDisposable
{
    private const int FloatColumns = 12;
    private const int ShortColumns = 3;
    private const int ByteColumns = 7;

    private readonly AlignedBuffer _buffer;

    public PartnerColumns(int lanes)
    {
        Lanes = lanes;
        Padded = LaneLayout.Padded(lanes);
        _buffer = new AlignedBuffer(
            (FloatColumns * AlignedBuffer.BytesFor(Padded, sizeof(float)))
            + (ShortColumns * AlignedBuffer.BytesFor(Padded, sizeof(ushort)))
            + (ByteColumns * AlignedBuffer.BytesFor(Padded, 1)));
        Capital = _buffer.Take<float>(Padded);
        LogCapital = _buffer.Take<float>(Padded);
        Tension = _buffer.Take<float>(Padded);
        Recency = _buffer.Take<float>(Padded);
        MonthsInTier = _buffer.Take<float>(Padded);
        Pipeline = _buffer.Take<float>(Padded);
        Implemented = _buffer.Take<float>(Padded);
        Lapsed = _buffer.Take<float>(Padded);
        Signed = _buffer.Take<float>(Padded);
        Credibility = _buffer.Take<float>(Padded);
        Frailty = _buffer.Take<float>(Padded);
        Bid = _buffer.Take<float>(Padded);
        VisitHistory = _buffer.Take<ushort>(Padded);
        Visits = _buffer.Take<ushort>(Padded);
        Suspensions = _buffer.Take<ushort>(Padded);
        Tier = _buffer.Take<byte>(Padded);
        TierAtStart = _buffer.Take<byte>(Padded);
        Suspended = _buffer.Take<byte>(Padded);
        Labels = _buffer.Take<byte>(Padded);
        Target = _buffer.Take<byte>(Padded);
        AgreementsWithoutVisit = _buffer.Take<byte>(Padded);
        Readiness = _buffer.Take<byte>(Padded);
    }

    public int Lanes { get; }

    /// <summary>The lanes that the columns hold: those of the shard and, up to the vector's width, idle ones.</summary>
    public int Padded { get; }

    /// <summary>Relationship capital, in points (one top-level activity is one).</summary>
    public float* Capital { get; }

    /// <summary>ln(1 + capital) as it entered this month's score.</summary>
    public float* LogCapital { get; }

    /// <summary>Tension; 1 is top-level official displeasure.</summary>
    public float* Tension { get; }

    /// <summary>exp(-m / recency months), m months after the last top-level activity.</summary>
    public float* Recency { get; }

    /// <summary>Months since the last step on the ladder; infinite on the lowest rung.</summary>
    public float* MonthsInTier { get; }

    /// <summary>Agreements under way.</summary>
    public float* Pipeline { get; }

    /// <summary>Agreements implemented since the start.</summary>
    public float* Implemented { get; }

    /// <summary>Agreements lapsed since the start.</summary>
    public float* Lapsed { get; }

    /// <summary>Agreements implemented before the start, as expected.</summary>
    public float ImplementedBefore { get; set; }

    /// <summary>Agreements lapsed before the start, as expected.</summary>
    public float LapsedBefore { get; set; }

    /// <summary>Agreements signed since the start.</summary>
    public float* Signed { get; }

    /// <summary>Implemented over implemented and lapsed; the usual share where none has ended.</summary>
    public float* Credibility { get; }

    /// <summary>Unobserved willingness, in log-odds.</summary>
    public float* Frailty { get; }

    /// <summary>The visit key of this month: the largest are visited.</summary>
    public float* Bid { get; }

    /// <summary>One bit a month, this month lowest: whether there was a top-level activity; twelve months are kept.</summary>
    public ushort* VisitHistory { get; }

    /// <summary>Top-level activities since the start.</summary>
    public ushort* Visits { get; }

    /// <summary>Suspensions since the start.</summary>
    public ushort* Suspensions { get; }

    public byte* Tier { get; }

    public byte* TierAtStart { get; }

    public byte* Suspended { get; }

    /// <summary>Sectoral labels since the start.</summary>
    public byte* Labels { get; }

    /// <summary>The rung that an occasion this month would bring, or 0.</summary>
    public byte* Target { get; }

    /// <summary>Agreements that this month brings if there is no visit.</summary>
    public byte* AgreementsWithoutVisit { get; }

    /// <summary>The rung that the relationship is ready for this month, acceptance and maturity aside.</summary>
    public byte* Readiness { get; }

    /// <summary>Takes over the state of another of the same partner.</summary>
    public void CopyFrom(PartnerColumns other)
    {
        _buffer.CopyFrom(other._buffer);
        (ImplementedBefore, LapsedBefore) = (other.ImplementedBefore, other.LapsedBefore);
    }

    public void Dispose() => _buffer.Dispose();
}
