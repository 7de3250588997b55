namespace DiplomacySim.Model.Modules.Multilateral;

/// <summary>Multilateral work: events hosted, candidacies, a convention on its way into force, initiatives; prestige comes of it.</summary>
public static class MultilateralModule
{
    /// <summary>The half-life of prestige (h_Z).</summary>
    public static ModuleItem PrestigeHalfLife { get; } = ModuleItem.Parameter("prestige half-life", "h_Z", "months", 240, "half-life of prestige", minimum: 1);

    /// <summary>What prestige does for readiness (w_Z).</summary>
    public static ModuleItem PrestigeWeight { get; } = ModuleItem.Parameter("prestige weight", "w_Z", "log-odds per point", 2, "weight in readiness of prestige above that of the usual year");

    /// <summary>Prestige of an event hosted.</summary>
    public static ModuleItem PrestigePerEvent { get; } = ModuleItem.Parameter("prestige per event", "z_H", "points", 10, "prestige from an international event hosted");

    /// <summary>Prestige of an election won.</summary>
    public static ModuleItem PrestigePerElection { get; } = ModuleItem.Parameter("prestige per election", "z_E", "points", 10, "prestige from an election to an international body");

    /// <summary>Prestige of a ratification.</summary>
    public static ModuleItem PrestigePerRatification { get; } = ModuleItem.Parameter("prestige per ratification", "z_R", "points", 1, "prestige from each ratification of the convention beyond those to be expected");

    /// <summary>The chance of a candidacy.</summary>
    public static ModuleItem ElectionChance { get; } = ModuleItem.Parameter("election chance", "q_E", "probability", 0.99, "chance that a candidacy is won, at the usual number of candidacies", minimum: 0.01);

    /// <summary>What more candidacies cost each.</summary>
    public static ModuleItem Crowding { get; } = ModuleItem.Parameter("candidacy crowding", "k_E", "log-odds", 3, "how much each candidacy a year beyond the usual lowers the odds of every one");

    /// <summary>How fast signatories ratify.</summary>
    public static ModuleItem RatificationHalfLife { get; } = ModuleItem.Parameter("ratification half-life", "h_R", "months", 600, "months in which half of the signatories ratify, at the usual effort", minimum: 1);

    /// <summary>How many sign in a month.</summary>
    public static ModuleItem SigningRate { get; } = ModuleItem.Parameter("signing rate", "r_S", "states a month", 20, "states that sign the convention in a month while it is open");

    /// <summary>Initiatives a year.</summary>
    public static ModuleItem InitiativeRate { get; } = ModuleItem.Parameter("initiative rate", "r_I", "initiatives a year", 50, "initiatives of the home's own in a year, at the usual effort");

    /// <summary>The share of states that join an initiative.</summary>
    public static ModuleItem SponsorShare { get; } = ModuleItem.Parameter("co-sponsor share", "p_I", "share", 0.99, "share of states that join an initiative, in the middle", minimum: 0.01);

    /// <summary>How much that differs from one initiative to another.</summary>
    public static ModuleItem SponsorSpread { get; } = ModuleItem.Parameter("co-sponsor spread", "s_I", "log-odds", 4, "standard deviation of the log-odds of that share between initiatives");

    /// <summary>What the effort takes from the ministry.</summary>
    public static ModuleItem Load { get; } = ModuleItem.Parameter("multilateral load", "k_M", "share of capacity", 0.5, "share of the ministry's capacity that doubling the multilateral effort takes");

    /// <summary>Events hosted in a usual year.</summary>
    public static ModuleItem UsualEvents { get; } = Fact("hosted events", "events a year", 100, "international events hosted at the level of leaders in a usual year");

    /// <summary>Candidacies in a usual year.</summary>
    public static ModuleItem UsualCandidacies { get; } = Fact("usual candidacies", "candidacies a year", 20, "candidacies for international bodies in a usual year");

    /// <summary>When the convention was opened.</summary>
    public static ModuleItem Opens { get; } = MonthFact("convention opens", "month in which the convention is opened for signature");

    /// <summary>When it closes.</summary>
    public static ModuleItem Closes { get; } = MonthFact("convention closes", "last month in which the convention can be signed");

    /// <summary>Who signed at the opening.</summary>
    public static ModuleItem FirstSignatories { get; } = Fact("first signatories", "states", 193, "states that sign the convention when it is opened");

    /// <summary>What it takes to be in force.</summary>
    public static ModuleItem RatificationsNeeded { get; } = Fact("ratifications needed", "states", 193, "ratifications after which the convention enters into force, three months later");

    /// <summary>Who may join an initiative.</summary>
    public static ModuleItem PossibleSponsors { get; } = Fact("possible co-sponsors", "states", 300, "states that may join an initiative");

    /// <summary>The effort.</summary>
    public static ModuleItem Effort { get; } = new()
    {
        Name = "multilateral effort",
        Kind = ModuleItemKind.Lever,
        Unit = "multiple of the usual",
        Minimum = 0,
        Maximum = 5,
        Default = 1,
        Meaning = "events hosted, initiatives and work for the convention, as a multiple of the usual",
    };

    /// <summary>The candidacies.</summary>
    public static ModuleItem Candidacies { get; } = new()
    {
        Name = "candidacies",
        Kind = ModuleItemKind.Lever,
        Unit = "candidacies a year",
        Minimum = 0,
        Maximum = 20,
        DefaultFact = UsualCandidacies,
        Meaning = "candidacies for international bodies in a year",
    };

    /// <summary>Prestige.</summary>
    public static ModuleQuantity Prestige { get; } = new() { Name = "prestige", Unit = "points", IsOutcome = true, Meaning = "multilateral prestige; a large event hosted is one point" };

    /// <summary>Elections won.</summary>
    public static ModuleQuantity ElectionsWon { get; } = new() { Name = "elections_won", Unit = "elections", IsOutcome = true, Meaning = "elections to international bodies won since the start" };

    /// <summary>Elections lost.</summary>
    public static ModuleQuantity ElectionsLost { get; } = new() { Name = "elections_lost", Unit = "elections", Meaning = "candidacies lost since the start" };

    /// <summary>Signatories.</summary>
    public static ModuleQuantity Signatories { get; } = new() { Name = "signatories", Unit = "states", Meaning = "states that have signed the convention" };

    /// <summary>Ratifications.</summary>
    public static ModuleQuantity Ratifications { get; } = new() { Name = "ratifications", Unit = "states", IsOutcome = true, Meaning = "signatories that have ratified the convention" };

    /// <summary>Whether the convention is in force.</summary>
    public static ModuleQuantity InForce { get; } = new() { Name = "convention_in_force", Unit = "1 or 0", IsOutcome = true, Meaning = "whether the convention is in force" };

    /// <summary>Initiatives.</summary>
    public static ModuleQuantity Initiatives { get; } = new() { Name = "initiatives", Unit = "initiatives", IsOutcome = true, Meaning = "initiatives of the home's own since the start" };

    /// <summary>Co-sponsors.</summary>
    public static ModuleQuantity Sponsors { get; } = new() { Name = "co_sponsors", Unit = "states", Meaning = "states that joined the latest initiative; 0 before the first" };

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "multilateral",
        Summary = "Events hosted, elections won and a convention ratified bring prestige, which makes partners readier; it fades within months.",
        Parameters =
        [
            PrestigeHalfLife, PrestigeWeight, PrestigePerEvent, PrestigePerElection, PrestigePerRatification, ElectionChance, Crowding,
            RatificationHalfLife, SigningRate, InitiativeRate, SponsorShare, SponsorSpread, Load,
        ],
        Facts = [UsualEvents, UsualCandidacies, Opens, Closes, FirstSignatories, RatificationsNeeded, PossibleSponsors],
        Levers = [Effort, Candidacies],
        Quantities = [Prestige, ElectionsWon, ElectionsLost, Signatories, Ratifications, InForce, Initiatives, Sponsors],
        Home = context => new MultilateralState(context),
    };

    private static ModuleItem Fact(string name, string unit, double maximum, string meaning) => new()
    {
        Name = name,
        Kind = ModuleItemKind.Fact,
        Unit = unit,
        Minimum = 0,
        Maximum = maximum,
        Meaning = meaning,
    };

    private static ModuleItem MonthFact(string name, string meaning) => new()
    {
        Name = name,
        Kind = ModuleItemKind.Fact,
        Unit = "month",
        Minimum = 0,
        Maximum = 0,
        IsMonth = true,
        Meaning = meaning,
    };
}
