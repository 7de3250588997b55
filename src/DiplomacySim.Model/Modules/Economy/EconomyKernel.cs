using System.Numerics;
using System.Runtime.CompilerServices;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Modules.Economy;

/// <summary>One month of trade and direct investment in all futures of a shard.</summary>
internal static unsafe class EconomyKernel
{
    /// <summary>A partner's month: after tension and agreements have been advanced, before the visits.</summary>
    public static void Play<T>(PartnerColumns state, EconomyPartner partner, in EconomyMonth month)
        where T : struct, ISimd<T>
    {
        var columns = partner.Columns;
        if (columns.Drawn != (int)(month.Month / EconomyColumns.MonthsADraw))
        {
            Draw<T>(partner, month);
            columns.Drawn = (int)(month.Month / EconomyColumns.MonthsADraw);
        }

        if (month.OpensYear)
        {
            var size = columns.Padded * sizeof(float);
            Buffer.MemoryCopy(columns.Year, columns.LastYear, size, size);
            new Span<float>(columns.Year, columns.Padded).Clear();
            if (columns.Invests)
            {
                new Span<float>(columns.Registered, columns.Padded).Clear();
                new Span<float>(columns.Disbursed, columns.Padded).Clear();
            }
        }

        Trade<T>(state, partner, month);
        if (columns.Invests)
        {
            Invest<T>(state, partner, month);
        }
    }

    /// <summary>What the month's visits add to trade.</summary>
    public static void Visit(EconomyPartner partner, in MonthOutcome outcome)
    {
        var columns = partner.Columns;
        var rates = partner.Rates;
        var promotion = rates.Promotion((int)outcome.Month - rates.From.Index);
        var alike = rates.PerVisit.IsUniform && promotion.IsUniform;
        var bump = rates.PerVisit[0] * promotion[0];
        var visited = (ulong*)outcome.Visited;
        for (var first = 0; first < columns.Padded; first += LaneLayout.Group)
        {
            for (var bits = *visited++; bits != 0; bits &= bits - 1)
            {
                var lane = first + BitOperations.TrailingZeroCount(bits);
                columns.Visits[lane] += alike ? bump : rates.PerVisit[lane] * promotion[lane];
            }
        }
    }

    /// <summary>The home's part: the world's shock, and trade and investment with countries that are no partners.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void PlayHome<T>(EconomyState home, EconomyRates rates, in EconomyMonth month)
        where T : struct, ISimd<T>
    {
        var trade = T.Set((float)rates.RestOfTrade);
        var investment = T.Set(rates.Investment * (float)rates.RestOfInvestment / 4f);
        for (var lane = 0; lane < home.Padded; lane += T.Count)
        {
            var i = (nuint)lane;
            T.Uniforms(month.Replications + i, month.Key, month.Month, Draws.Home, (uint)Purpose.WorldTrade / 4, out var draw, out _, out _, out _);
            var shock = T.Load(home.Shock + i) + (rates.WorldShock.At<T>(i) * Elementary.NormalQuantile(draw));
            var path = T.Load(home.Drift + i) + rates.WorldDrift.At<T>(i);
            T.Store(shock, home.Shock + i);
            T.Store(path, home.Drift + i);
            var world = T.Load(month.World + i) + (shock + path);
            T.Store(world, month.World + i);
            T.Store(T.Load(home.ShockOfYear + i) + Elementary.Exp(shock), home.ShockOfYear + i);
            T.Store(T.Load(home.RestOfYear + i) + (trade * rates.Level.At<T>(i) * Elementary.Exp(world)), home.RestOfYear + i);

            // Four sources alike: the four words of one block.
            T.Uniforms(month.Replications + i, month.Key, month.Month, Draws.Home, (uint)Purpose.FdiOfOthers / 4, out var first, out var second, out var third, out var fourth);
            var registered = investment * -(Elementary.Log(first) + Elementary.Log(second) + Elementary.Log(third) + Elementary.Log(fourth));
            CarryOut(rates, i, registered, home.Backlog, home.Registered, home.Disbursed);
        }
    }

    /// <summary>The draws of four months, row by row: short loops, which the compiler keeps whole.</summary>
    private static void Draw<T>(EconomyPartner partner, in EconomyMonth month)
        where T : struct, ISimd<T>
    {
        var columns = partner.Columns;
        DrawUniforms<T>(month, partner.Entity, Purpose.PartnerTrade, columns.Shocks(0), columns.Padded);
        if (columns.Invests)
        {
            DrawUniforms<T>(month, partner.Entity, Purpose.FdiOfPartner, columns.Investments(0), columns.Padded);
            ToExponential<T>(columns.Investments(0), EconomyColumns.MonthsADraw * columns.Padded);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void DrawUniforms<T>(in EconomyMonth month, uint entity, Purpose purpose, float* rows, int padded)
        where T : struct, ISimd<T>
    {
        for (var lane = 0; lane < padded; lane += T.Count)
        {
            T.Uniforms(month.Replications + lane, month.Key, month.Month / EconomyColumns.MonthsADraw, entity, (uint)purpose / 4, out var first, out var second, out var third, out var fourth);
            var at = rows + lane;
            T.Store(first, at);
            T.Store(second, at + padded);
            T.Store(third, at + (2 * padded));
            T.Store(fourth, at + (3 * padded));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void ToExponential<T>(float* values, int count)
        where T : struct, ISimd<T>
    {
        for (var i = 0; i < count; i += T.Count)
        {
            T.Store(-Elementary.Log(T.Load(values + i)), values + i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Trade<T>(PartnerColumns state, EconomyPartner partner, in EconomyMonth month)
        where T : struct, ISimd<T>
    {
        var columns = partner.Columns;
        var rates = partner.Rates;
        var shocks = columns.Shocks(month.Month);
        var agreements = month.Offset >= partner.InForceFrom ? rates.Whole : rates.TradeAgreements(month.Offset);
        var known = T.Set(1f + partner.AgreementsAtStart);
        var before = Elementary.Log(known);
        var usual = T.Set(partner.UsualVisits);
        var trade = T.Set(partner.Trade);
        var half = T.Set(0.5f);
        var tier = T.Set(partner.TierAtStart);
        var calm = T.Set(rates.UsualTension);
        for (var lane = 0; lane < columns.Padded; lane += T.Count)
        {
            var i = (nuint)lane;
            var shock = T.Load(columns.Shock + i) + (rates.PartnerDrift.At<T>(i) + (rates.PartnerShock.At<T>(i) * (T.Load(shocks + i) - half)));
            T.Store(shock, columns.Shock + i);
            var visits = rates.VisitDecay.At<T>(i) * (T.Load(columns.Visits + i) - (rates.PerVisit.At<T>(i) * usual));
            T.Store(visits, columns.Visits + i);

            var goal = rates.PerTier.At<T>(i) * (T.LoadBytes(state.Tier + i) - tier);
            goal = goal + (rates.PerLogOfAgreements.At<T>(i) * (Elementary.Log(known + T.Load(state.Implemented + i)) - before));
            goal = goal + (rates.PerTradeAgreement.At<T>(i) * agreements.At<T>(i));
            var policy = T.Load(columns.Policy + i);
            policy = policy + (rates.Adjustment.At<T>(i) * (goal - policy));
            T.Store(policy, columns.Policy + i);

            var log = T.Load(month.World + i) + shock + visits + policy - (rates.PerTension.At<T>(i) * (T.Load(state.Tension + i) - calm));
            T.Store(T.Load(columns.Year + i) + (trade * rates.Level.At<T>(i) * Elementary.Exp(log)), columns.Year + i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Invest<T>(PartnerColumns state, EconomyPartner partner, in EconomyMonth month)
        where T : struct, ISimd<T>
    {
        var columns = partner.Columns;
        var rates = partner.Rates;
        var draws = columns.Investments(month.Month);
        var mean = T.Set(partner.Investment);
        var before = T.Set(partner.UpgradeAtStart);
        for (var lane = 0; lane < columns.Padded; lane += T.Count)
        {
            var i = (nuint)lane;
            var upgrade = Elementary.Exp(T.Load(state.MonthsInTier + i) * T.Set(-EconomyPartner.UpgradeFade)) - before;
            var registered = mean * T.Load(draws + i) * Elementary.Exp(rates.PerUpgrade.At<T>(i) * upgrade);
            CarryOut(rates, i, registered, columns.Backlog, columns.Registered, columns.Disbursed);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CarryOut<T>(EconomyRates rates, nuint i, T registered, float* backlog, float* registeredOfYear, float* disbursedOfYear)
        where T : struct, ISimd<T>
    {
        var held = T.Load(backlog + i);
        T.Store((held * rates.BacklogKept.At<T>(i)) + registered, backlog + i);
        T.Store(T.Load(registeredOfYear + i) + registered, registeredOfYear + i);
        T.Store(T.Load(disbursedOfYear + i) + (rates.Disbursement.At<T>(i) * held), disbursedOfYear + i);
    }
}
