namespace DiplomacySim.Model.Modules.Economy;

/// <summary>What the home decides in its economy.</summary>
public static class EconomyLevers
{
    /// <summary>What the home makes of its visits for trade.</summary>
    public static ModuleItem TradePromotion { get; } = new()
    {
        Name = "trade promotion",
        Kind = ModuleItemKind.Lever,
        Unit = "multiple of the usual",
        Minimum = 0,
        Maximum = 5,
        Default = 1,
        Meaning = "what the home makes of its visits for trade: multiplies what a visit adds",
    };

    /// <summary>The share of trade under new trade agreements.</summary>
    public static ModuleItem NewTradeAgreements { get; } = new()
    {
        Name = "new trade agreements",
        Kind = ModuleItemKind.Lever,
        Unit = "share of trade",
        Minimum = 0,
        Maximum = 1,
        Default = 0,
        Meaning = "the share of the home's trade that trade agreements cover which came into force since the start",
    };
}
