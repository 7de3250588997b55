using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;
using Limits = DiplomacySim.Scenarios.ScenarioLimits;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The words of <c>shocks</c>.</summary>
internal static class ShockKeys
{
    public const string Name = "name";
    public const string Rate = "rate";
    public const string Where = "where";
    public const string OneOf = "one of";
    public const string Then = "then";
    public const string From = "from";
    public const string To = "to";
    public const string Visits = "visits";
    public const string None = "none";
    public const string Attention = "attention";
    public const string Readiness = "readiness";
    public const string Tension = "tension";
    public const string Capital = "capital";
    public const string Citizens = "citizens";
    public const string Slots = "slots";
    public const string Capacity = "capacity";
    public const string Execution = "execution";
    public const string For = "for";

    /// <summary>The keys of <c>then</c>.</summary>
    public static KeyTable Effects { get; } = new(
        [
            new(Visits, ValueForm.Only(None), "no visits with those hit while it lasts, planned ones included", "visits as usual"),
            new(Attention, ValueForm.Number(Limits.MinPriority, Limits.MaxPriority), "multiplies the odds of being visited of those hit while it lasts", "1"),
            new(Readiness, ValueForm.Number(-Limits.MaxReadiness, Limits.MaxReadiness), "what the readiness of those hit gains while it lasts, in log-odds", "0"),
            new(Slots, ValueForm.Integer(-Limits.MaxSlots, Limits.MaxSlots), "top-level activities that each month gains while it lasts", "0"),
            new(Capacity, ValueForm.Number(0, Limits.MaxFactor), "multiplies the ministry's capacity while it lasts", "1"),
            new(Execution, ValueForm.Number(0, Limits.MaxFactor), "multiplies the pace at which agreements are carried out while it lasts", "1"),
            new(Tension, ValueForm.Size(0, Limits.MaxTension), "tension added at once with each of those hit; 1 is official displeasure at the top", "0"),
            new(Capital, ValueForm.Size(-Limits.MaxCapital, Limits.MaxCapital), "relationship capital given (or taken, below 0) at once with each of those hit, in points", "0"),
            new(Citizens, ValueForm.Size(0, Limits.MaxCitizens), "citizens of the home who need help, in all of those hit together", "0"),
            new(For, ValueForm.Duration, "how long its lasting effects last", "1 month"),
        ]);

    /// <summary>The keys of a shock.</summary>
    public static KeyTable Shock { get; } = new(
        [
            new(Name, ValueForm.Words(Limits.MaxNameLength), "what it is called; keys its draws; must be given"),
            new(Rate, ValueForm.Rate, "how often it strikes; must be given"),
            new(Where, ValueForm.PartnerCondition, "which partners it hits, asked at the beginning of the month", "all"),
            new(OneOf, ValueForm.PartnerCondition, "in place of `where`: it hits one of these partners, drawn", "all"),
            new(Then, ValueForm.Mapping("mapping, see below", () => Effects), "what it does; must be given"),
            new(From, ValueForm.Month, "the first month in which it can strike", "the run's first month"),
            new(To, ValueForm.Month, "the last month in which it can strike and last", "the run's last month"),
        ]);

    /// <summary>Everything that a shock may do, for messages.</summary>
    public static ProblemText Deeds { get; } = Shown.Or([Visits, Attention, Readiness, Slots, Capacity, Execution, Tension, Capital, Citizens]);

    /// <summary>The effects that last.</summary>
    public static ImmutableArray<string> Lasting { get; } = [Visits, Attention, Readiness, Slots, Capacity, Execution, Citizens];
}
