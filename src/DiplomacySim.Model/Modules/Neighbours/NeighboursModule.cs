namespace DiplomacySim.Model.Modules.Neighbours;

/// <summary>Neighbours with special relationships: no policy drops them unless it says so, and cooperation at the border lives from visits.</summary>
public static class NeighboursModule
{
    /// <summary>The role of the group of neighbours.</summary>
    public const string Role = "neighbours";

    /// <summary>The half-life of border cooperation.</summary>
    public static ModuleItem BorderHalfLife { get; } = new()
    {
        Name = "border half-life",
        Kind = ModuleItemKind.Parameter,
        Symbol = "h_B",
        Unit = "months",
        Minimum = 1,
        Maximum = 600,
        Meaning = "half-life of cooperation at the border without top-level activities",
    };

    /// <summary>What an activity does for it.</summary>
    public static ModuleItem BorderGain { get; } = new()
    {
        Name = "border gain",
        Kind = ModuleItemKind.Parameter,
        Symbol = "g_B",
        Unit = "share",
        Minimum = 0,
        Maximum = 1,
        Meaning = "share of what is missing to full cooperation at the border that a top-level activity brings",
    };

    /// <summary>Activities guaranteed.</summary>
    public static ModuleItem Visits { get; } = new()
    {
        Name = "neighbour visits",
        Kind = ModuleItemKind.Lever,
        Unit = "activities a year",
        Minimum = 0,
        Maximum = 12,
        Default = 0,
        Meaning = "top-level activities a year that are held with each neighbour in any case; 0 leaves them to the choice of visits",
    };

    /// <summary>How far a policy may go.</summary>
    public static ModuleItem Guard { get; } = new()
    {
        Name = "neighbour guard",
        Kind = ModuleItemKind.Lever,
        Unit = "share",
        Minimum = 0,
        Maximum = 1,
        Default = 1,
        Meaning = "how far neighbours are held at their usual attention where a policy cuts the budget or puts others first: 1 in full, 0 not at all",
    };

    /// <summary>Activities with neighbours.</summary>
    public static ModuleQuantity Activities { get; } = new() { Name = "neighbour_activities", Unit = "activities", IsOutcome = true, Meaning = "top-level activities with neighbours since the start" };

    /// <summary>The longest wait.</summary>
    public static ModuleQuantity LongestGap { get; } = new() { Name = "neighbours_longest_gap", Unit = "months", IsOutcome = true, Meaning = "longest time since the start that a neighbour waited for a top-level activity" };

    /// <summary>Cooperation at the border.</summary>
    public static ModuleQuantity Cooperation { get; } = new() { Name = "border_cooperation", Unit = "0 to 1", IsOutcome = true, Meaning = "cooperation at the border, the mean over the neighbours" };

    /// <summary>The same with one neighbour.</summary>
    public static ModuleQuantity CooperationWith { get; } = new() { Name = "border_cooperation_with", Unit = "0 to 1", IsOfPartner = true, Meaning = "cooperation at the border with a neighbour; 0 for others" };

    /// <summary>The wait for one neighbour.</summary>
    public static ModuleQuantity MonthsSince { get; } = new() { Name = "neighbour_months_since_visit", Unit = "months", IsOfPartner = true, Meaning = "months since the last top-level activity with a neighbour; 0 for others" };

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "neighbours",
        Summary = "Neighbours keep their usual attention when a policy turns elsewhere; visits keep cooperation at the border alive.",
        Parameters = [BorderHalfLife, BorderGain],
        Levers = [Visits, Guard],
        Quantities = [Activities, LongestGap, Cooperation, CooperationWith, MonthsSince],
        Roles = [Role],
        Home = context => new NeighboursState(context),
    };
}
