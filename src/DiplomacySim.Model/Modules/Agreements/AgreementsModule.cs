using System.Collections.Immutable;

namespace DiplomacySim.Model.Modules.Agreements;

/// <summary>Agreements by field and the culture of execution: what is signed, under way, carried out, and what lapses.</summary>
public static class AgreementsModule
{
    /// <summary>The share of each field in what is usually signed, in the order of <see cref="AgreementFields"/>; brought to the sum 1.</summary>
    public static ImmutableArray<ModuleItem> FieldShares { get; } = [.. AgreementFields.Names.Select(ShareOf)];

    /// <summary>How fast the culture of execution follows its goal.</summary>
    public static ModuleItem Learning { get; } = new()
    {
        Name = "execution learning",
        Kind = ModuleItemKind.Parameter,
        Symbol = "l_E",
        Unit = "share a month",
        Minimum = 0,
        Maximum = 1,
        Meaning = "the part of the way to the goal of execution that is gone in a month",
    };

    /// <summary>The level that the goal is measured from.</summary>
    public static ModuleItem UsualExecution { get; } = new()
    {
        Name = "usual execution",
        Kind = ModuleItemKind.Fact,
        Unit = "0 to 1",
        Minimum = 0,
        Maximum = 1,
        Meaning = "the execution of the recorded past's end, from which the goal of execution is measured",
    };

    /// <summary>The level of execution that the home works towards (E*).</summary>
    public static ModuleItem Goal { get; } = new()
    {
        Name = "execution goal",
        Kind = ModuleItemKind.Lever,
        Symbol = "E*",
        Unit = "0 to 1",
        Minimum = 0,
        Maximum = 1,
        DefaultFact = UsualExecution,
        Meaning = "the culture of execution worked towards: what it is above the usual execution is gained step by step on top of the lever execution",
    };

    /// <summary>All agreements under way.</summary>
    public static ModuleQuantity UnderWay { get; } = new()
    {
        Name = "agreements_under_way",
        Unit = "agreements",
        IsOutcome = true,
        Meaning = "agreements with all partners that are signed and neither carried out nor lapsed",
    };

    /// <summary>All agreements carried out since the start.</summary>
    public static ModuleQuantity CarriedOut { get; } = new()
    {
        Name = "agreements_carried_out",
        Unit = "agreements",
        Meaning = "agreements with all partners carried out since the start; the outcome column 'agreements implemented' has the same",
    };

    /// <summary>The share of promises kept, with all partners.</summary>
    public static ModuleQuantity PromisesKept { get; } = new()
    {
        Name = "promises_kept",
        Unit = "share",
        IsOutcome = true,
        Meaning = "agreements carried out among those that have ended, with all partners, the past included",
    };

    /// <summary>The promises broken in the last twelve months.</summary>
    public static ModuleQuantity PromisesBroken { get; } = new()
    {
        Name = "promises_broken_last_year",
        Unit = "agreements",
        IsOutcome = true,
        Meaning = "agreements that lapsed in the last twelve months of the run",
    };

    /// <summary>The level of execution.</summary>
    public static ModuleQuantity ExecutionLevel { get; } = new()
    {
        Name = "execution_level",
        Unit = "0 to 1",
        IsOutcome = true,
        Meaning = "how fast signed agreements are carried out: the lever execution and what the culture has gained",
    };

    /// <summary>The share of promises kept with one partner.</summary>
    public static ModuleQuantity PartnerPromisesKept { get; } = new()
    {
        Name = "promises_kept_with",
        Unit = "share",
        IsOfPartner = true,
        Meaning = "agreements carried out among those that have ended, with the partner, the past included",
    };

    /// <summary>Signed since the start, by field.</summary>
    public static ImmutableArray<ModuleQuantity> SignedIn { get; } = ByField("signed_in", "signed since the start");

    /// <summary>Under way, by field.</summary>
    public static ImmutableArray<ModuleQuantity> UnderWayIn { get; } = ByField("under_way_in", "under way");

    /// <summary>Carried out since the start, by field.</summary>
    public static ImmutableArray<ModuleQuantity> ImplementedIn { get; } = ByField("implemented_in", "carried out since the start");

    /// <summary>Lapsed since the start, by field.</summary>
    public static ImmutableArray<ModuleQuantity> LapsedIn { get; } = ByField("lapsed_in", "lapsed since the start");

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "agreements",
        Summary = "Agreements are told apart by field, and a culture of execution grows towards its goal.",
        Parameters = [.. FieldShares, Learning],
        Facts = [UsualExecution],
        Levers = [Goal],
        Quantities = [UnderWay, CarriedOut, PromisesKept, PromisesBroken, ExecutionLevel, PartnerPromisesKept, .. SignedIn, .. UnderWayIn, .. ImplementedIn, .. LapsedIn],
        Home = context => new AgreementsState(context),
    };

    private static ModuleItem ShareOf(string field) => new()
    {
        Name = "share of " + field,
        Kind = ModuleItemKind.Parameter,
        Symbol = "w_" + Word(field),
        Unit = "weight",
        Minimum = 0,
        Maximum = 1,
        Meaning = $"the weight of {field} among the fields of agreements at the usual mix; the weights are brought to the sum 1",
    };

    private static ImmutableArray<ModuleQuantity> ByField(string prefix, string what) =>
    [
        .. AgreementFields.Names.Select(field => new ModuleQuantity
        {
            Name = $"{prefix}_{Word(field)}",
            Unit = "agreements",
            Meaning = $"agreements on {field} that are {what}: the field's share of the counted total",
        }),
    ];

    private static string Word(string field) => field.Replace(' ', '_');
}
