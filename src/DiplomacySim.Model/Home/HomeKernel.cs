using System.Runtime.CompilerServices;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Home;

/// <summary>One month of the home in all futures of a shard: leadership, activism, occasions and tours.</summary>
internal static unsafe class HomeKernel
{
    /// <summary>More occasions than any world has partners; what lies above is as good as this.</summary>
    private const float LargestBudget = 1e6f;

    /// <summary>Draws the activism with which a run starts, from its stationary distribution; the leader in office is seated before.</summary>
    public static void Start(HomeColumns home, ShardParameters parameters, PhiloxKey key)
    {
        for (var lane = 0; lane < home.Padded; lane++)
        {
            Simd32.Uniforms(home.Replications + lane, key, Draws.Once, Draws.Home, (uint)Purpose.StartActivism / 4, out var draw, out _, out _, out _);
            home.Autoregression[lane] = parameters.ActivismSpread[lane] * Elementary.NormalQuantile(draw).Value;

            // Seen before the first month only: rules and shocks ask for it.
            var effect = parameters.LeaderMean[lane] + home.LeaderGap[lane];
            home.Activism[lane] = parameters.ReadinessLevel[lane] + effect + (home.Autoregression[lane] - parameters.ActivismCentre[lane]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Advance<T>(HomeColumns home, ShardParameters parameters, ReadOnlySpan<uint> regions, in HomeMonth month, bool drawTours)
        where T : struct, ISimd<T>
    {
        for (var lane = 0; lane < home.Padded; lane += T.Count)
        {
            var i = (nuint)lane;
            T.Uniforms(home.Replications + i, month.Key, month.Month, Draws.Home, (uint)Purpose.Activism / 4, out var activismDraw, out var changeDraw, out var effectDraw, out var occasionDraw);
            Lead(home, parameters, month, i, changeDraw, effectDraw);

            var autoregression = (parameters.ActivismPersistence.At<T>(i) * T.Load(home.Autoregression + i))
                + (parameters.ActivismInnovation.At<T>(i) * Elementary.NormalQuantile(activismDraw));
            T.Store(autoregression, home.Autoregression + i);
            var effect = parameters.LeaderMean.At<T>(i) + T.Load(home.LeaderGap + i);
            var activism = parameters.ReadinessLevel.At<T>(i) + effect + (autoregression - parameters.ActivismCentre.At<T>(i));
            T.Store(month.Readiness is null ? activism : activism + T.Load(month.Readiness + i), home.Activism + i);
            T.Store(month.VisitLog.At<T>(i) + T.Load(home.LeaderUplift + i), home.VisitUplift + i);

            var budget = month.Budget.At<T>(i) * Elementary.Exp(parameters.AttentionActivism.At<T>(i) * (effect - T.Set(month.ReferenceEffect)));
            if (month.Slots is not null)
            {
                budget = T.Max(budget + T.Load(month.Slots + i), T.Set(0f));
            }

            budget = T.Min(budget, T.Set(LargestBudget));
            var whole = T.Floor(budget);
            T.Store(whole + T.Select(T.Less(occasionDraw, budget - whole), T.Set(1f), T.Set(0f)), home.Occasions + i);
        }

        if (drawTours)
        {
            for (var region = 0; region < regions.Length; region++)
            {
                DrawTours<T>(home, month, regions[region], region);
            }
        }
    }

    /// <summary>A scheduled change sets the leader; else one by chance may; else the effect fades.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Lead<T>(HomeColumns home, ShardParameters parameters, in HomeMonth month, nuint i, T changeDraw, T effectDraw)
        where T : struct, ISimd<T>
    {
        if (month.NewEffect is { } effect && month.NewUplift is { } uplift)
        {
            T.Store(effect.At<T>(i) - parameters.LeaderMean.At<T>(i), home.LeaderGap + i);
            T.Store(uplift.At<T>(i), home.LeaderUplift + i);
            T.Store(T.Set(0f), home.LeaderByChance + i);
            return;
        }

        var gap = T.Load(home.LeaderGap + i);
        var byChance = T.Load(home.LeaderByChance + i);
        var fading = month.Fades ? T.Same(byChance, byChance) : T.Less(T.Set(0f), byChance);
        gap = T.Select(fading, gap * parameters.FadeDecay.At<T>(i), gap);
        if (month.ChangesByChance)
        {
            var changes = T.Less(changeDraw, parameters.LeaderChangeRate.At<T>(i));
            if (T.Bits(changes) != 0)
            {
                gap = T.Select(changes, parameters.LeaderSpread.At<T>(i) * Elementary.NormalQuantile(effectDraw), gap);
                T.Store(T.Select(changes, T.Set(1f), byChance), home.LeaderByChance + i);
                T.Store(T.Select(changes, T.Set(0f), T.Load(home.LeaderUplift + i)), home.LeaderUplift + i);
            }
        }

        T.Store(gap, home.LeaderGap + i);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void DrawTours<T>(HomeColumns home, in HomeMonth month, uint entity, int region)
        where T : struct, ISimd<T>
    {
        for (var lane = 0; lane < home.Padded; lane += T.Count)
        {
            T.Uniforms(home.Replications + lane, month.Key, month.Month / 4, entity, (uint)Purpose.Tour / 4, out var first, out var second, out var third, out var fourth);
            T.Store(first, home.Tour(region, 0) + lane);
            T.Store(second, home.Tour(region, 1) + lane);
            T.Store(third, home.Tour(region, 2) + lane);
            T.Store(fourth, home.Tour(region, 3) + lane);
        }

        for (var word = 0u; word < 4; word++)
        {
            var tour = home.Tour(region, word);
            for (var lane = 0; lane < home.Padded; lane += T.Count)
            {
                T.Store(Elementary.NormalQuantile(T.Load(tour + lane)), tour + lane);
            }
        }
    }
}
