namespace DiplomacySim.Model.Modules.Economy;

/// <summary>What can be read off the economy.</summary>
public static class EconomyQuantities
{
    /// <summary>Trade of the calendar year so far.</summary>
    public static ModuleQuantity TradeOfYear { get; } = new()
    {
        Name = "trade_total",
        Unit = "billions of US dollars",
        IsOutcome = true,
        Meaning = "two-way trade in goods of the calendar year so far",
    };

    /// <summary>Trade of the calendar year before.</summary>
    public static ModuleQuantity TradeOfLastYear { get; } = new()
    {
        Name = "trade_last_year",
        Unit = "billions of US dollars",
        Meaning = "two-way trade in goods of the calendar year before",
    };

    /// <summary>Exports of the calendar year so far.</summary>
    public static ModuleQuantity Exports { get; } = new()
    {
        Name = "exports",
        Unit = "billions of US dollars",
        IsOutcome = true,
        Meaning = "exports of goods of the calendar year so far",
    };

    /// <summary>Imports of the calendar year so far.</summary>
    public static ModuleQuantity Imports { get; } = new()
    {
        Name = "imports",
        Unit = "billions of US dollars",
        IsOutcome = true,
        Meaning = "imports of goods of the calendar year so far",
    };

    /// <summary>Herfindahl index of trade.</summary>
    public static ModuleQuantity Concentration { get; } = new()
    {
        Name = "trade_concentration",
        Unit = "0 to 1",
        IsOutcome = true,
        Meaning = "Herfindahl index of trade: the sum of the partners' squared shares of the year's trade so far",
    };

    /// <summary>The number of equal partners that the concentration stands for.</summary>
    public static ModuleQuantity Diversification { get; } = new()
    {
        Name = "trade_diversification",
        Unit = "partners",
        Meaning = "how many partners of equal size would give the same concentration: 1 over it",
    };

    /// <summary>The largest partner's share.</summary>
    public static ModuleQuantity LargestShare { get; } = new()
    {
        Name = "largest_partner_share",
        Unit = "0 to 1",
        IsOutcome = true,
        Meaning = "the largest partner's share of the year's trade so far",
    };

    /// <summary>The rank among traders.</summary>
    public static ModuleQuantity Rank { get; } = new()
    {
        Name = "trade_rank",
        Unit = "rank",
        IsOutcome = true,
        Meaning = "rank among the world's traders, from the yearly rate of trade; an assumption, see the module's page",
    };

    /// <summary>Direct investment registered in the year so far.</summary>
    public static ModuleQuantity FdiRegistered { get; } = new()
    {
        Name = "fdi_registered",
        Unit = "billions of US dollars",
        IsOutcome = true,
        Meaning = "direct investment registered in the calendar year so far",
    };

    /// <summary>Direct investment carried out in the year so far.</summary>
    public static ModuleQuantity FdiDisbursed { get; } = new()
    {
        Name = "fdi_disbursed",
        Unit = "billions of US dollars",
        IsOutcome = true,
        Meaning = "direct investment carried out in the calendar year so far",
    };

    /// <summary>Direct investment not yet carried out.</summary>
    public static ModuleQuantity FdiBacklog { get; } = new()
    {
        Name = "fdi_backlog",
        Unit = "billions of US dollars",
        Meaning = "direct investment registered, and neither carried out nor given up",
    };

    /// <summary>Trade with a partner in the year so far.</summary>
    public static ModuleQuantity TradeOfPartner { get; } = new()
    {
        Name = "trade_this_year",
        Unit = "billions of US dollars",
        IsOfPartner = true,
        Meaning = "two-way trade in goods with the partner in the calendar year so far; of a bloc that of its members",
    };

    /// <summary>Trade with a partner in the year before.</summary>
    public static ModuleQuantity TradeOfPartnerLastYear { get; } = new()
    {
        Name = "trade_with_last_year",
        Unit = "billions of US dollars",
        IsOfPartner = true,
        Meaning = "two-way trade in goods with the partner in the calendar year before",
    };

    /// <summary>A partner's share of trade.</summary>
    public static ModuleQuantity TradeShare { get; } = new()
    {
        Name = "trade_share",
        Unit = "0 to 1",
        IsOfPartner = true,
        Meaning = "the partner's share of the year's trade so far",
    };

    /// <summary>A partner's direct investment registered in the year so far.</summary>
    public static ModuleQuantity FdiOfPartner { get; } = new()
    {
        Name = "fdi_registered_this_year",
        Unit = "billions of US dollars",
        IsOfPartner = true,
        Meaning = "direct investment from the partner registered in the calendar year so far",
    };
}
