namespace DiplomacySim.Model.Modules.Protection;

/// <summary>The protection of citizens abroad: crises break out, take the ministry's time, and end with citizens brought home or not.</summary>
public static class ProtectionModule
{
    /// <summary>Crises a year over the world (r_C).</summary>
    public static ModuleItem CrisisRate { get; } = ModuleItem.Parameter("crisis rate", "r_C", "crises a year", 24, "crises a year, over the whole world, that put citizens in danger");

    /// <summary>The median number of citizens in danger.</summary>
    public static ModuleItem CrisisCitizens { get; } = ModuleItem.Parameter("crisis citizens", "n_C", "citizens", 1e6, "median number of citizens that a crisis puts in danger");

    /// <summary>The spread of that number.</summary>
    public static ModuleItem CrisisSpread { get; } = ModuleItem.Parameter("crisis spread", "s_C", "log", 3, "standard deviation of the logarithm of the number of citizens in danger");

    /// <summary>Occasions that each crisis under way takes (xi).</summary>
    public static ModuleItem OccasionsPerCrisis { get; } = ModuleItem.Parameter("occasions per crisis", "xi", "occasions a month", 5, "occasions that a crisis under way takes from a month, counted from the usual number of crises");

    /// <summary>Capital gained where citizens are brought home.</summary>
    public static ModuleItem CapitalPerRescue { get; } = ModuleItem.Parameter("capital per rescue", "c_R", "points", 5, "capital that a rescue brings with the host country");

    /// <summary>Tension where they are not.</summary>
    public static ModuleItem TensionPerFailure { get; } = ModuleItem.Parameter("tension per failed rescue", "tau_R", "units", 3, "tension with the host country after a rescue that fails");

    /// <summary>The share of citizens that come home all the same.</summary>
    public static ModuleItem ShareOnFailure { get; } = ModuleItem.Parameter("failed rescue share", "q_R", "share", 1, "share of the citizens who come home although the rescue fails");

    /// <summary>What readiness does for success.</summary>
    public static ModuleItem ReadinessEffect { get; } = ModuleItem.Parameter("consular readiness effect", "b_R", "log-odds", 5, "what doubling consular readiness adds to the odds of success");

    /// <summary>What readiness costs.</summary>
    public static ModuleItem ReadinessLoad { get; } = ModuleItem.Parameter("consular readiness load", "k_R", "share of capacity", 0.5, "share of the ministry's capacity that doubling consular readiness takes");

    /// <summary>How ready the missions are.</summary>
    public static ModuleItem Readiness { get; } = new()
    {
        Name = "consular readiness",
        Kind = ModuleItemKind.Lever,
        Unit = "multiple of the usual",
        Minimum = 0,
        Maximum = 5,
        Default = 1,
        Meaning = "people, plans and money held ready for citizens in danger, as a multiple of the usual",
    };

    /// <summary>Crises under way.</summary>
    public static ModuleQuantity Active { get; } = new() { Name = "crises_active", Unit = "crises", Meaning = "crises under way that put citizens in danger" };

    /// <summary>Crises since the start.</summary>
    public static ModuleQuantity Crises { get; } = new() { Name = "crises", Unit = "crises", IsOutcome = true, Meaning = "crises since the start that put citizens in danger" };

    /// <summary>Citizens brought home since the start.</summary>
    public static ModuleQuantity BroughtHome { get; } = new() { Name = "citizens_brought_home", Unit = "citizens", IsOutcome = true, Meaning = "citizens brought home since the start" };

    /// <summary>Citizens brought home this year.</summary>
    public static ModuleQuantity BroughtHomeThisYear { get; } = new() { Name = "citizens_brought_home_this_year", Unit = "citizens", Meaning = "citizens brought home in the calendar year so far" };

    /// <summary>Citizens that could not be brought home.</summary>
    public static ModuleQuantity LeftBehind { get; } = new() { Name = "citizens_left_behind", Unit = "citizens", IsOutcome = true, Meaning = "citizens since the start whom failed rescues did not bring home" };

    /// <summary>Citizens in danger now.</summary>
    public static ModuleQuantity InDanger { get; } = new() { Name = "citizens_in_danger", Unit = "citizens", Meaning = "citizens in crises under way" };

    /// <summary>Whether a partner is in crisis.</summary>
    public static ModuleQuantity InCrisis { get; } = new() { Name = "in_crisis", Unit = "crises", IsOfPartner = true, Meaning = "crises under way there that put citizens in danger" };

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "protection",
        Summary = "Crises abroad put citizens in danger; they take occasions and capacity, and end with citizens brought home or not.",
        Parameters = [CrisisRate, CrisisCitizens, CrisisSpread, OccasionsPerCrisis, CapitalPerRescue, TensionPerFailure, ShareOnFailure, ReadinessEffect, ReadinessLoad],
        Levers = [Readiness],
        Quantities = [Active, Crises, BroughtHome, BroughtHomeThisYear, LeftBehind, InDanger, InCrisis],
        Home = context => new ProtectionState(context),
    };
}
