namespace DiplomacySim.Model.Modules.Pillars;

/// <summary>The three pillars of diplomacy (party, state, people) as channels of attention, with parliament and coordination at home.</summary>
public static class PillarsModule
{
    /// <summary>The group under which the shares of the pillars stand in files.</summary>
    public const string Group = "pillars";

    /// <summary>The role of partners whose ruling parties have ties with the home's.</summary>
    public const string PartyTies = "party ties";

    /// <summary>The weight of the party channel.</summary>
    public static ModuleItem PartyChannel { get; } = ModuleItem.Parameter("party channel", "c_P", "share of a visit's capital", 2, "what the party channel brings at a visit to a partner with party ties, at the usual effort");

    /// <summary>The weight of the state channel.</summary>
    public static ModuleItem StateChannel { get; } = ModuleItem.Parameter("state channel", "c_S", "share of a visit's capital", 2, "the part of a visit's capital that moves with the effort of the state channel, with any partner");

    /// <summary>The weight of the people channel.</summary>
    public static ModuleItem PeopleChannel { get; } = ModuleItem.Parameter("people channel", "c_N", "share of a visit's capital", 2, "what the people channel brings at a visit to a partner with close people ties, at the usual effort");

    /// <summary>The diaspora that makes half of the closest people ties.</summary>
    public static ModuleItem DiasporaForHalf { get; } = ModuleItem.Parameter("diaspora for half", "n_h", "thousand people", 10_000, "people of the home's origin who make people ties half as close as they can be", minimum: 0.1);

    /// <summary>The weight of complementarity between the pillars.</summary>
    public static ModuleItem Complementarity { get; } = ModuleItem.Parameter("pillar complementarity", "c_X", "share of a visit's capital", 1, "how much of a visit's capital needs all three pillars together; 0 is off");

    /// <summary>The elasticity of substitution between the pillars, where complementarity is on.</summary>
    public static ModuleItem Elasticity { get; } = ModuleItem.Parameter("pillar elasticity", "sigma_X", "elasticity", 0.99, "the elasticity of substitution between the pillars; below 1 they complement one another", minimum: 0.05);

    /// <summary>What joint preparation brings.</summary>
    public static ModuleItem CoordinationEffect { get; } = ModuleItem.Parameter("coordination effect", "c_J", "share of a visit's capital", 2, "what a visit brings more where it is prepared together with defence, security and localities");

    /// <summary>The usual share of the party.</summary>
    public static ModuleItem UsualParty { get; } = Usual("usual party share", "the usual share of the party pillar in the effort");

    /// <summary>The usual share of the state.</summary>
    public static ModuleItem UsualState { get; } = Usual("usual state share", "the usual share of the state pillar in the effort");

    /// <summary>The usual share of the people.</summary>
    public static ModuleItem UsualPeople { get; } = Usual("usual people share", "the usual share of the people pillar in the effort");

    /// <summary>The share of parliament in activities.</summary>
    public static ModuleItem ParliamentShare { get; } = Usual("parliament share", "the part of top-level activities that parliament's chair led");

    /// <summary>The usual share of joint activities.</summary>
    public static ModuleItem UsualCoordination { get; } = Usual("usual coordination", "the usual share of activities prepared together with defence, security and localities");

    /// <summary>The share of the party.</summary>
    public static ModuleItem Party { get; } = Share("party", UsualParty);

    /// <summary>The share of the state.</summary>
    public static ModuleItem State { get; } = Share("state", UsualState);

    /// <summary>The share of the people.</summary>
    public static ModuleItem People { get; } = Share("people", UsualPeople);

    /// <summary>The share of joint activities.</summary>
    public static ModuleItem Coordination { get; } = new()
    {
        Name = "coordination",
        Kind = ModuleItemKind.Lever,
        Unit = "share of activities",
        Minimum = 0,
        Maximum = 1,
        DefaultFact = UsualCoordination,
        Meaning = "the part of top-level activities that are prepared together with defence, security and localities",
    };

    /// <summary>Activities of the party.</summary>
    public static ModuleQuantity PartyActivities { get; } = Activities("party_activities", "carried by the party pillar");

    /// <summary>Activities of the state.</summary>
    public static ModuleQuantity StateActivities { get; } = Activities("state_activities", "carried by the state pillar, parliament included");

    /// <summary>Activities of the people.</summary>
    public static ModuleQuantity PeopleActivities { get; } = Activities("people_activities", "carried by the people pillar");

    /// <summary>Activities of parliament.</summary>
    public static ModuleQuantity ParliamentActivities { get; } = Activities("parliament_activities", "led by parliament");

    /// <summary>Joint activities.</summary>
    public static ModuleQuantity JointActivities { get; } = Activities("joint_activities", "prepared together with defence, security and localities");

    /// <summary>The share of joint activities.</summary>
    public static ModuleQuantity JointShare { get; } = new()
    {
        Name = "joint_share",
        Unit = "share",
        Meaning = "the part of the activities since the start that were prepared together with defence, security and localities",
    };

    /// <summary>The closeness of people ties with a partner.</summary>
    public static ModuleQuantity PeopleTies { get; } = new()
    {
        Name = "people_ties",
        Unit = "0 to 1",
        IsOfPartner = true,
        Meaning = "how close the people ties with the partner are, by the people of the home's origin who live there",
    };

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "pillars",
        Summary = "Party, state and people share the effort; what a visit brings depends on the pillar that a partner answers to.",
        Parameters = [PartyChannel, StateChannel, PeopleChannel, DiasporaForHalf, Complementarity, Elasticity, CoordinationEffect],
        Facts = [UsualParty, UsualState, UsualPeople, ParliamentShare, UsualCoordination],
        Levers = [Party, State, People, Coordination],
        Quantities = [PartyActivities, StateActivities, PeopleActivities, ParliamentActivities, JointActivities, JointShare, PeopleTies],
        Roles = [PartyTies],
        Home = context => new PillarsState(context),
    };

    private static ModuleItem Usual(string name, string meaning) => new()
    {
        Name = name,
        Kind = ModuleItemKind.Fact,
        Unit = "share",
        Minimum = 0.001,
        Maximum = 1,
        Meaning = meaning,
    };

    private static ModuleItem Share(string part, ModuleItem usual) => new()
    {
        Name = part + " pillar",
        Kind = ModuleItemKind.Lever,
        Unit = "share of the effort",
        Minimum = 0,
        Maximum = 1,
        DefaultFact = usual,
        Group = Group,
        Part = part,
        Meaning = $"the share of the {part} pillar in the effort; the three pillars add up to 1",
    };

    private static ModuleQuantity Activities(string name, string which) => new()
    {
        Name = name,
        Unit = "activities",
        IsOutcome = true,
        Meaning = $"the share of the top-level activities since the start that was {which}",
    };
}
