namespace DiplomacySim.Model.Modules.Culture;

/// <summary>Cultural diplomacy: titles of world heritage and the like, which people elsewhere come to know the home by.</summary>
public static class CultureModule
{
    /// <summary>New titles a year at the usual effort (r_U).</summary>
    public static ModuleItem TitleRate { get; } = new()
    {
        Name = "title rate",
        Kind = ModuleItemKind.Parameter,
        Symbol = "r_U",
        Unit = "titles a year",
        Minimum = 0,
        Maximum = 100,
        Meaning = "titles that an international body recognizes in a year at the usual effort",
    };

    /// <summary>What one title adds to the people channel.</summary>
    public static ModuleItem PeoplePerTitle { get; } = new()
    {
        Name = "people per title",
        Kind = ModuleItemKind.Parameter,
        Symbol = "c_U",
        Unit = "share of the channel",
        Minimum = 0,
        Maximum = 1,
        Meaning = "what a title beyond the usual growth adds to the people channel, as a share of it",
    };

    /// <summary>What the people channel adds to a visit.</summary>
    public static ModuleItem PeopleInVisits { get; } = new()
    {
        Name = "people in visits",
        Kind = ModuleItemKind.Parameter,
        Symbol = "k_U",
        Unit = "share of a visit's capital",
        Minimum = 0,
        Maximum = 2,
        Meaning = "what doubling the people channel adds to the capital of a visit, as a share of it",
    };

    /// <summary>The number of titles aimed at.</summary>
    public static ModuleItem Goal { get; } = new()
    {
        Name = "titles goal",
        Kind = ModuleItemKind.Fact,
        Unit = "titles",
        Minimum = 0,
        Maximum = 10_000,
        Meaning = "titles that the home has set itself as a goal",
    };

    /// <summary>The titles recognized by a month.</summary>
    public static ModuleItem TitlesAtReference { get; } = new()
    {
        Name = "titles",
        Kind = ModuleItemKind.Fact,
        Unit = "titles",
        Minimum = 0,
        Maximum = 10_000,
        Meaning = "titles recognized by the end of the recorded past",
    };

    /// <summary>How much effort goes into new titles.</summary>
    public static ModuleItem Effort { get; } = new()
    {
        Name = "culture effort",
        Kind = ModuleItemKind.Lever,
        Unit = "multiple of the usual",
        Minimum = 0,
        Maximum = 5,
        Default = 1,
        Meaning = "effort put into new titles, as a multiple of the usual one",
    };

    /// <summary>All titles.</summary>
    public static ModuleQuantity Titles { get; } = new()
    {
        Name = "titles",
        Unit = "titles",
        IsOutcome = true,
        Meaning = "titles recognized by now",
    };

    /// <summary>The titles of the year.</summary>
    public static ModuleQuantity TitlesThisYear { get; } = new()
    {
        Name = "titles_this_year",
        Unit = "titles",
        Meaning = "titles recognized in the calendar year so far",
    };

    /// <summary>The titles beyond the goal.</summary>
    public static ModuleQuantity AboveGoal { get; } = new()
    {
        Name = "titles_above_goal",
        Unit = "titles",
        Meaning = "titles recognized by now, less those of the goal",
    };

    /// <summary>Soft power.</summary>
    public static ModuleQuantity SoftPower { get; } = new()
    {
        Name = "soft_power",
        Unit = "share of the people channel",
        IsOutcome = true,
        Meaning = "what titles beyond the usual growth add to the people channel, as a share of it",
    };

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "culture",
        Summary = "Titles of world heritage and the like come in at random; those beyond the usual growth strengthen the people channel.",
        Parameters = [TitleRate, PeoplePerTitle, PeopleInVisits],
        Facts = [TitlesAtReference, Goal],
        Levers = [Effort],
        Quantities = [Titles, TitlesThisYear, AboveGoal, SoftPower],
        Home = context => new CultureState(context),
    };
}
