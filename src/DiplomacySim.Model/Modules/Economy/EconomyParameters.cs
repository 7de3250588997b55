namespace DiplomacySim.Model.Modules.Economy;

/// <summary>The parameters of the economy.</summary>
public static class EconomyParameters
{
    /// <summary>Growth of trade that no policy of the home makes (g_X).</summary>
    public static ModuleItem WorldTradeGrowth { get; } = new()
    {
        Name = "world trade growth",
        Kind = ModuleItemKind.Parameter,
        Symbol = "g_X",
        Unit = "a year",
        Minimum = -0.5,
        Maximum = 0.5,
        Meaning = "growth of the trade that the home's partners would do with it whatever it does, as a share a year, on average",
    };

    /// <summary>Spread of the shocks to all trade (s_w).</summary>
    public static ModuleItem WorldTradeSpread { get; } = new()
    {
        Name = "world trade spread",
        Kind = ModuleItemKind.Parameter,
        Symbol = "s_w",
        Unit = "log, per square root of a year",
        Minimum = 0,
        Maximum = 1,
        Meaning = "spread of the shocks that hit trade with all partners alike",
    };

    /// <summary>Spread of the shocks to one partner's trade (s_i).</summary>
    public static ModuleItem PartnerTradeSpread { get; } = new()
    {
        Name = "partner trade spread",
        Kind = ModuleItemKind.Parameter,
        Symbol = "s_i",
        Unit = "log, per square root of a year",
        Minimum = 0,
        Maximum = 1,
        Meaning = "spread of the shocks that hit trade with one partner",
    };

    /// <summary>How fast trade follows policy (l_X).</summary>
    public static ModuleItem TradeAdjustment { get; } = new()
    {
        Name = "trade adjustment",
        Kind = ModuleItemKind.Parameter,
        Symbol = "l_X",
        Unit = "share a month",
        Minimum = 0,
        Maximum = 1,
        Meaning = "how much of the way to its new level trade goes in a month after tiers, agreements or tariffs have changed",
    };

    /// <summary>What a rung adds to trade (psi_T).</summary>
    public static ModuleItem TradePerTier { get; } = new()
    {
        Name = "trade per tier",
        Kind = ModuleItemKind.Parameter,
        Symbol = "psi_T",
        Unit = "log",
        Minimum = -1,
        Maximum = 1,
        Meaning = "what one rung more on the ladder adds to trade with the partner in the long run",
    };

    /// <summary>What twice the implemented agreements add to trade (psi_M).</summary>
    public static ModuleItem TradePerDoubling { get; } = new()
    {
        Name = "trade per doubling",
        Kind = ModuleItemKind.Parameter,
        Symbol = "psi_M",
        Unit = "log",
        Minimum = -1,
        Maximum = 1,
        Meaning = "what twice as many implemented agreements add to trade with the partner in the long run",
    };

    /// <summary>What a trade agreement adds to trade (psi_F).</summary>
    public static ModuleItem TradePerTradeAgreement { get; } = new()
    {
        Name = "trade per trade agreement",
        Kind = ModuleItemKind.Parameter,
        Symbol = "psi_F",
        Unit = "log",
        Minimum = -1,
        Maximum = 2,
        Meaning = "what a trade agreement adds to the trade under it in the long run",
    };

    /// <summary>What a visit adds to trade (psi_V).</summary>
    public static ModuleItem TradePerVisit { get; } = new()
    {
        Name = "trade per visit",
        Kind = ModuleItemKind.Parameter,
        Symbol = "psi_V",
        Unit = "log",
        Minimum = -1,
        Maximum = 1,
        Meaning = "what a top-level activity adds to trade with the partner for a while",
    };

    /// <summary>Half-life of what a visit adds (h_v).</summary>
    public static ModuleItem VisitTradeHalfLife { get; } = new()
    {
        Name = "visit trade half-life",
        Kind = ModuleItemKind.Parameter,
        Symbol = "h_v",
        Unit = "months",
        Minimum = 0,
        Maximum = 120,
        Meaning = "months after which half of what a visit added to trade is gone",
    };

    /// <summary>What tension takes from trade (psi_tau).</summary>
    public static ModuleItem TradePerTension { get; } = new()
    {
        Name = "trade per tension",
        Kind = ModuleItemKind.Parameter,
        Symbol = "psi_tau",
        Unit = "log",
        Minimum = -1,
        Maximum = 1,
        Meaning = "what tension 1 takes from trade with the partner while it lasts",
    };

    /// <summary>What an upgrade adds to direct investment (psi_D).</summary>
    public static ModuleItem FdiPerUpgrade { get; } = new()
    {
        Name = "fdi per upgrade",
        Kind = ModuleItemKind.Parameter,
        Symbol = "psi_D",
        Unit = "log",
        Minimum = -1,
        Maximum = 1,
        Meaning = "what a step on the ladder adds to the partner's direct investment; half of it is gone after two years",
    };

    /// <summary>How fast registered investment is carried out (k_D).</summary>
    public static ModuleItem FdiDisbursement { get; } = new()
    {
        Name = "fdi disbursement",
        Kind = ModuleItemKind.Parameter,
        Symbol = "k_D",
        Unit = "share of the backlog a month",
        Minimum = 0,
        Maximum = 0.5,
        Meaning = "how much of the direct investment that is registered and not yet carried out is carried out in a month",
    };

    /// <summary>How fast registered investment is given up (k_C).</summary>
    public static ModuleItem FdiCancellation { get; } = new()
    {
        Name = "fdi cancellation",
        Kind = ModuleItemKind.Parameter,
        Symbol = "k_C",
        Unit = "share of the backlog a month",
        Minimum = 0,
        Maximum = 0.5,
        Meaning = "how much of the direct investment that is registered and not yet carried out is given up in a month",
    };

    /// <summary>Growth of the traders around the home (g_O).</summary>
    public static ModuleItem OtherTradersGrowth { get; } = new()
    {
        Name = "growth of other traders",
        Kind = ModuleItemKind.Parameter,
        Symbol = "g_O",
        Unit = "a year",
        Minimum = -0.5,
        Maximum = 0.5,
        Meaning = "growth of the trade of the countries that trade about as much as the home, as a share a year",
    };

    /// <summary>How the rank among traders follows the total (e_R).</summary>
    public static ModuleItem RankElasticity { get; } = new()
    {
        Name = "rank elasticity",
        Kind = ModuleItemKind.Parameter,
        Symbol = "e_R",
        Unit = "none",
        Minimum = 0,
        Maximum = 5,
        Meaning = "by how many percent the rank falls, counted from the top, when trade grows by one percent more than that of the traders around the home",
    };
}
