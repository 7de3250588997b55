using System.Numerics;
using System.Runtime.CompilerServices;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>Readiness by ordered logit, maturation and acceptance; the visit key.</summary>
internal static unsafe partial class PartnerKernel
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Ready<T>(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthBrief brief, int from, int to, float* draws)
        where T : struct, ISimd<T>
    {
        var top = parameters.Top;
        for (var lane = from; lane < to; lane += T.Count)
        {
            var i = (nuint)lane;
            var tier = T.LoadBytes(state.Tier + i);
            var score = traits.Interest.At<T>(i) + T.Load(state.Frailty + i);
            score = score + (parameters.CapitalWeight.At<T>(i) * T.Load(state.LogCapital + i));
            var self = T.Select(T.AtLeast(tier, T.Set(1f)), T.Set(1f), T.Set(0f));
            var peers = (T.Load(brief.RegionPartners + i) - self) * T.Set(traits.PeerScale);
            score = score + (parameters.RegionalDiffusion.At<T>(i) * peers);
            if (brief.RivalTier is not null)
            {
                var ahead = T.Load(brief.RivalTier + i) - tier;
                ahead = T.Select(T.Less(ahead, T.Set(0f)), T.Set(0f), ahead);
                score = score + (parameters.RivalCatchUp.At<T>(i) * ahead);
            }

            if (brief.BlocTies > 0)
            {
                score = score + (parameters.BlocSpillOver.At<T>(i) * T.Set(brief.BlocTies));
            }

            if (brief.Anniversary)
            {
                score = score + parameters.AnniversaryWeight.At<T>(i);
            }

            if (brief.Signals.Readiness is not null)
            {
                score = score + T.Load(brief.Signals.Readiness + i);
            }

            score = score - (parameters.TensionWeight.At<T>(i) * T.Load(state.Tension + i));
            score = score + (parameters.CredibilityWeight.At<T>(i) * (T.Load(state.Credibility + i) - parameters.UsualCredibility.At<T>(i)));

            var draw = T.Load(Row(draws, Purpose.Readiness) + (lane - from));
            var latent = T.Load(brief.Activism + i) + score + Elementary.Log(draw / (T.Set(1f) - draw));
            var ready = T.Set(0f);
            for (var rung = 1; rung <= top; rung++)
            {
                var threshold = parameters.Thresholds[rung - 1].At<T>(i);
                if (rung == top && top > 1)
                {
                    var next = T.Same(tier, T.Set(top - 1));
                    threshold = T.Select(next, threshold, threshold + parameters.JumpCost.At<T>(i));
                }

                ready = T.Select(T.AtLeast(latent, threshold), T.Set(rung), ready);
            }

            T.StoreBytes(ready, state.Readiness + i);

            // A new partner (months infinite) is mature: the exponential is then as good as 0.
            var immature = Elementary.Exp(parameters.MaturationMiddle.At<T>(i) - (T.Load(state.MonthsInTier + i) * parameters.MaturationScale.At<T>(i)));
            var accepts = T.Less(T.Load(Row(draws, Purpose.Acceptance) + (lane - from)) * (T.Set(1f) + immature), parameters.Acceptance.At<T>(i));
            var wants = T.Less(tier, ready) & accepts & T.Same(T.LoadBytes(state.Suspended + i), T.Set(0f));
            T.StoreBytes(T.Select(wants, ready, T.Set(0f)), state.Target + i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Attend<T>(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthBrief brief, int from, int to, float* draws)
        where T : struct, ISimd<T>
    {
        var means = Row(draws, Purpose.Visit) - from;
        for (var lane = from; lane < to; lane += T.Count)
        {
            var i = (nuint)lane;
            var appeal = traits.Attention.At<T>(i) + (parameters.AttentionTier.At<T>(i) * T.LoadBytes(state.Tier + i));
            appeal = appeal - (parameters.AttentionRecency.At<T>(i) * T.Load(state.Recency + i));
            appeal = appeal - (parameters.AttentionTension.At<T>(i) * T.Load(state.Tension + i));
            appeal = appeal - (parameters.AttentionSuspended.At<T>(i) * T.LoadBytes(state.Suspended + i));

            // The draw has been used when the mean of the month's agreements takes its place.
            var draw = T.Load(means + i);
            var gumbel = -Elementary.Log(-Elementary.Log(draw));
            T.Store(appeal + (parameters.TourSpread.At<T>(i) * T.Load(brief.Tour + i)) + gumbel, state.Bid + i);

            var mean = parameters.AgreementsWithoutVisit.At<T>(i) * Elementary.Exp(appeal * T.Set(0.5f));
            T.Store(T.Min(mean, T.Set(LargestAgreementMean)), means + i);
        }
    }

    /// <summary>The agreements of a month without a visit: few lanes have any, so those that may are gathered.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void DrawAgreements<T>(PartnerColumns state, ShardParameters parameters, int from, int to, float* draws)
        where T : struct, ISimd<T>
    {
        var uniforms = Row(draws, Purpose.AgreementsWithoutVisit) - from;
        var means = Row(draws, Purpose.Visit) - from;
        var lanes = stackalloc ushort[LaneLayout.Block + LaneLayout.Width];
        var count = 0;
        for (var first = from; first < to; first += LaneLayout.Group)
        {
            var bits = 0UL;
            for (var lane = first; lane < Math.Min(first + LaneLayout.Group, to); lane += T.Count)
            {
                T.StoreBytes(T.Set(0f), state.AgreementsWithoutVisit + lane);
                bits |= (ulong)T.Bits(CountDraws.MayBePositive(T.Load(uniforms + lane), T.Load(means + lane))) << (lane - first);
            }

            for (; bits != 0; bits &= bits - 1)
            {
                lanes[count++] = (ushort)(first + BitOperations.TrailingZeroCount(bits));
            }
        }

        var gathered = stackalloc float[3 * LaneLayout.Width];
        var sizes = gathered + LaneLayout.Width;
        var agreements = sizes + LaneLayout.Width;
        for (var first = 0; first < count; first += T.Count)
        {
            var here = Math.Min(T.Count, count - first);
            for (var k = 0; k < T.Count; k++)
            {
                var lane = lanes[first + Math.Min(k, here - 1)];
                gathered[k] = uniforms[lane];
                agreements[k] = means[lane];
                sizes[k] = parameters.AgreementsDispersion[lane];
            }

            T.Store(CountDraws.NegativeBinomial(T.Load(gathered), T.Load(agreements), T.Load(sizes)), agreements);
            for (var k = 0; k < here; k++)
            {
                state.AgreementsWithoutVisit[lanes[first + k]] = (byte)Math.Min(agreements[k], byte.MaxValue);
            }
        }
    }
}
