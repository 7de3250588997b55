using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Modules.Economy;

/// <summary>Trade and direct investment with one partner in all futures of a shard: one column a variable, one item a lane.</summary>
internal sealed unsafe class EconomyColumns : IDisposable
{
    /// <summary>One block of draws gives the numbers of four months.</summary>
    public const int MonthsADraw = 4;

    private const int TradeColumns = 5 + MonthsADraw;
    private const int InvestmentColumns = 3 + MonthsADraw;

    private readonly AlignedBuffer _buffer;
    private readonly float* _shocks;
    private readonly float* _investments;

    public EconomyColumns(int lanes, bool invests)
    {
        var padded = LaneLayout.Padded(lanes);
        var columns = TradeColumns + (invests ? InvestmentColumns : 0);
        _buffer = new AlignedBuffer((nuint)columns * AlignedBuffer.BytesFor(padded, sizeof(float)));
        Padded = padded;
        Invests = invests;
        Policy = _buffer.Take<float>(padded);
        Visits = _buffer.Take<float>(padded);
        Shock = _buffer.Take<float>(padded);
        Year = _buffer.Take<float>(padded);
        LastYear = _buffer.Take<float>(padded);
        _shocks = _buffer.Take<float>(MonthsADraw * padded);

        if (invests)
        {
            Backlog = _buffer.Take<float>(padded);
            Registered = _buffer.Take<float>(padded);
            Disbursed = _buffer.Take<float>(padded);
            _investments = _buffer.Take<float>(MonthsADraw * padded);
        }
    }

    public int Padded { get; }

    /// <summary>Whether the partner has direct investment in the home; the columns of investment are null where not.</summary>
    public bool Invests { get; }

    /// <summary>The permanent part that tier, agreements and trade agreements make, in logarithms (u).</summary>
    public float* Policy { get; }

    /// <summary>What visits beyond the usual have added for a while, in logarithms (x).</summary>
    public float* Visits { get; }

    /// <summary>The sum of the partner's own shocks, in logarithms.</summary>
    public float* Shock { get; }

    /// <summary>Two-way trade of the calendar year so far, in billions of US dollars.</summary>
    public float* Year { get; }

    /// <summary>Two-way trade of the calendar year before.</summary>
    public float* LastYear { get; }

    /// <summary>Investment registered and neither carried out nor given up, in billions of US dollars.</summary>
    public float* Backlog { get; }

    /// <summary>Investment registered in the calendar year so far.</summary>
    public float* Registered { get; }

    /// <summary>Investment carried out in the calendar year so far.</summary>
    public float* Disbursed { get; }

    /// <summary>The four months, counted from year 0, whose draws are held; -1 for none.</summary>
    public int Drawn { get; set; } = -1;

    /// <summary>What a month's shocks are drawn from, uniform from 0 to 1; those of four months follow each other.</summary>
    public float* Shocks(uint month) => _shocks + ((int)(month % MonthsADraw) * Padded);

    /// <summary>The investment of a month over its mean, exponential.</summary>
    public float* Investments(uint month) => _investments + ((int)(month % MonthsADraw) * Padded);

    /// <summary>The columns that the months to come depend on, or that are read.</summary>
    public IEnumerable<nint> State => Invests
        ? [(nint)Policy, (nint)Visits, (nint)Shock, (nint)Year, (nint)LastYear, (nint)Backlog, (nint)Registered, (nint)Disbursed]
        : [(nint)Policy, (nint)Visits, (nint)Shock, (nint)Year, (nint)LastYear];

    /// <summary>Takes over the state of another of the same partner.</summary>
    public void CopyFrom(EconomyColumns other)
    {
        _buffer.CopyFrom(other._buffer);
        Drawn = other.Drawn;
    }

    public void Dispose() => _buffer.Dispose();
}
