using System.Runtime.CompilerServices;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>One month of one partner in all futures of a shard.</summary>
/// <remarks>
/// <see cref="Bid"/> makes one pass over the columns: ageing, shocks, agreements, readiness and the visit key.
/// <see cref="Commit"/> then writes what the home decided, which touches the visited lanes only.
/// The draws of a block of lanes stay in the nearest cache between the steps of a pass.
/// </remarks>
internal static unsafe partial class PartnerKernel
{
    /// <summary>Advances the columns to this month and leaves the bids and targets in them.</summary>
    public static void Bid<T>(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthBrief brief)
        where T : struct, ISimd<T>
    {
        var draws = stackalloc float[(8 * LaneLayout.Block) + LaneLayout.Width];
        draws = (float*)(((nuint)draws + 63) & ~(nuint)63);
        for (var from = 0; from < state.Padded; from += LaneLayout.Block)
        {
            var to = Math.Min(from + LaneLayout.Block, state.Padded);
            Draw<T>(brief, traits.Entity, from, to, draws);
            Age<T>(state, parameters, brief, traits.Entity, from, to, draws);
            Fulfil<T>(state, parameters, brief, from, to, draws);
            if (traits.Climbs)
            {
                Ready<T>(state, traits, parameters, brief, from, to, draws);
            }

            Attend<T>(state, traits, parameters, brief, from, to, draws);
            DrawAgreements<T>(state, parameters, from, to, draws);
        }

        if (brief.Signals.Any)
        {
            TakeSignals<T>(state, parameters, brief);
        }
    }

    /// <summary>Fills the eight rows of draws that every partner needs in every month.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Draw<T>(in MonthBrief brief, uint entity, int from, int to, float* draws)
        where T : struct, ISimd<T>
    {
        for (var lane = from; lane < to; lane += T.Count)
        {
            var at = draws + (lane - from);
            for (var block = 0u; block < 2; block++, at += 4 * LaneLayout.Block)
            {
                T.Uniforms(brief.Replications + lane, brief.Key, brief.Month, entity, block, out var first, out var second, out var third, out var fourth);
                T.Store(first, at);
                T.Store(second, at + LaneLayout.Block);
                T.Store(third, at + (2 * LaneLayout.Block));
                T.Store(fourth, at + (3 * LaneLayout.Block));
            }
        }
    }

    private static float* Row(float* draws, Randomness.Purpose purpose) => draws + ((int)purpose * LaneLayout.Block);
}
