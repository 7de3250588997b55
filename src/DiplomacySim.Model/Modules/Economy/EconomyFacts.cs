namespace DiplomacySim.Model.Modules.Economy;

/// <summary>What the economy module knows of the world.</summary>
public static class EconomyFacts
{
    /// <summary>Trade of the last recorded year.</summary>
    public static ModuleItem TradeTotal { get; } = new()
    {
        Name = "trade total",
        Kind = ModuleItemKind.Fact,
        Unit = "billions of US dollars",
        Minimum = 0,
        Maximum = 1000000,
        Meaning = "two-way trade in goods of the last recorded year; of years given, those of the last one before the run",
    };

    /// <summary>Trade of the year that the partners' figures are of.</summary>
    public static ModuleItem TradeOfFigures { get; } = new()
    {
        Name = "trade of the figures",
        Kind = ModuleItemKind.Fact,
        Unit = "billions of US dollars",
        Minimum = 0,
        Maximum = 1000000,
        Meaning = "two-way trade in goods with all the world of the year that the partners' own figures in partners.csv are of",
    };

    /// <summary>Growth of trade before that.</summary>
    public static ModuleItem PastTradeGrowth { get; } = new()
    {
        Name = "past trade growth",
        Kind = ModuleItemKind.Fact,
        Unit = "a year",
        Minimum = -0.5,
        Maximum = 0.5,
        Meaning = "growth of trade before the first recorded year, for runs that start earlier",
    };

    /// <summary>Exports of the last recorded year.</summary>
    public static ModuleItem ExportsTotal { get; } = new()
    {
        Name = "exports total",
        Kind = ModuleItemKind.Fact,
        Unit = "billions of US dollars",
        Minimum = 0,
        Maximum = 1000000,
        Meaning = "exports of goods of the last recorded year",
    };

    /// <summary>The rank in the last recorded year.</summary>
    public static ModuleItem TradeRank { get; } = new()
    {
        Name = "trade rank",
        Kind = ModuleItemKind.Fact,
        Unit = "rank",
        Minimum = 1,
        Maximum = 300,
        Meaning = "the home's rank among the world's traders in the last recorded year, 1 the largest",
    };

    /// <summary>Direct investment registered in the last recorded year.</summary>
    public static ModuleItem FdiTotal { get; } = new()
    {
        Name = "fdi total",
        Kind = ModuleItemKind.Fact,
        Unit = "billions of US dollars",
        Minimum = 0,
        Maximum = 1000000,
        Meaning = "direct investment registered in the last recorded year",
    };

    /// <summary>Registered stock of direct investment.</summary>
    public static ModuleItem FdiStock { get; } = new()
    {
        Name = "fdi stock",
        Kind = ModuleItemKind.Fact,
        Unit = "billions of US dollars",
        Minimum = 0,
        Maximum = 1000000,
        Meaning = "registered stock of direct investment from all over the world, for the share of the sources that are no partners",
    };
}
