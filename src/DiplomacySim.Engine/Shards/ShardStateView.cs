using System.Numerics;
using DiplomacySim.Experiments.Observing;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Engine.Shards;

/// <summary>Shows a shard to the expressions of targets and outcomes.</summary>
internal sealed class ShardStateView(int capacity) : IShardState
{
    private readonly float[] _attention = new float[capacity];
    private Shard? _shard;
    private RunInputs? _inputs;
    private LaneInputs? _lanes;

    public int Lanes => Shard.Lanes;

    public Month Month => Shard.Month;

    public ReadOnlySpan<float> Attention
    {
        get
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                _attention[lane] = (float)(_lanes!.Attention.IsDefaultOrEmpty ? _inputs!.Attention[Shard.MonthsDone - 1] : _lanes.Attention[lane]);
            }

            return _attention.AsSpan(0, Lanes);
        }
    }

    public ReadOnlySpan<float> Activism => Shard.Activism;

    public ReadOnlySpan<float> Visits => Shard.Visits;

    public ReadOnlySpan<float> Upgrades => Shard.UpgradesSoFar;

    private Shard Shard => _shard ?? throw new InvalidOperationException("No shard is shown.");

    public void Show(Shard shard, RunInputs inputs, LaneInputs lanes) => (_shard, _inputs, _lanes) = (shard, inputs, lanes);

    public ReadOnlySpan<byte> Tier(int partner) => Shard.Tier(partner);

    public ReadOnlySpan<byte> TierAtStart(int partner) => Shard.TierAtStart(partner);

    public ReadOnlySpan<float> Capital(int partner) => Shard.Capital(partner);

    public ReadOnlySpan<float> Tension(int partner) => Shard.Tension(partner);

    public ReadOnlySpan<float> MonthsInTier(int partner) => Shard.MonthsInTier(partner);

    public ReadOnlySpan<float> Agreements(int partner) => Shard.Signed(partner);

    public void Read(ModuleQuantity quantity, int partner, Span<float> into) => Shard.Read(quantity, partner, into);

    public void VisitsLastYear(int partner, Span<float> into)
    {
        var history = Shard.VisitHistory(partner);
        for (var lane = 0; lane < history.Length; lane++)
        {
            into[lane] = BitOperations.PopCount(history[lane]);
        }
    }
}
