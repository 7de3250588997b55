namespace DiplomacySim.Model.Modules.Foresight;

/// <summary>Early warning: relations that cool, agreements that lapse, reliance on one partner; attention can be drawn to what cools.</summary>
public static class ForesightModule
{
    /// <summary>When relations count as cooling.</summary>
    public static ModuleItem WarningMonths { get; } = new()
    {
        Name = "warning months",
        Kind = ModuleItemKind.Parameter,
        Symbol = "m_F",
        Unit = "months",
        Minimum = 1,
        Maximum = 240,
        Meaning = "months without a top-level activity after which relations with a partner of the ladder count as cooling",
    };

    /// <summary>When capital counts as fallen.</summary>
    public static ModuleItem WarningFall { get; } = new()
    {
        Name = "warning fall",
        Kind = ModuleItemKind.Parameter,
        Symbol = "f_F",
        Unit = "share",
        Minimum = 0.01,
        Maximum = 0.99,
        Meaning = "loss of capital since the start, as a share, from which on relations count as fallen",
    };

    /// <summary>How strongly the lever pulls.</summary>
    public static ModuleItem Strength { get; } = new()
    {
        Name = "early warning strength",
        Kind = ModuleItemKind.Parameter,
        Symbol = "k_F",
        Unit = "log weight",
        Minimum = 0,
        Maximum = 10,
        Meaning = "what a cooling relation gains in the choice of visits where early warnings are heeded in full",
    };

    /// <summary>How far warnings are heeded.</summary>
    public static ModuleItem EarlyWarning { get; } = new()
    {
        Name = "early warning",
        Kind = ModuleItemKind.Lever,
        Unit = "share",
        Minimum = 0,
        Maximum = 1,
        Default = 0,
        Meaning = "how far attention is drawn to partners with which relations cool: 0 not at all, 1 in full",
    };

    /// <summary>Cooling relations.</summary>
    public static ModuleQuantity Cooling { get; } = new() { Name = "relations_cooling", Unit = "countries", IsOutcome = true, Meaning = "countries on the ladder without a top-level activity for the warning months" };

    /// <summary>Fallen relations.</summary>
    public static ModuleQuantity Fallen { get; } = new() { Name = "relations_fallen", Unit = "countries", IsOutcome = true, Meaning = "countries on the ladder since the start whose capital has fallen by the warning share" };

    /// <summary>Failing agreements.</summary>
    public static ModuleQuantity Failing { get; } = new() { Name = "agreements_failing", Unit = "countries", IsOutcome = true, Meaning = "countries on the ladder with which more agreements have lapsed than were carried out" };

    /// <summary>Over-reliance.</summary>
    public static ModuleQuantity OverReliance { get; } = new() { Name = "over_reliance", Unit = "share", IsOutcome = true, Meaning = "share of the largest trade partner: of the economy's trade where that module is on, else of the world's figures" };

    /// <summary>Months since the last activity with a partner.</summary>
    public static ModuleQuantity MonthsSince { get; } = new() { Name = "months_since_visit", Unit = "months", IsOfPartner = true, Meaning = "months since the last top-level activity" };

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "foresight",
        Summary = "Early warnings are read off each future: relations that cool or have fallen, agreements that lapse, reliance on one partner.",
        Parameters = [WarningMonths, WarningFall, Strength],
        Levers = [EarlyWarning],
        Quantities = [Cooling, Fallen, Failing, OverReliance, MonthsSince],
        Home = context => new ForesightState(context),
    };
}
