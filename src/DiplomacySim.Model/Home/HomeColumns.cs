using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Home;

/// <summary>The home's state in all futures of a shard: one column a variable, one item a lane.</summary>
internal sealed unsafe class HomeColumns : IDisposable
{
    private readonly AlignedBuffer _buffer;

    public HomeColumns(int lanes, int regions)
    {
        Padded = LaneLayout.Padded(lanes);
        Regions = regions;
        var floats = 11 + (6 * regions);
        _buffer = new AlignedBuffer((nuint)floats * AlignedBuffer.BytesFor(Padded, sizeof(float)));
        Replications = _buffer.Take<uint>(Padded);
        LeaderGap = _buffer.Take<float>(Padded);
        LeaderByChance = _buffer.Take<float>(Padded);
        LeaderUplift = _buffer.Take<float>(Padded);
        Autoregression = _buffer.Take<float>(Padded);
        Activism = _buffer.Take<float>(Padded);
        VisitUplift = _buffer.Take<float>(Padded);
        _spareUplift = _buffer.Take<float>(Padded);
        Occasions = _buffer.Take<float>(Padded);
        Visits = _buffer.Take<float>(Padded);
        Upgrades = _buffer.Take<float>(Padded);
        for (var word = 0; word < 4; word++)
        {
            _tours[word] = (nint)_buffer.Take<float>(Padded * regions);
        }

        _regionPartners = _buffer.Take<float>(Padded * regions);
    }

    private readonly nint[] _tours = new nint[4];
    private readonly float* _regionPartners;
    private float* _spareUplift;

    public int Padded { get; }

    public int Regions { get; }

    public uint* Replications { get; }

    /// <summary>The leader's effect above the mean of leaders to come, faded, in log-odds.</summary>
    public float* LeaderGap { get; }

    /// <summary>1 where the leader in office came by chance, else 0.</summary>
    public float* LeaderByChance { get; }

    /// <summary>The log of how many more agreements a visit brings under the leader in office.</summary>
    public float* LeaderUplift { get; }

    /// <summary>The autoregressive part of activism, in log-odds.</summary>
    public float* Autoregression { get; }

    /// <summary>Readiness level, leader effect and activism together, in log-odds.</summary>
    public float* Activism { get; }

    /// <summary>The log of the mean number of agreements of a visit to a partner of average trade.</summary>
    /// <remarks>There are two, in turn: that of last month is still asked for when the next one is announced.</remarks>
    public float* VisitUplift { get; private set; }

    /// <summary>The top-level activities that this month holds; a whole number.</summary>
    public float* Occasions { get; }

    /// <summary>Top-level activities since the start.</summary>
    public float* Visits { get; }

    /// <summary>Upgrades since the start.</summary>
    public float* Upgrades { get; }

    /// <summary>The tour effects of a region in a month, standard normal: four months are drawn at once.</summary>
    public float* Tour(int region, uint month) => (float*)_tours[month % 4] + (Padded * region);

    /// <summary>Countries of a region above the lowest rung.</summary>
    public float* RegionPartners(int region) => _regionPartners + (Padded * region);

    private bool IsTurned => VisitUplift > _spareUplift;

    /// <summary>Turns to the other column of <see cref="VisitUplift"/>, and leaves this one as it is until the next turn.</summary>
    public void TurnVisitUplift()
    {
        var spare = _spareUplift;
        _spareUplift = VisitUplift;
        VisitUplift = spare;
    }

    /// <summary>Takes over another's state.</summary>
    public void CopyFrom(HomeColumns other)
    {
        if (IsTurned != other.IsTurned)
        {
            TurnVisitUplift();
        }

        _buffer.CopyFrom(other._buffer);
    }

    public void Dispose() => _buffer.Dispose();
}
