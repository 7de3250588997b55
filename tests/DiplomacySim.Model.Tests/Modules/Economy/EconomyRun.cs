using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Modules.Economy;

/// <summary>Runs in which the economy is on: all trade is with three partners alike, 1 each in the figures and 12 in all in the recorded year.</summary>
internal static class EconomyRun
{
    /// <summary>No growth and no shocks, and no visits but those that are planned.</summary>
    public static TestRun Still(int months) => Of(TestWorld.Alike(3, TestParameters.Quiet), months) with { Attention = _ => 0 };

    /// <summary>Everything at work.</summary>
    public static TestRun Lively(int months) => Of(
        TestWorld.Lively(20, TestParameters.Usual.With(Parameter.ReadinessLevel, -1)).WithPartners((i, p) => p with { FdiStockUsdBillions = i % 3 == 0 ? 0 : 1 + i }),
        months,
        (EconomyParameters.WorldTradeGrowth, 0.08),
        (EconomyParameters.WorldTradeSpread, 0.06),
        (EconomyParameters.PartnerTradeSpread, 0.1)) with
    {
        Attention = _ => 60,
        Start = i => TestRun.Blank with { VisitsAMonth = 0.02 * (i % 4) },
    };

    public static TestRun Of(World world, int months, params (ModuleItem Item, double Value)[] values) => new TestRun(world, months)
        .On(
            EconomyModule.Description,
            (EconomyParameters.WorldTradeGrowth, 0),
            (EconomyParameters.WorldTradeSpread, 0),
            (EconomyParameters.PartnerTradeSpread, 0),
            (EconomyParameters.TradeAdjustment, 0.03),
            (EconomyParameters.TradePerTier, 0.03),
            (EconomyParameters.TradePerDoubling, 0.02),
            (EconomyParameters.TradePerTradeAgreement, 0.25),
            (EconomyParameters.TradePerVisit, 0.04),
            (EconomyParameters.VisitTradeHalfLife, 6),
            (EconomyParameters.TradePerTension, 0.085),
            (EconomyParameters.FdiPerUpgrade, 0.08),
            (EconomyParameters.FdiDisbursement, 0.0213),
            (EconomyParameters.FdiCancellation, 0.012),
            (EconomyParameters.OtherTradersGrowth, 0),
            (EconomyParameters.RankElasticity, 1),
            (EconomyFacts.TradeTotal, 12),
            (EconomyFacts.TradeOfFigures, 3),
            (EconomyFacts.PastTradeGrowth, 0.1),
            (EconomyFacts.ExportsTotal, 7),
            (EconomyFacts.TradeRank, 20),
            (EconomyFacts.FdiTotal, 6),
            (EconomyFacts.FdiStock, 3))
        .On(EconomyModule.Description, values);

    /// <summary>The run with parameters or facts at other values.</summary>
    public static TestRun With(this TestRun run, params (ModuleItem Item, double Value)[] values) => run.On(EconomyModule.Description, values);

    /// <summary>The run with a plan for one partner in one month.</summary>
    public static TestRun Plan(this TestRun run, int month, PartnerPlan plan) =>
        run with { Plans = run.Plans.SetItem(month, new MonthPlan([plan], [])) };

    /// <summary>A quantity after each month, in the first lane.</summary>
    public static ImmutableArray<double> Course(this TestRun run, ModuleQuantity quantity, int partner = -1)
    {
        using var shard = run.Shard(1);
        var course = ImmutableArray.CreateBuilder<double>();
        var value = new float[1];
        for (var month = 0; month < run.Months; month++)
        {
            shard.Advance();
            shard.Read(quantity, partner, value);
            course.Add(value[0]);
        }

        return course.ToImmutable();
    }

    /// <summary>A month's trade with a partner, month by month: what the year so far has grown by.</summary>
    public static ImmutableArray<double> Trade(this TestRun run, int partner)
    {
        var course = run.Course(EconomyQuantities.TradeOfPartner, partner);
        return [.. course.Select((year, month) => year - ((run.From + month).Number == 1 ? 0 : course[month - 1]))];
    }
}
