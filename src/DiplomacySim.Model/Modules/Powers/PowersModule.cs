namespace DiplomacySim.Model.Modules.Powers;

/// <summary>Great powers and large economies: how far they are covered, how evenly attention goes to the great powers, who is displeased.</summary>
public static class PowersModule
{
    /// <summary>The role of the great powers.</summary>
    public const string GreatPowers = "great powers";

    /// <summary>The role of the large economies.</summary>
    public const string LargeEconomies = "large economies";

    /// <summary>How long activities are remembered.</summary>
    public static ModuleItem Memory { get; } = new()
    {
        Name = "balance memory",
        Kind = ModuleItemKind.Parameter,
        Symbol = "h_W",
        Unit = "months",
        Minimum = 1,
        Maximum = 240,
        Meaning = "half-life with which past activities count in the balance between great powers",
    };

    /// <summary>How strongly the lever pulls.</summary>
    public static ModuleItem Strength { get; } = new()
    {
        Name = "balance strength",
        Kind = ModuleItemKind.Parameter,
        Symbol = "k_W",
        Unit = "log weight",
        Minimum = 0,
        Maximum = 10,
        Meaning = "what a great power without any recent activity gains in the choice of visits at full balance",
    };

    /// <summary>The tension from which a power counts as displeased.</summary>
    public static ModuleItem Displeasure { get; } = new()
    {
        Name = "displeasure level",
        Kind = ModuleItemKind.Parameter,
        Symbol = "tau_W",
        Unit = "units",
        Minimum = 0.01,
        Maximum = 5,
        Meaning = "tension from which on a great power counts as displeased",
    };

    /// <summary>How much balance is sought.</summary>
    public static ModuleItem Balance { get; } = new()
    {
        Name = "balance",
        Kind = ModuleItemKind.Lever,
        Unit = "share",
        Minimum = 0,
        Maximum = 1,
        Default = 0,
        Meaning = "how far attention is drawn to the great power that had least of it: 0 not at all, 1 in full",
    };

    /// <summary>The balance index.</summary>
    public static ModuleQuantity Index { get; } = new() { Name = "powers_balance", Unit = "0 to 1", IsOutcome = true, Meaning = "evenness of attention over the great powers: 1 where all had the same, 0 where one had all" };

    /// <summary>Great powers at the top.</summary>
    public static ModuleQuantity PowersAtTop { get; } = new() { Name = "powers_at_top", Unit = "countries", IsOutcome = true, Meaning = "great powers on the top rung" };

    /// <summary>Large economies covered.</summary>
    public static ModuleQuantity EconomiesCovered { get; } = new() { Name = "large_economies_covered", Unit = "countries", IsOutcome = true, Meaning = "large economies on the first rung or higher" };

    /// <summary>Large economies at the top.</summary>
    public static ModuleQuantity EconomiesAtTop { get; } = new() { Name = "large_economies_at_top", Unit = "countries", IsOutcome = true, Meaning = "large economies on the top rung" };

    /// <summary>Powers displeased.</summary>
    public static ModuleQuantity Displeased { get; } = new() { Name = "powers_displeased", Unit = "countries", Meaning = "great powers with tension at the displeasure level or above, now" };

    /// <summary>The longest wait of a power.</summary>
    public static ModuleQuantity LongestWait { get; } = new() { Name = "powers_longest_wait", Unit = "months", Meaning = "months since the last top-level activity with the great power that waits longest" };

    /// <summary>The share of one power.</summary>
    public static ModuleQuantity Share { get; } = new() { Name = "power_share", Unit = "share", IsOfPartner = true, Meaning = "share of a great power in the attention to all of them; 0 for others" };

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "powers",
        Summary = "Attention to the great powers can be balanced; coverage of great powers and large economies, balance and displeasure are shown.",
        Parameters = [Memory, Strength, Displeasure],
        Levers = [Balance],
        Quantities = [Index, PowersAtTop, EconomiesCovered, EconomiesAtTop, Displeased, LongestWait, Share],
        Roles = [GreatPowers, LargeEconomies],
        Home = context => new PowersState(context),
    };
}
