using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules.Economy;

namespace DiplomacySim.Model.Shards;

/// <summary>What the home and the partners of a shard share, and nobody changes: the run, the lanes and the parameters as columns.</summary>
/// <remarks>Equal inputs give equal frames, so that partners that are far away can make their own. Safe for several threads.</remarks>
internal sealed unsafe class ShardFrame : IDisposable
{
    private readonly AlignedBuffer _buffer;

    /// <exception cref="ArgumentOutOfRangeException">There is no lane, or there are more than 2,048.</exception>
    public ShardFrame(RunInputs inputs, LaneInputs lanes, IKernels kernels)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(lanes);
        ArgumentOutOfRangeException.ThrowIfLessThan(lanes.Lanes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lanes.Lanes, LaneLayout.MaxLanes);
        Inputs = inputs;
        LaneInputs = lanes;
        Kernels = kernels;
        Padded = LaneLayout.Padded(lanes.Lanes);
        Parameters = new ShardParameters(lanes);
        Economy = inputs.Modules.Contains(EconomyModule.Description) ? new EconomyRates(inputs, lanes) : null;
        _buffer = new AlignedBuffer(AlignedBuffer.BytesFor(Padded, sizeof(uint)));
        Replications = _buffer.Take<uint>(Padded);
        for (var lane = 0; lane < Padded; lane++)
        {
            // Idle lanes repeat the last replication; nobody reads them.
            Replications[lane] = lanes.Replications[Math.Min(lane, lanes.Lanes - 1)];
        }
    }

    /// <summary>Creates the frame with the kernels of the widest vectors.</summary>
    public ShardFrame(RunInputs inputs, LaneInputs lanes)
        : this(inputs, lanes, Shards.Kernels.Widest)
    {
    }

    public RunInputs Inputs { get; }

    public LaneInputs LaneInputs { get; }

    public IKernels Kernels { get; }

    public ShardParameters Parameters { get; }

    /// <summary>The economy's parameters; null where the module is off.</summary>
    public EconomyRates? Economy { get; }

    /// <summary>What measures the calls to partners; null where nobody does.</summary>
    public ICallMeter? Meter { get; init; }

    /// <summary>The replication of each lane.</summary>
    public uint* Replications { get; }

    public int Lanes => LaneInputs.Lanes;

    /// <summary>The lanes that columns hold: those of the shard and, up to the vector's width, idle ones.</summary>
    public int Padded { get; }

    public void Dispose()
    {
        Parameters.Dispose();
        Economy?.Dispose();
        _buffer.Dispose();
    }
}
