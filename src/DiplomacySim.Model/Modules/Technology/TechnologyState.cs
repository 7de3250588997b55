using System.Numerics;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules.Agreements;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Modules.Technology;

/// <summary>The sector programmes in all futures of a shard.</summary>
/// <remarks>
/// What a programme weighs at a month's end holds for the agreements of that month's visits, which are counted a month later: so the
/// weights move after the module of agreements, which stands before this one in the table, has counted.
/// </remarks>
internal sealed unsafe class TechnologyState : HomeModule
{
    private readonly nint[] _strength = new nint[TechnologyModule.Programmes.Length];
    private readonly nint[] _weight = new nint[TechnologyModule.Programmes.Length];
    private readonly float* _labels;
    private readonly FieldMix _mix;
    private readonly LaneNumbers _fullWeight;
    private readonly LaneNumbers _buildUp;
    private readonly LaneNumbers _labelGain;
    private readonly bool _moves;

    public TechnologyState(ModuleContext context)
        : base(context, columns: 7)
    {
        for (var sector = 0; sector < _strength.Length; sector++)
        {
            _strength[sector] = (nint)Take();
            _weight[sector] = (nint)Take();
            new Span<float>((float*)_weight[sector], context.Padded).Fill(1f);
            context.Shared.FieldWeights[TechnologyModule.Fields[sector]] = _weight[sector];
        }

        _labels = Take();
        _mix = new FieldMix(context);
        _fullWeight = context.Values(TechnologyModule.Weight);
        _buildUp = context.Values(TechnologyModule.BuildUp);
        _labelGain = context.Values(TechnologyModule.LabelGain);
        _moves = TechnologyModule.Programmes.Any(context.IsMoved);
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
    }

    public override void End(Month month, int offset)
    {
        if (!_moves)
        {
            return;
        }

        for (var sector = 0; sector < _strength.Length; sector++)
        {
            var programme = Context.Levers(TechnologyModule.Programmes[sector], offset);
            var strength = (float*)_strength[sector];
            var weight = (float*)_weight[sector];
            for (var lane = 0; lane < Context.Lanes; lane++)
            {
                strength[lane] += (float)(_buildUp[lane] * (programme[lane] - strength[lane]));
                weight[lane] = 1f + (strength[lane] * ((float)_fullWeight[lane] - 1f));
            }
        }

        for (var partner = 0; partner < Context.Partners; partner++)
        {
            if (Context.World.Partners[partner].Kind == PartnerKind.Country)
            {
                Label(partner, month);
            }
        }
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        if (quantity == TechnologyModule.Labels)
        {
            new ReadOnlySpan<float>(_labels, Context.Lanes).CopyTo(into);
            return;
        }

        var field = TechnologyModule.Fields[TechnologyModule.Shares.IndexOf(quantity)];
        var shares = stackalloc float[Simd256.Count];
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            if (lane % Simd256.Count == 0)
            {
                Simd256.Store(_mix.Weight(field, lane) / _mix.Sum(lane), shares);
            }

            into[lane] = shares[lane % Simd256.Count];
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _mix.Dispose();
    }

    /// <summary>A partner at or below the first rung may get a label at an occasion: as the core's own, a side label that brings capital.</summary>
    private void Label(int partner, Month month)
    {
        var visited = Context.Visited(partner);
        var tier = Context.Tier(partner);
        var entity = Context.World.Partners[partner].Id.Key;
        for (var word = 0; word < visited.Length; word++)
        {
            for (uint bits = visited[word]; bits != 0; bits &= bits - 1)
            {
                var lane = (word * LaneLayout.Width) + BitOperations.TrailingZeroCount(bits);
                if (lane >= Context.Lanes || tier[lane] > 1)
                {
                    continue;
                }

                var chance = Context.Parameters.LabelShare[lane] * (float)_labelGain[lane] * ((float*)_strength[0])[lane];
                if (chance > 0f && Context.Draw(lane, month, entity, Purpose.TechnologyLabel) < chance)
                {
                    _labels[lane]++;
                    Context.Signals.Capital(partner)[lane] += Context.Parameters.CapitalPerLabel[lane];
                }
            }
        }
    }
}
