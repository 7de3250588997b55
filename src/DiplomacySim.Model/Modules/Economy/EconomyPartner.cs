using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Model.Modules.Economy;

/// <summary>One partner's trade and direct investment: its columns, and what stays for a whole shard.</summary>
internal sealed unsafe class EconomyPartner : IDisposable
{
    /// <summary>ln 2 over 24: half of what an upgrade adds to investment is gone after two years.</summary>
    public const float UpgradeFade = 0.02888113f;

    private EconomyPartner(ShardFrame frame, EconomyRates rates, int partner)
    {
        var traits = frame.Inputs.World.Partners[partner];
        var start = frame.Inputs.Start.Partners[partner];
        Rates = rates;
        Entity = traits.Id.Key;
        Trade = (float)traits.TradeUsdBillions;
        Investment = rates.Investment * (float)traits.FdiStockUsdBillions;
        UsualVisits = (float)start.VisitsAMonth;
        TierAtStart = start.Tier;
        AgreementsAtStart = (float)start.Implemented;
        UpgradeAtStart = (float)Precise.Exp(-(start.MonthsInTier + 1) * UpgradeFade);
        InForceFrom = FirstOf(frame.Inputs.Plans, partner);
        Columns = new EconomyColumns(frame.Lanes, Investment > 0);
        Begin();
    }

    public EconomyRates Rates { get; }

    public EconomyColumns Columns { get; }

    /// <summary>The word that keys the partner's draws.</summary>
    public uint Entity { get; }

    /// <summary>The figure of <c>partners.csv</c>.</summary>
    public float Trade { get; }

    /// <summary>What it registers in a month, in the mean, in billions of US dollars.</summary>
    public float Investment { get; }

    /// <summary>The visits of a month that trade at the start is used to.</summary>
    public float UsualVisits { get; }

    public float TierAtStart { get; }

    public float AgreementsAtStart { get; }

    /// <summary>How much of the last upgrade is still felt at the start, 0 to 1.</summary>
    public float UpgradeAtStart { get; }

    /// <summary>The first month of the run in which a trade agreement with the partner itself is in force; none where it is beyond the run.</summary>
    public int InForceFrom { get; }

    /// <summary>The partner's economy; null where the module is off or the partner neither trades nor invests.</summary>
    public static EconomyPartner? Of(ShardFrame frame, int partner)
    {
        var traits = frame.Inputs.World.Partners[partner];
        var takesPart = EconomyRates.Counts(traits) && (traits.TradeUsdBillions > 0 || traits.FdiStockUsdBillions > 0);
        return frame.Economy is { } rates && takesPart ? new EconomyPartner(frame, rates, partner) : null;
    }

    public void Dispose() => Columns.Dispose();

    private static int FirstOf(ImmutableArray<MonthPlan> plans, int partner)
    {
        for (var month = 0; month < plans.Length; month++)
        {
            if (plans[month].TradeAgreements.Contains(partner))
            {
                return month;
            }
        }

        return int.MaxValue;
    }

    private void Begin()
    {
        var months = Rates.From.Number - 1;
        for (var lane = 0; lane < Columns.Padded; lane++)
        {
            // The first month takes the usual visits off again.
            Columns.Visits[lane] = Rates.PerVisit[lane] * UsualVisits;
            Columns.Year[lane] = Trade * Rates.YearSoFar[lane];
            Columns.LastYear[lane] = Trade * Rates.LastYear[lane];
            if (Columns.Invests)
            {
                Columns.Backlog[lane] = Investment * Rates.BacklogOfFlow[lane];
                Columns.Registered[lane] = Investment * months;
                Columns.Disbursed[lane] = Rates.Disbursement[lane] * Columns.Backlog[lane] * months;
            }
        }
    }
}
