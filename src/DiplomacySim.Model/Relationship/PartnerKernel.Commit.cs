using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>The month's decisions are written into the columns.</summary>
internal static unsafe partial class PartnerKernel
{
    /// <summary>The largest mean number of agreements of a month: keeps the smallest probabilities in range.</summary>
    private const float LargestAgreementMean = 200f;

    /// <summary>Writes the visits, agreements and upgrades of the month into the columns.</summary>
    public static void Commit<T>(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthOutcome outcome)
        where T : struct, ISimd<T>
    {
        var lanes = stackalloc ushort[LaneLayout.MaxLanes];
        var visited = ListVisited(state, outcome, lanes);
        SignWithoutVisit(state, parameters, outcome);
        Visit<T>(state, traits, parameters, outcome, lanes, visited);
        if (outcome.RivalRungs is not null)
        {
            for (var lane = 0; lane < state.Padded; lane++)
            {
                state.Tension[lane] += parameters.RivalDispleasure[lane] * outcome.RivalRungs[lane];
            }
        }

        if (outcome.PlannedAgreements > 0)
        {
            for (var lane = 0; lane < state.Padded; lane++)
            {
                Sign(state, parameters, lane, outcome.PlannedAgreements);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int ListVisited(PartnerColumns state, in MonthOutcome outcome, ushort* lanes)
    {
        var count = 0;
        var visited = (ulong*)outcome.Visited;
        for (var first = 0; first < state.Padded; first += LaneLayout.Group)
        {
            for (var bits = *visited++; bits != 0; bits &= bits - 1)
            {
                lanes[count++] = (ushort)(first + BitOperations.TrailingZeroCount(bits));
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void SignWithoutVisit(PartnerColumns state, ShardParameters parameters, in MonthOutcome outcome)
    {
        var visited = (ulong*)outcome.Visited;
        for (var first = 0; first < state.Padded; first += LaneLayout.Group)
        {
            var counts = Vector512.Load(state.AgreementsWithoutVisit + first);
            var signing = ~Vector512.Equals(counts, Vector512<byte>.Zero).ExtractMostSignificantBits() & ~*visited++;
            for (; signing != 0; signing &= signing - 1)
            {
                var lane = first + BitOperations.TrailingZeroCount(signing);
                Sign(state, parameters, lane, state.AgreementsWithoutVisit[lane]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sign(PartnerColumns state, ShardParameters parameters, int lane, float agreements)
    {
        state.Pipeline[lane] += agreements;
        state.Signed[lane] += agreements;
        state.Capital[lane] += parameters.CapitalPerAgreement[lane] * agreements;
    }

    /// <summary>The visited lanes are gathered, so that their agreements are drawn a vector at a time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Visit<T>(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthOutcome outcome, ushort* lanes, int visited)
        where T : struct, ISimd<T>
    {
        var replications = stackalloc uint[LaneLayout.Width];
        var means = stackalloc float[LaneLayout.Width];
        var sizes = stackalloc float[LaneLayout.Width];
        var agreements = stackalloc float[LaneLayout.Width];
        var labels = stackalloc float[LaneLayout.Width];
        for (var first = 0; first < visited; first += T.Count)
        {
            var count = Math.Min(T.Count, visited - first);
            for (var k = 0; k < T.Count; k++)
            {
                var lane = lanes[first + Math.Min(k, count - 1)];
                replications[k] = outcome.Replications[lane];
                means[k] = (parameters.AgreementsTradeElasticity[lane] * traits.TradeForAgreements) + outcome.VisitUplift[lane];
                sizes[k] = parameters.AgreementsDispersion[lane];
            }

            T.Uniforms(replications, outcome.Key, outcome.Month, traits.Entity, (uint)Purpose.AgreementsOfVisit / 4, out var agreementDraw, out var labelDraw, out _, out _);
            var mean = Elementary.Exp(T.Load(means));
            mean = T.Min(mean, T.Set(LargestAgreementMean));
            T.Store(CountDraws.NegativeBinomial(agreementDraw, mean, T.Load(sizes)), agreements);
            T.Store(labelDraw, labels);
            for (var k = 0; k < count; k++)
            {
                Visit(state, traits, parameters, outcome, lanes[first + k], agreements[k], labels[k]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Visit(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthOutcome outcome, int lane, float agreements, float labelDraw)
    {
        state.Recency[lane] = 1f;
        state.VisitHistory[lane] |= 1;
        state.Visits[lane]++;
        state.Capital[lane] += parameters.CapitalPerVisit[lane];
        Sign(state, parameters, lane, agreements);
        if ((outcome.Upgraded[lane / LaneLayout.Width] >> (lane % LaneLayout.Width) & 1) != 0)
        {
            state.Tier[lane] = state.Target[lane];
            state.MonthsInTier[lane] = 0f;
            state.Capital[lane] += parameters.CapitalPerUpgrade[lane];
        }
        else if (traits.Climbs && state.Tier[lane] <= 1 && labelDraw < parameters.LabelShare[lane])
        {
            state.Labels[lane] = (byte)Math.Min(state.Labels[lane] + 1, byte.MaxValue);
            state.Capital[lane] += parameters.CapitalPerLabel[lane];
        }
    }
}
