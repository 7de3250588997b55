namespace DiplomacySim.Model.Modules.Diaspora;

/// <summary>What the module of the diaspora computes with: parameters, a fact and a lever.</summary>
public static class DiasporaItems
{
    /// <summary>Growth of the diaspora (g_A).</summary>
    public static ModuleItem DiasporaGrowth { get; } = new()
    {
        Name = "diaspora growth",
        Kind = ModuleItemKind.Parameter,
        Symbol = "g_A",
        Unit = "a year",
        Minimum = -0.5,
        Maximum = 0.5,
        Meaning = "growth of the number of people of the home's origin abroad, as a share a year",
    };

    /// <summary>Growth of incomes in the host countries (g_Y).</summary>
    public static ModuleItem HostIncomeGrowth { get; } = new()
    {
        Name = "host income growth",
        Kind = ModuleItemKind.Parameter,
        Symbol = "g_Y",
        Unit = "a year",
        Minimum = -0.5,
        Maximum = 0.5,
        Meaning = "growth of income per head where they live, as a share a year",
    };

    /// <summary>How remittances follow income (e_Y).</summary>
    public static ModuleItem IncomeElasticity { get; } = new()
    {
        Name = "income elasticity",
        Kind = ModuleItemKind.Parameter,
        Symbol = "e_Y",
        Unit = "none",
        Minimum = 0,
        Maximum = 2,
        Meaning = "by how many percent remittances of one person rise with one percent more income per head",
    };

    /// <summary>Spread of the shocks to remittances (s_R).</summary>
    public static ModuleItem RemittanceSpread { get; } = new()
    {
        Name = "remittance spread",
        Kind = ModuleItemKind.Parameter,
        Symbol = "s_R",
        Unit = "log, per square root of a year",
        Minimum = 0,
        Maximum = 1,
        Meaning = "spread of the shocks that hit all remittances alike",
    };

    /// <summary>What a crisis takes from remittances (k_A).</summary>
    public static ModuleItem CrisisCut { get; } = new()
    {
        Name = "crisis cut",
        Kind = ModuleItemKind.Parameter,
        Symbol = "k_A",
        Unit = "share",
        Minimum = 0,
        Maximum = 1,
        Meaning = "what a crisis in the host country takes from its remittances while people there have other cares",
    };

    /// <summary>How large a crisis has to be for its full effect (n_A).</summary>
    public static ModuleItem CrisisReach { get; } = new()
    {
        Name = "crisis reach",
        Kind = ModuleItemKind.Parameter,
        Symbol = "n_A",
        Unit = "share of the diaspora there",
        Minimum = 0.0001,
        Maximum = 1,
        Meaning = "share of the people living there that a crisis has to put in danger to have this effect in full; smaller ones have it in proportion",
    };

    /// <summary>What outreach adds to remittances (psi_A).</summary>
    public static ModuleItem RemittancesPerOutreach { get; } = new()
    {
        Name = "remittances per outreach",
        Kind = ModuleItemKind.Parameter,
        Symbol = "psi_A",
        Unit = "log",
        Minimum = -1,
        Maximum = 1,
        Meaning = "what twice the outreach adds to remittances in the long run",
    };

    /// <summary>What outreach adds to capital (c_A).</summary>
    public static ModuleItem CapitalPerOutreach { get; } = new()
    {
        Name = "capital per outreach",
        Kind = ModuleItemKind.Parameter,
        Symbol = "c_A",
        Unit = "points a year",
        Minimum = 0,
        Maximum = 5,
        Meaning = "capital that twice the outreach brings in a year with a partner where very many of them live",
    };

    /// <summary>Remittances of the last recorded year.</summary>
    public static ModuleItem RemittancesTotal { get; } = new()
    {
        Name = "remittances total",
        Kind = ModuleItemKind.Fact,
        Unit = "billions of US dollars",
        Minimum = 0,
        Maximum = 1000000,
        Meaning = "remittances of the last recorded year",
    };

    /// <summary>What the home does for its people abroad.</summary>
    public static ModuleItem Outreach { get; } = new()
    {
        Name = "diaspora outreach",
        Kind = ModuleItemKind.Lever,
        Unit = "multiple of the usual",
        Minimum = 0,
        Maximum = 3,
        Default = 1,
        Meaning = "what the home does for its people abroad, and with them, as a multiple of the usual",
    };
}
