namespace DiplomacySim.Model.Randomness;

/// <summary>What a draw is for: each purpose has a word of its own, so that no change of one process shifts the draws of another.</summary>
/// <remarks>The value is 4 times the block plus the word. Policies and cases are not part of a draw's key.</remarks>
public enum Purpose
{
    /// <summary>A partner's chance of being visited.</summary>
    Visit = 0,

    /// <summary>A partner's readiness for a tier.</summary>
    Readiness = 1,

    /// <summary>A partner's acceptance of a step.</summary>
    Acceptance = 2,

    /// <summary>A minor tension and its size.</summary>
    MinorTension = 3,

    /// <summary>Agreements implemented.</summary>
    Implementation = 4,

    /// <summary>Agreements lapsed.</summary>
    Lapse = 5,

    /// <summary>Agreements of a month without a visit.</summary>
    AgreementsWithoutVisit = 6,

    /// <summary>A severe event, and whether it suspends the partnership.</summary>
    SevereEvent = 7,

    /// <summary>Agreements of a visit.</summary>
    AgreementsOfVisit = 8,

    /// <summary>A sectoral label.</summary>
    SectoralLabel = 9,

    /// <summary>The end of a suspension.</summary>
    Resumption = 10,

    /// <summary>A partner's unobserved willingness; drawn once, at month 0.</summary>
    Frailty = 12,

    /// <summary>The rounding of a partner's agreements under way at the start; drawn once, at month 0.</summary>
    StartPipeline = 13,

    /// <summary>The home's activism.</summary>
    Activism = 16,

    /// <summary>A change of leadership.</summary>
    LeaderChange = 17,

    /// <summary>A new leader's effect.</summary>
    LeaderEffect = 18,

    /// <summary>Whether a fraction of an occasion counts as one.</summary>
    Occasions = 19,

    /// <summary>The home's activism at the start; drawn once, at month 0.</summary>
    StartActivism = 20,

    /// <summary>A region's tour effect; one block gives four months.</summary>
    Tour = 24,

    /// <summary>New titles of culture; of the home.</summary>
    NewTitles = 32,

    /// <summary>A shock to trade with a partner; one block gives four months.</summary>
    PartnerTrade = 36,

    /// <summary>Direct investment from a partner; one block gives four months.</summary>
    FdiOfPartner = 40,

    /// <summary>A shock to all trade; of the home.</summary>
    WorldTrade = 44,

    /// <summary>Direct investment from sources that are no partners, four alike; of the home.</summary>
    FdiOfOthers = 48,

    /// <summary>A shock to remittances; of the home.</summary>
    Remittances = 52,
    /// <summary>A sectoral label in technology that a programme brings; of the partner.</summary>
    TechnologyLabel = 64,

    /// <summary>Crises that put citizens in danger; of the home.</summary>
    Crises = 80,

    /// <summary>How many citizens a crisis puts in danger; of the partner.</summary>
    CrisisSize = 84,

    /// <summary>How long a crisis lasts; of the partner.</summary>
    CrisisLength = 85,

    /// <summary>Whether the citizens are brought home in time; of the partner, in the month in which the crisis ends.</summary>
    Rescue = 86,

    /// <summary>Through which of several countries the rescue of a crisis goes; of the first of them.</summary>
    CrisisHost = 87,

    /// <summary>Where a crisis breaks out; of the home, one word for each of a month's crises, up to four.</summary>
    CrisisPlace = 88,

    /// <summary>Candidacies for international bodies; of the home.</summary>
    Candidacies = 96,

    /// <summary>How many of them are won; of the home.</summary>
    Elections = 97,

    /// <summary>Ratifications of a convention; of the home.</summary>
    Ratifications = 98,

    /// <summary>Initiatives in international bodies; of the home.</summary>
    Initiatives = 99,

    /// <summary>How many states join an initiative; of the home.</summary>
    CoSponsors = 100,

    /// <summary>Signatures under a convention; of the home.</summary>
    Signatures = 101,

    /// <summary>Whether a shock strikes; of the shock.</summary>
    ShockStrike = 160,

    /// <summary>Which partner a shock hits that hits one; of the shock.</summary>
    ShockPartner = 161,

    /// <summary>How many citizens a shock puts in need; of the shock.</summary>
    ShockCitizens = 162,

    /// <summary>How much tension a shock adds; of the shock.</summary>
    ShockTension = 163,

    /// <summary>How much capital a shock gives or takes; of the shock.</summary>
    ShockCapital = 164,
}
