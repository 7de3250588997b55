using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Problems;
using Limits = DiplomacySim.Scenarios.ScenarioLimits;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Every key of the scenario file, in one place: the reader, the schema and the reference page use these tables.</summary>
internal static class ScenarioKeys
{
    public const string Title = "title";
    public const string Question = "question";
    public const string Extends = "extends";
    public const string World = "world";
    public const string From = "from";
    public const string To = "to";
    public const string Futures = "futures";
    public const string Seed = "seed";
    public const string ParameterUncertainty = "parameter uncertainty";
    public const string Modules = "modules";
    public const string Levers = "levers";
    public const string Priority = "priority";
    public const string Uncertain = "uncertain";
    public const string Experiment = "experiment";
    public const string Events = "events";
    public const string Rules = "rules";
    public const string Shocks = "shocks";
    public const string Policies = "policies";
    public const string Branches = "branches";
    public const string Targets = "targets";
    public const string Outcomes = "outcomes";
    public const string Facts = "facts";
    public const string Search = "search";

    /// <summary>The keys of <c>levers</c>.</summary>
    public static KeyTable LeverKeys { get; } = new(
        [
            .. LeverTable.Alone.Select(lever => new KeyDescription(
                lever.Name, ValueForm.Path(lever.Minimum, lever.Maximum, lever.Path), lever.Meaning, "the world's")),
            .. LeverTable.Groups.Select(LeverGroup),
            new(
                Priority,
                new(
                    $"mapping from a partner, bloc, group or region to a weight, {Shown.Number(Limits.MinPriority)} to {Shown.Number(Limits.MaxPriority)}",
                    words => ValueForm.Removable(SchemaObjects.KeyedBy(
                        ValueForm.OneOf(words.Prioritized), ValueForm.Number(Limits.MinPriority, Limits.MaxPriority).Schema(words)))),
                "multiplies the odds of being visited; where several name a partner, their product",
                "1 for all"),
        ]);

    /// <summary>The keys of a policy: the sections that it changes.</summary>
    public static KeyTable PolicyKeys { get; } = new(
        [
            LeversKey("levers that the policy sets"),
            UncertainKey("changes of what is believed; `remove` takes one away"),
            EventsKey("events that the policy adds"),
            RulesKey("rules that the policy adds"),
            ShocksKey("shocks that the policy adds"),
        ]);

    /// <summary>The words of <c>parameter uncertainty</c>, in the order of the values.</summary>
    public static string[] ParameterUncertainties { get; } = ["fixed", "posterior"];

    /// <summary>The keys of the file.</summary>
    public static KeyTable FileKeys { get; } = new(
        [
            new(Title, ValueForm.Words(Limits.MaxTitleLength), "what the scenario is called", "the file's name"),
            new(Question, ValueForm.Words(Limits.MaxQuestionLength), "the question that it is to answer", "none"),
            new(Extends, ValueForm.Words(Limits.MaxPathLength), "another scenario file, of which this one is a change", "none"),
            new(World, ValueForm.Words(Limits.MaxPathLength), "the folder of the world"),
            new(From, ValueForm.Month, "the first month that is simulated"),
            new(To, ValueForm.Month, "the last month that is simulated"),
            new(Futures, ValueForm.Integer(1, Limits.MaxFutures), "futures of each policy", Shown.Count(Limits.DefaultFutures)),
            new(Seed, ValueForm.Integer(0, ulong.MaxValue), "the key of all draws: the same seed gives the same futures", Shown.Count((long)Limits.DefaultSeed)),
            new(
                ParameterUncertainty,
                new(
                    "`posterior` or `fixed`",
                    _ => ValueForm.OneOf(ParameterUncertainties)),
                "whether each future draws the world's parameters together, from what its record says of them, or takes each at one value",
                "`posterior` where the world has one that is the default and the run starts after its record, else `fixed`"),
            new(
                Modules,
                new(
                    $"list of modules ({Shown.And(ModuleTable.All.Select(module => $"`{module.Name}`"))}), `all` or `none`",
                    _ => ValueForm.Union(
                        new JsonObject
                        {
                            ["type"] = "array",
                            ["items"] = ValueForm.OneOf(ModuleTable.All.Select(module => module.Name)),
                        },
                        ValueForm.OneOf([ModulesReader.All, ModulesReader.None]))),
                "the parts of diplomacy beside the core that are on; `all` are those that the world has data for",
                "none"),
            LeversKey("what the home decides"),
            UncertainKey("what nobody decides: a distribution, drawn once for each future, or a fixed assumption"),
            new(
                Experiment,
                new("mapping, see experiments", words => ValueForm.Removable(SchemaObjects.Of(ExperimentKeys.Experiment, words, ExperimentKeys.Design))),
                "which cases are played of what varies, and how often each; takes the place of `futures`",
                "every future draws what is uncertain by itself"),
            EventsKey("dated facts and assumptions, applied in every future"),
            RulesKey("what the ministry does when something becomes true"),
            ShocksKey("chance events; each future draws its own"),
            new(
                Policies,
                ValueForm.Named("mapping from a policy's name to its changes", ValueForm.Mapping("changes", () => PolicyKeys)),
                "settings to compare; each is a change of what stands in the file",
                "one policy `as planned` that changes nothing"),
            new(
                Branches,
                ValueForm.List("list, see branches", words => SchemaObjects.Item(BranchKeys.Branch, words, BranchKeys.Date, BranchKeys.From, BranchKeys.Policy)),
                "policies with the same past and a different continuation",
                "none"),
            new(Targets, ValueForm.Named("mapping from a name to a condition", ValueForm.Condition), "judged in every future; the share that meets each is reported", "none"),
            new(Outcomes, ValueForm.Named("mapping from a name to a number", ValueForm.NumberExpression), "columns of the outcome table, beside the built-in ones", "none"),
            new(
                Facts,
                ValueForm.Named("mapping from an outcome to its published figure, `{value: 350, source: a report}`", ValueForm.Mapping("figure", () => FactsReader.Keys)),
                "published figures; the report lays each beside what futures say of the same",
                "none"),
            new(
                Search,
                new("mapping, see search", words => ValueForm.Removable(SchemaObjects.Of(SearchKeys.Search, words, SearchKeys.Objectives))),
                "which policies `dipsim search` looks for; it changes no other result",
                "none"),
        ]);

    /// <summary>The sections in which a file that extends another may write <c>remove</c>.</summary>
    public static ImmutableArray<string> Sections { get; } = [Levers, Uncertain, Experiment, Events, Rules, Shocks, Policies, Branches, Targets, Outcomes, Facts, Search];

    /// <summary>The sections that are lists, whose items merge by <c>name</c>.</summary>
    public static ImmutableArray<string> Lists { get; } = [Events, Rules, Shocks, Branches];

    /// <summary>The keys of an event of a kind.</summary>
    public static KeyTable Event(string kind) => EventTables[kind];

    private static ImmutableDictionary<string, KeyTable> MakeEventTables() => new Dictionary<string, KeyTable>
    {
        [EventWords.Visit] = EventTable(
            recurs: true,
            new(EventWords.Visit, ValueForm.Partner, "a top-level activity with this partner"),
            new(EventWords.Outbound, ValueForm.Level, "who of the home travels", "not said"),
            new(EventWords.Inbound, ValueForm.Level, "who of the home receives", "not said"),
            new(EventWords.Kind, ValueForm.VisitKind, "the visit's rank", "not said")),
        [EventWords.Sign] = EventTable(
            recurs: true,
            new(EventWords.Sign, ValueForm.Partner, "agreements are signed with this partner"),
            new(EventWords.Agreements, ValueForm.Integer(1, Limits.MaxAgreements), "how many", "1"),
            new(EventWords.Fields, ValueForm.ListOf(EventWords.AgreementFields), "what they are about", "not said")),
        [EventWords.Upgrade] = EventTable(
            recurs: false,
            new(EventWords.Upgrade, ValueForm.Partner, "this partner is raised; not a special partner or a bloc"),
            new(EventWords.To, ValueForm.Tier, "the tier that it reaches, above the one at the start; must be given")),
        [EventWords.Host] = EventTable(
            recurs: true,
            new(EventWords.Host, ValueForm.Words(Limits.MaxNameLength), "the home hosts this event, which brings the world's hosting occasions"),
            new(EventWords.Bloc, ValueForm.Bloc, "its members fill the occasions", "any partner"),
            new(
                EventWords.Guests,
                new("list of partners, blocs, groups and regions", words => new JsonObject { ["type"] = "array", ["items"] = ValueForm.OneOf(words.Prioritized) }),
                "those invited, in place of a bloc",
                "any partner"),
            new(EventWords.Occasions, ValueForm.Integer(0, Limits.MaxOccasions), "how many of them come for talks at the top", "the world's hosting occasions")),
        [EventWords.Crisis] = EventTable(
            recurs: true,
            new(EventWords.Crisis, new("partner, bloc, group or region", words => ValueForm.OneOf(words.Prioritized)), "where, or with whom"),
            new(EventWords.Citizens, ValueForm.Number(0, Limits.MaxCitizens), "citizens of the home who need help, in all these partners together", "0"),
            new(EventWords.Tension, ValueForm.Number(0, Limits.MaxTension), "tension added with each of them; 1 is official displeasure at the top", "0, or 1 where it suspends"),
            new(EventWords.Suspends, ValueForm.Truth, "whether it suspends the partnership with those on the second rung or higher", "`false`"),
            new(EventWords.For, ValueForm.Duration, "how long the citizens need help", "1 month")),
        [EventWords.TradeAgreement] = EventTable(
            recurs: false,
            new KeyDescription(
                EventWords.TradeAgreement,
                new("partner, bloc, group or region", words => ValueForm.OneOf(words.Prioritized)),
                "a trade agreement with these comes into force and stays (module economy); a bloc stands for its members")),
    }.ToImmutableDictionary();

    /// <summary>The keys that say when an event recurs, in place of its date.</summary>
    public static KeyTable Recurring { get; } = new(
        [
            new(
                EventWords.Every,
                new("`year`, `quarter`, `month`, or duration such as `6 months`", _ => ValueForm.Pattern("^(year|quarter|month|[0-9]+ (month|months|year|years))$")),
                "how far its months lie apart; stands in place of `date`"),
            new(EventWords.Month, ValueForm.Integer(1, 12), "with `every: year`, the month of the year", "that of `from`"),
            new(EventWords.From, ValueForm.Month, "the first of its months; may lie before the run", "the run's first month"),
            new(EventWords.To, ValueForm.Month, "none after this month", "the run's last month"),
        ]);

    // Declared after what it uses: statics are made in this order.
    private static ImmutableDictionary<string, KeyTable> EventTables { get; } = MakeEventTables();

    private static KeyTable EventTable(bool recurs, params KeyDescription[] keys) => new(
        [
            new(EventWords.Date, ValueForm.Date, recurs ? "when, between `from` and `to`; must be given, or `every`" : "when, between `from` and `to`; must be given"),
            .. keys,
            .. recurs ? Recurring.Keys : [],
            new(EventWords.Name, ValueForm.Words(Limits.MaxNameLength), "a name by which a policy or an extending file can replace or remove the event", "none"),
        ]);

    private static KeyDescription LeversKey(string meaning) =>
        new(Levers, new("mapping, see levers", words => ValueForm.Removable(SchemaObjects.Of(LeverKeys, words))), meaning, "the world's");

    private static KeyDescription LeverGroup(IGrouping<string, LeverDescription> group)
    {
        var parts = new KeyTable([.. group.Select(lever => new KeyDescription(
            lever.Item!.Part, ValueForm.Path(lever.Minimum, lever.Maximum, lever.Path), lever.Meaning, "the world's"))]);
        return new KeyDescription(
            group.Key,
            new(
                $"mapping of {Shown.And(parts.Names.Select(name => $"`{name}`"))} to numbers, 0 to 1, or paths over time, that add up to 1",
                words => ValueForm.Removable(SchemaObjects.Of(parts, words, [.. parts.Names]))),
            $"how the effort is shared out (module {ModuleTable.ModuleOf(group.First().Item!).Name})",
            "the world's");
    }

    private static KeyDescription UncertainKey(string meaning) => new(
        Uncertain,
        new(
            "mapping from a lever or parameter to a distribution or number",
            words => ValueForm.Removable(SchemaObjects.KeyedBy(UncertainNames(words), ValueForm.Distribution.Schema(words)))),
        meaning,
        "nothing is uncertain but chance");

    // Without a world the ladder is not known, and so neither are the names of its thresholds.
    private static JsonObject UncertainNames(SchemaWords words) => words.HasWorld
        ? ValueForm.OneOf(words.Uncertain)
        : ValueForm.Union(ValueForm.OneOf(words.Uncertain), new JsonObject { ["pattern"] = "^threshold of " });

    private static KeyDescription EventsKey(string meaning) =>
        new(Events, ValueForm.List("list, see events", SchemaObjects.Event), meaning, "none");

    private static KeyDescription RulesKey(string meaning) =>
        new(Rules, ValueForm.List("list, see rules", words => SchemaObjects.Item(RuleKeys.Rule, words, RuleKeys.When, RuleKeys.Then)), meaning, "none");

    private static KeyDescription ShocksKey(string meaning) =>
        new(
            Shocks,
            ValueForm.List("list, see shocks", words => SchemaObjects.Item(ShockKeys.Shock, words, ShockKeys.Name, ShockKeys.Rate, ShockKeys.Then)),
            meaning,
            "none");
}
