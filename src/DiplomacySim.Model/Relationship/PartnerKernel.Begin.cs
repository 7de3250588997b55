using System.Runtime.CompilerServices;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Start;

namespace DiplomacySim.Model.Relationship;

/// <summary>The columns at the start of a run.</summary>
internal static unsafe partial class PartnerKernel
{
    /// <summary>Draws willingness and the rounding of the agreements under way; everything else is the same in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Begin<T>(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, PartnerStart start, PhiloxKey key, uint* replications)
        where T : struct, ISimd<T>
    {
        var whole = T.Set((float)Math.Floor(start.Pipeline));
        var fraction = T.Set((float)(start.Pipeline - Math.Floor(start.Pipeline)));
        var ended = start.Implemented + start.Lapsed;
        var credibility = T.Set((float)(start.Implemented / ended));
        state.ImplementedBefore = (float)start.Implemented;
        state.LapsedBefore = (float)start.Lapsed;
        for (var lane = 0; lane < state.Padded; lane += T.Count)
        {
            var i = (nuint)lane;
            T.Uniforms(replications + i, key, Draws.Once, traits.Entity, (uint)Purpose.Frailty / 4, out var frailty, out var pipeline, out _, out _);
            T.Store(T.Set((float)start.FrailtyMean) + (T.Set((float)start.FrailtyDeviation) * Elementary.NormalQuantile(frailty)), state.Frailty + i);
            T.Store(whole + T.Select(T.Less(pipeline, fraction), T.Set(1f), T.Set(0f)), state.Pipeline + i);
            T.Store(T.Set((float)start.Capital), state.Capital + i);
            T.Store(T.Set((float)start.Recency), state.Recency + i);
            T.Store(T.Set((float)start.MonthsInTier), state.MonthsInTier + i);
            T.Store(ended > 0 ? credibility : parameters.UsualCredibility.At<T>(i), state.Credibility + i);
            T.StoreBytes(T.Set(start.Tier), state.Tier + i);
            T.StoreBytes(T.Set(start.Tier), state.TierAtStart + i);
        }
    }
}
