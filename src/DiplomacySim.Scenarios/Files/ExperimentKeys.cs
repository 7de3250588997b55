using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Scenarios.Designs;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The keys and words of the section <c>experiment</c>.</summary>
internal static class ExperimentKeys
{
    public const string Design = "design";
    public const string Samples = "samples";
    public const string Replications = "replications";
    public const string Vary = "vary";
    public const string Levels = "levels";
    public const string SecondOrder = "second order";
    public const string Scramble = "scramble";
    public const string Hypercube = "hypercube";
    public const string Cases = "cases";
    public const string Table = "table";
    public const string Parts = "parts";
    public const string Chance = "chance";
    public const string Correlation = "correlation";
    public const string Where = "where";
    public const string Between = "between";
    public const string Rank = "rank";

    /// <summary>The words of <c>chance</c>: the same for every case, or its own for every future.</summary>
    public static ImmutableArray<string> Chances { get; } = ["common", "own"];

    /// <summary>The words of <c>design</c>, in the order of <see cref="DesignKind"/>; a table is a list.</summary>
    public static ImmutableArray<string> Kinds { get; } =
        ["monte carlo", "latin hypercube", "sobol", "morris", "saltelli", "factorial", "list", "cross", "lock-step"];

    /// <summary>The words of <c>design</c> in a part: those whose cases stand alone.</summary>
    public static ImmutableArray<string> PartKinds { get; } = ["monte carlo", "latin hypercube", "sobol", "factorial", "list"];

    /// <summary>The keys of a design that is a part of another.</summary>
    public static KeyTable Part { get; } = new(
        [
            new(Design, new($"one of {Shown.And(PartKinds.Select(kind => $"`{kind}`"))}", _ => ValueForm.OneOf(PartKinds)), "how its cases are chosen; must be given"),
            new(Samples, ValueForm.Integer(1, CaseNumbers.Stride), "cases of `monte carlo`, `latin hypercube` and `sobol`; trajectories of `morris`; base samples of `saltelli`. Must be given for these"),
            new(
                Vary,
                new("list of levers and parameters, each by its name or with its range: `{attention: 'uniform(60, 90)'}`, `{attention: [40, 75, 110]}`", Varied),
                "what the design varies",
                "all that `uncertain` draws"),
            new(Levels, ValueForm.Integer(2, MorrisDesign.MaxLevels), "levels of each input of `factorial` that has no list of its own, and of the grid of `morris`, there an even number", "3 and 4"),
            new(SecondOrder, ValueForm.Truth, "whether `saltelli` has the cases for second-order indices too", "`false`"),
            new(Scramble, ValueForm.Truth, "whether the points of `sobol` and `saltelli` are scrambled by the seed; if not they are the published ones", "`true`"),
            new(Hypercube, ValueForm.Integer(1, CaseNumbers.Stride), "cases of one hypercube of `latin hypercube`; `samples` is a multiple of it", "`samples`"),
            new(Cases, new("list of cases, `{attention: 60, execution: 0.5}`", Written), "the cases of `list`"),
            new(Table, ValueForm.Words(ExperimentTables.MaxCharacters), "in place of `cases`, a CSV file with a column for each input and a line for each case, or its text"),
        ]);

    /// <summary>The keys of a correlation.</summary>
    public static KeyTable Tie { get; } = new(
        [
            new(Between, new("list of two inputs", words => new JsonObject { ["type"] = "array", ["items"] = ValueForm.OneOf(words.Uncertain) }), "which two"),
            new(Rank, ValueForm.Number(-1, 1), "Spearman's rank correlation"),
        ]);

    /// <summary>The keys of the section.</summary>
    public static KeyTable Experiment { get; } = new(
        [
            new(Design, new($"one of {Shown.And(Kinds.Select(kind => $"`{kind}`"))}", _ => ValueForm.OneOf(Kinds)), "how the cases are chosen; must be given"),
            .. Part.Keys.Skip(1),
            new(Replications, ValueForm.Integer(1, CaseNumbers.MaxReplications), "futures of each case, which differ in chance", "1"),
            new(
                Parts,
                ValueForm.List("list of designs", words => SchemaObjects.Of(Part, words, Design)),
                "the designs that `cross` combines each with each, the last one changing fastest, and `lock-step` one by one"),
            new(Chance, new("`common` or `own`", _ => ValueForm.OneOf(Chances)), "whether replication 1 of every case has the same chance, so that differences are due to the inputs, or every future its own", "`common`"),
            new(
                Correlation,
                ValueForm.List("list such as `{between: [attention, execution], rank: 0.5}`", words => SchemaObjects.Of(Tie, words, Between, Rank)),
                "Spearman's rank correlations of inputs, for `monte carlo`, `latin hypercube` and `sobol`",
                "none"),
            new(Where, new("condition on the inputs, such as `attention * execution <= 60`", _ => ValueForm.Pattern(".")), "only cases that meet it are played, and `samples` counts those; not for `morris` and `saltelli`", "none"),
        ]);

    private static JsonObject Varied(SchemaWords words) => new()
    {
        ["type"] = "array",
        ["items"] = ValueForm.Union(
            ValueForm.OneOf(words.Uncertain),
            new JsonObject
            {
                ["type"] = "object",
                ["propertyNames"] = ValueForm.OneOf(words.Uncertain),
                ["additionalProperties"] = ValueForm.Union(
                    ValueForm.Distribution.Schema(words),
                    new JsonObject { ["type"] = "array", ["items"] = Value() }),
            }),
    };

    private static JsonObject Written(SchemaWords words) => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "object", ["propertyNames"] = ValueForm.OneOf(words.Uncertain), ["additionalProperties"] = Value() },
    };

    private static JsonObject Value() => ValueForm.Union(new JsonObject { ["type"] = "number" }, new JsonObject { ["const"] = "none" });
}
