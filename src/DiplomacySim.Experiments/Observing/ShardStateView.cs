using System.Numerics;
using DiplomacySim.Experiments.Directing;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Shards;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Observing;

/// <summary>Shows a shard to expressions: those of targets and outcomes, or those that are asked before a month is played.</summary>
public sealed class ShardStateView : IShardState
{
    private readonly float[] _attention;
    private readonly int _ahead;
    private Shard? _shard;
    private RunInputs? _inputs;
    private LaneInputs? _lanes;

    /// <summary>Creates the view.</summary>
    /// <param name="capacity">The most lanes of a shard.</param>
    /// <param name="ahead">Whether month and attention are those of the month about to be played, not of the one last played.</param>
    public ShardStateView(int capacity, bool ahead = false)
    {
        _attention = new float[capacity];
        _ahead = ahead ? 1 : 0;
    }

    /// <inheritdoc/>
    public int Lanes => Shard.Lanes;

    /// <inheritdoc/>
    public Month Month => Shard.Month + _ahead;

    /// <inheritdoc/>
    public ReadOnlySpan<float> Attention
    {
        get
        {
            var offset = Shard.MonthsDone - 1 + _ahead;
            var drawn = _lanes!.AttentionAt(offset);
            for (var lane = 0; lane < Lanes; lane++)
            {
                _attention[lane] = (float)(drawn.IsDefault ? _inputs!.Attention[offset] : drawn[lane]);
            }

            return _attention.AsSpan(0, Lanes);
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<float> Activism => Shard.Activism;

    /// <inheritdoc/>
    public ReadOnlySpan<float> Visits => Shard.Visits;

    /// <inheritdoc/>
    public ReadOnlySpan<float> Upgrades => Shard.UpgradesSoFar;

    private Shard Shard => _shard ?? throw new InvalidOperationException("No shard is shown.");

    /// <summary>Turns to a shard.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="inputs">What its futures share.</param>
    /// <param name="lanes">What its lanes are.</param>
    public void Show(Shard shard, RunInputs inputs, LaneInputs lanes) => (_shard, _inputs, _lanes) = (shard, inputs, lanes);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Tier(int partner) => Shard.Tier(partner);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> TierAtStart(int partner) => Shard.TierAtStart(partner);

    /// <inheritdoc/>
    public ReadOnlySpan<float> Capital(int partner) => Shard.Capital(partner);

    /// <inheritdoc/>
    public ReadOnlySpan<float> Tension(int partner) => Shard.Tension(partner);

    /// <inheritdoc/>
    public ReadOnlySpan<float> MonthsInTier(int partner) => Shard.MonthsInTier(partner);

    /// <inheritdoc/>
    public ReadOnlySpan<float> Agreements(int partner) => Shard.Signed(partner);

    /// <inheritdoc/>
    public void Read(ModuleQuantity quantity, int partner, Span<float> into) => Shard.Read(quantity, partner, into);

    /// <inheritdoc/>
    public void Times(DirectiveKind kind, string name, Span<float> into)
    {
        if (Shard.Director is PolicyDirector director)
        {
            director.Times(kind, name, into[..Lanes]);
        }
        else
        {
            into[..Lanes].Clear();
        }
    }

    /// <inheritdoc/>
    public void VisitsLastYear(int partner, Span<float> into)
    {
        var history = Shard.VisitHistory(partner);
        for (var lane = 0; lane < history.Length; lane++)
        {
            into[lane] = BitOperations.PopCount(history[lane]);
        }
    }
}
