using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;
using Limits = DiplomacySim.Scenarios.ScenarioLimits;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The words of <c>rules</c>.</summary>
internal static class RuleKeys
{
    public const string Name = "name";
    public const string When = "when";
    public const string Then = "then";
    public const string AtMost = "at most";
    public const string Prefer = "prefer";
    public const string From = "from";
    public const string To = "to";
    public const string Attention = "attention";
    public const string Readiness = "readiness";
    public const string Propose = "propose";
    public const string NextTier = "next tier";
    public const string Sign = "sign";
    public const string Slots = "slots";
    public const string For = "for";

    /// <summary>The periods over which a limit counts, in the order of <see cref="Scenarios.Rules.LimitPeriod"/>.</summary>
    public static ImmutableArray<string> Periods { get; } = ["month", "quarter", "year", "run"];

    /// <summary>The keys of <c>then</c>.</summary>
    public static KeyTable Actions { get; } = new(
        [
            new(Attention, ValueForm.Number(Limits.MinPriority, Limits.MaxPriority), "multiplies the partner's odds of being visited", "1"),
            new(Propose, ValueForm.Only(NextTier), "brings the next tier to the table: readiness gains the world's `proposal effect`", "nothing is proposed"),
            new(Readiness, ValueForm.Number(-Limits.MaxReadiness, Limits.MaxReadiness), "what readiness gains, in log-odds", "0"),
            new(Sign, ValueForm.Integer(1, Limits.MaxAgreements), "agreements signed in the month in which the partner is taken up", "0"),
            new(Slots, ValueForm.Integer(-Limits.MaxSlots, Limits.MaxSlots), "top-level activities that the month gains, for each partner", "0"),
            new(For, ValueForm.Duration, "how long the rule stays at work for the partner", "as long as `when` holds"),
        ]);

    /// <summary>The keys of a rule.</summary>
    public static KeyTable Rule { get; } = new(
        [
            new(Name, ValueForm.Words(Limits.MaxNameLength), "what the rule is called; a policy or an extending file replaces or removes it by this name", "`rule 2` and so on, by its place"),
            new(When, ValueForm.PartnerCondition, "asked of each partner at the beginning of each month; must be given"),
            new(Then, ValueForm.Mapping("mapping, see below", () => Actions), "what is done; must be given"),
            new(AtMost, new("limit such as `3 per year`; per `month`, `quarter`, `year` or `run`", _ => ValueForm.Pattern("^[0-9]+ per (month|quarter|year|run)$")), "how often partners are taken up in each future", "no limit"),
            new(Prefer, ValueForm.PartnerNumber, "where the limit leaves room for some only, those with more of this come first", "the order of codes"),
            new(From, ValueForm.Month, "the first month in which it is asked", "the run's first month"),
            new(To, ValueForm.Month, "the last month in which it is asked and at work", "the run's last month"),
        ]);

    /// <summary>Everything that a rule may do, for messages.</summary>
    public static ProblemText Deeds { get; } = Shown.Or([Attention, Propose, Readiness, Sign, Slots]);
}
