namespace DiplomacySim.Model.Modules.Economy;

/// <summary>Trade in goods and direct investment, partner by partner: they follow tiers, agreements, visits and tension, and never lead them.</summary>
public static class EconomyModule
{
    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "economy",
        Summary = "Trade and direct investment grow by chance and the world's growth, and follow tiers, agreements, visits and tension.",
        Parameters =
        [
            EconomyParameters.WorldTradeGrowth,
            EconomyParameters.WorldTradeSpread,
            EconomyParameters.PartnerTradeSpread,
            EconomyParameters.TradeAdjustment,
            EconomyParameters.TradePerTier,
            EconomyParameters.TradePerDoubling,
            EconomyParameters.TradePerTradeAgreement,
            EconomyParameters.TradePerVisit,
            EconomyParameters.VisitTradeHalfLife,
            EconomyParameters.TradePerTension,
            EconomyParameters.FdiPerUpgrade,
            EconomyParameters.FdiDisbursement,
            EconomyParameters.FdiCancellation,
            EconomyParameters.OtherTradersGrowth,
            EconomyParameters.RankElasticity,
        ],
        Facts =
        [
            EconomyFacts.TradeTotal,
            EconomyFacts.TradeOfFigures,
            EconomyFacts.PastTradeGrowth,
            EconomyFacts.ExportsTotal,
            EconomyFacts.TradeRank,
            EconomyFacts.FdiTotal,
            EconomyFacts.FdiStock,
        ],
        Levers = [EconomyLevers.TradePromotion, EconomyLevers.NewTradeAgreements],
        Quantities =
        [
            EconomyQuantities.TradeOfYear,
            EconomyQuantities.TradeOfLastYear,
            EconomyQuantities.Exports,
            EconomyQuantities.Imports,
            EconomyQuantities.Concentration,
            EconomyQuantities.Diversification,
            EconomyQuantities.LargestShare,
            EconomyQuantities.Rank,
            EconomyQuantities.FdiRegistered,
            EconomyQuantities.FdiDisbursed,
            EconomyQuantities.FdiBacklog,
            EconomyQuantities.TradeOfPartner,
            EconomyQuantities.TradeOfPartnerLastYear,
            EconomyQuantities.TradeShare,
            EconomyQuantities.FdiOfPartner,
        ],
        Home = context => new EconomyState(context),
    };
}
