using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;

namespace DiplomacySim.Grains.Speed;

/// <summary>A shard of the workload by which speed is judged; it never leaves its silo.</summary>
[GenerateSerializer, Immutable, Alias("DiplomacySim.SpeedOrder")]
internal sealed class SpeedOrder(RunInputs inputs, LaneInputs lanes)
{
    [NonSerialized]
    private readonly RunInputs _inputs = inputs;
    [NonSerialized]
    private readonly LaneInputs _lanes = lanes;

    public RunInputs Inputs => _inputs;

    public LaneInputs Lanes => _lanes;
}
