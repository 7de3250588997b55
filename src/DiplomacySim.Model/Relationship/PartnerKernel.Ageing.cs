using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>Decay, shocks and agreements.</summary>
internal static unsafe partial class PartnerKernel
{
    private const ushort YearOfMonths = 0xFFF;

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Age<T>(PartnerColumns state, ShardParameters parameters, in MonthBrief brief, uint entity, int from, int to, float* draws)
        where T : struct, ISimd<T>
    {
        for (var lane = from; lane < to; lane += T.Count)
        {
            var i = (nuint)lane;
            T.Store(T.Load(state.Recency + i) * parameters.RecencyDecay.At<T>(i), state.Recency + i);
            T.Store(T.Load(state.MonthsInTier + i) + T.Set(1f), state.MonthsInTier + i);
            Shock<T>(state, parameters, brief, entity, lane, from, draws);
        }

        for (var lane = from; lane < to; lane += LaneLayout.Width)
        {
            var history = Vector256.Load(state.VisitHistory + lane);
            ((history << 1) & Vector256.Create(YearOfMonths)).Store(state.VisitHistory + lane);
        }

        if (brief.CrisisTension > 0f)
        {
            Suffer(state, brief, from, to);
        }

        if (brief.Signals.Tension is not null)
        {
            for (var lane = from; lane < to; lane++)
            {
                state.Tension[lane] += brief.Signals.Tension[lane];
            }
        }
    }

    /// <summary>A planned crisis: what a severe event does, in every lane, beside the month's own shocks.</summary>
    private static void Suffer(PartnerColumns state, in MonthBrief brief, int from, int to)
    {
        for (var lane = from; lane < to; lane++)
        {
            state.Tension[lane] += brief.CrisisTension;
            if (brief.CrisisSuspends && state.Tier[lane] >= 2 && state.Suspended[lane] == 0)
            {
                state.Suspended[lane] = 1;
                state.Suspensions[lane]++;
            }
        }
    }

    /// <summary>Tension decays and is shocked; a severe event may suspend the partnership, and a suspension may end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Shock<T>(PartnerColumns state, ShardParameters parameters, in MonthBrief brief, uint entity, int lane, int from, float* draws)
        where T : struct, ISimd<T>
    {
        var i = (nuint)lane;
        var tension = T.Load(state.Tension + i) * parameters.TensionDecay.At<T>(i);

        var minorDraw = T.Load(Row(draws, Purpose.MinorTension) + (lane - from));
        var minorRate = parameters.MinorRate.At<T>(i);
        var minor = T.Less(minorDraw, minorRate);
        if (T.Bits(minor) != 0)
        {
            // Given that the event happens, draw / rate is uniform: it gives the size.
            var size = -(parameters.MinorSize.At<T>(i) * Elementary.Log(minorDraw / minorRate));
            tension = T.Select(minor, tension + size, tension);
        }

        var severeDraw = T.Load(Row(draws, Purpose.SevereEvent) + (lane - from));
        var severe = T.Less(severeDraw, parameters.SevereRate.At<T>(i));
        tension = T.Select(severe, tension + T.Set(1f), tension);
        T.Store(tension, state.Tension + i);

        var suspended = T.Less(T.Set(0f), T.LoadBytes(state.Suspended + i));
        var suspending = severe & T.Less(severeDraw, parameters.SuspendingRate.At<T>(i)) & T.AtLeast(T.LoadBytes(state.Tier + i), T.Set(2f));
        for (var bits = T.Bits(suspended | suspending); bits != 0; bits &= bits - 1)
        {
            Suspend(state, parameters, brief, entity, lane + BitOperations.TrailingZeroCount(bits));
        }
    }

    /// <summary>A lane that was suspended may resume; one that was not is suspended by its severe event.</summary>
    private static void Suspend(PartnerColumns state, ShardParameters parameters, in MonthBrief brief, uint entity, int lane)
    {
        if (state.Suspended[lane] == 0)
        {
            state.Suspended[lane] = 1;
            state.Suspensions[lane]++;
            return;
        }

        var seed = ((ulong)brief.Key.High << 32) | brief.Key.Low;
        var draw = Draws.Uniform(seed, brief.Replications[lane], brief.Month, entity, Purpose.Resumption);
        if (draw < parameters.ResumptionRate[lane])
        {
            state.Suspended[lane] = 0;
        }
    }

    /// <summary>Capital decays; agreements under way are implemented or lapse, and change it.</summary>
    /// <remarks>Several short loops: the long chains of operations of neighbouring lanes then overlap.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Fulfil<T>(PartnerColumns state, ShardParameters parameters, in MonthBrief brief, int from, int to, float* draws)
        where T : struct, ISimd<T>
    {
        var implementations = Row(draws, Purpose.Implementation) - from;
        var lapses = Row(draws, Purpose.Lapse) - from;
        for (var lane = from; lane < to; lane += T.Count)
        {
            var i = (nuint)lane;
            var implemented = CountDraws.Binomial(T.Load(implementations + i), T.Load(state.Pipeline + i), brief.ImplementationIntensity.At<T>(i), brief.ImplementationOdds.At<T>(i));
            T.Store(implemented, implementations + i);
        }

        for (var lane = from; lane < to; lane += T.Count)
        {
            var i = (nuint)lane;
            var rest = T.Load(state.Pipeline + i) - T.Load(implementations + i);
            var lapsed = CountDraws.Binomial(T.Load(lapses + i), rest, parameters.LapseIntensity.At<T>(i), brief.LapseOdds.At<T>(i));
            T.Store(rest - lapsed, state.Pipeline + i);
            T.Store(lapsed, lapses + i);
        }

        for (var lane = from; lane < to; lane += T.Count)
        {
            var i = (nuint)lane;
            var implemented = T.Load(implementations + i);
            var lapsed = T.Load(lapses + i);
            var allImplemented = T.Load(state.Implemented + i) + implemented;
            var allLapsed = T.Load(state.Lapsed + i) + lapsed;
            T.Store(allImplemented, state.Implemented + i);
            T.Store(allLapsed, state.Lapsed + i);
            var kept = allImplemented + T.Set(state.ImplementedBefore);
            var ended = kept + (allLapsed + T.Set(state.LapsedBefore));
            var any = T.Less(T.Set(0f), implemented + lapsed);
            T.Store(T.Select(any, kept / ended, T.Load(state.Credibility + i)), state.Credibility + i);

            var capital = T.Load(state.Capital + i) * parameters.CapitalDecay.At<T>(i);
            T.Store(Elementary.Log(T.Set(1f) + capital), state.LogCapital + i);
            capital = capital + (parameters.CapitalPerImplemented.At<T>(i) * implemented) - (parameters.CapitalPerLapsed.At<T>(i) * lapsed);
            T.Store(T.Select(T.Less(capital, T.Set(0f)), T.Set(0f), capital), state.Capital + i);
        }
    }
}
