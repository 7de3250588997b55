using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The form of a value: in words for people, and as JSON Schema for editors.</summary>
/// <param name="Text">The form in words, with its range.</param>
/// <param name="Schema">The schema, given the words of a world.</param>
internal sealed record ValueForm(string Text, Func<SchemaWords, JsonObject> Schema)
{
    private const string MonthPattern = "^[0-9]{4}-(0[1-9]|1[0-2])$";
    private const string DatePattern = "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$";

    /// <summary>A month such as 2026-04.</summary>
    public static ValueForm Month { get; } = new("month such as `2026-04`", _ => StringOf("pattern", MonthPattern));

    /// <summary>A month or a day.</summary>
    public static ValueForm Date { get; } = new("month such as `2026-04`, or day such as `2026-04-10`", _ => StringOf("pattern", DatePattern));

    /// <summary>A partner's code or name.</summary>
    public static ValueForm Partner { get; } = new("partner: code or exact name", words => OneOf(words.Partners));

    /// <summary>A bloc or group.</summary>
    public static ValueForm Bloc { get; } = new("bloc or group of the world", words => OneOf(words.Blocs));

    /// <summary>A tier above the lowest.</summary>
    public static ValueForm Tier { get; } = new("tier of the world's ladder, above the lowest", words => OneOf(words.Tiers));

    /// <summary>One of the home's leaders' offices.</summary>
    public static ValueForm Level { get; } = new("one of the world's levels", words => OneOf(words.Levels));

    /// <summary>A kind of visit.</summary>
    public static ValueForm VisitKind { get; } = new("one of the world's kinds of visits", words => OneOf(words.Kinds));

    /// <summary>An expression.</summary>
    public static ValueForm Condition { get; } = new("condition on a future", _ => StringOf("minLength", 1));

    /// <summary>An expression with a number.</summary>
    public static ValueForm NumberExpression { get; } = new("number of a future", _ => Union(StringOf("minLength", 1), new JsonObject { ["type"] = "number" }));

    /// <summary>An expression with a truth about a partner or the home.</summary>
    public static ValueForm PartnerCondition { get; } = new("condition of a partner or of the home", _ => StringOf("minLength", 1));

    /// <summary>An expression with a number of a partner.</summary>
    public static ValueForm PartnerNumber { get; } = new("number of a partner", _ => StringOf("minLength", 1));

    /// <summary>A word for yes or no.</summary>
    public static ValueForm Truth { get; } = new("`true` or `false`", _ => new JsonObject { ["type"] = "boolean" });

    /// <summary>A time in months or years.</summary>
    public static ValueForm Duration { get; } = new("duration such as `6 months`", _ => Pattern("^[0-9]+ (month|months|year|years)$"));

    /// <summary>How often something happens.</summary>
    public static ValueForm Rate { get; } = new(
        string.Create(CultureInfo.InvariantCulture, $"rate such as `0.1 per year` or `0.01 per month`, at most {ScenarioLimits.MaxRate:0} per year"),
        _ => Pattern("^[0-9.eE+-]+ per (year|month)$"));

    /// <summary>A number, <c>none</c> or a distribution.</summary>
    public static ValueForm Distribution { get; } = new(
        "distribution, number, or `none`",
        _ => Union(
            new JsonObject { ["type"] = "number" },
            StringOf("pattern", $"^({string.Join('|', DistributionTable.Names)})\\(.*\\)$"),
            new JsonObject { ["const"] = "none" }));

    /// <summary>A number in a range, or a distribution that is cut off at the range.</summary>
    public static ValueForm Size(double minimum, double maximum) => new(
        $"number, {Shown.Number(minimum)} to {Shown.Number(maximum)}, or a distribution",
        _ => Union(NumberSchema(minimum, maximum), Pattern($"^({string.Join('|', DistributionTable.Names)})\\(.*\\)$")));

    /// <summary>One word, the only one that may stand there.</summary>
    public static ValueForm Only(string word) => new($"`{word}`", _ => new JsonObject { ["const"] = word });

    /// <summary>A text of limited length.</summary>
    public static ValueForm Words(int maxLength) => new(
        string.Create(CultureInfo.InvariantCulture, $"text, at most {maxLength:N0} characters"),
        _ => new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = maxLength });

    /// <summary>A whole number in a range.</summary>
    public static ValueForm Integer(decimal minimum, decimal maximum) => new(
        string.Create(CultureInfo.InvariantCulture, $"whole number, {minimum:N0} to {maximum:N0}"),
        _ => new JsonObject { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum });

    /// <summary>A number in a range.</summary>
    public static ValueForm Number(double minimum, double maximum) => new(
        $"number, {Shown.Number(minimum)} to {Shown.Number(maximum)}",
        _ => NumberSchema(minimum, maximum));

    /// <summary>A number in a range, or months with such numbers.</summary>
    public static ValueForm Path(double minimum, double maximum, string example) => new(
        $"number, {Shown.Number(minimum)} to {Shown.Number(maximum)}, or a path over time such as `{example}`",
        _ => Union(
            NumberSchema(minimum, maximum),
            new JsonObject
            {
                ["type"] = "object",
                ["propertyNames"] = new JsonObject { ["pattern"] = MonthPattern },
                ["additionalProperties"] = NumberSchema(minimum, maximum),
            },
            new JsonObject { ["const"] = SectionMerge.Remove }));

    /// <summary>Some words of a fixed list.</summary>
    public static ValueForm ListOf(IReadOnlyList<string> words) => new(
        $"list of {Shown.And(words.Select(word => $"`{word}`"))}",
        _ => new JsonObject { ["type"] = "array", ["items"] = OneOf(words) });

    /// <summary>A mapping from names to values of a form, or <c>remove</c> in a file that extends another.</summary>
    public static ValueForm Named(string text, ValueForm value) => new(text, words => Removable(new JsonObject
    {
        ["type"] = "object",
        ["additionalProperties"] = Removable(value.Schema(words)),
    }));

    /// <summary>A mapping with the keys of a table.</summary>
    public static ValueForm Mapping(string text, Func<KeyTable> table) => new(text, words => SchemaObjects.Of(table(), words));

    /// <summary>A list of items of a form.</summary>
    public static ValueForm List(string text, Func<SchemaWords, JsonObject> item) => new(
        text, words => Removable(new JsonObject { ["type"] = "array", ["items"] = item(words) }));

    /// <summary>The schema of either form.</summary>
    public static JsonObject Union(params JsonObject[] forms) => new() { ["anyOf"] = new JsonArray([.. forms]) };

    /// <summary>The schema of a form, or <c>remove</c>.</summary>
    public static JsonObject Removable(JsonObject form) => Union(form, new JsonObject { ["const"] = SectionMerge.Remove });

    /// <summary>The schema of one of some words; any text where the words are not known.</summary>
    public static JsonObject OneOf(IEnumerable<string> words)
    {
        JsonArray known = [.. words.Select(word => JsonValue.Create(word))];
        return known.Count == 0 ? StringOf("minLength", 1) : new JsonObject { ["enum"] = known };
    }

    /// <summary>The schema of a text of a form.</summary>
    public static JsonObject Pattern(string pattern) => StringOf("pattern", pattern);

    private static JsonObject StringOf(string keyword, JsonNode value) => new() { ["type"] = "string", [keyword] = value };

    private static JsonObject NumberSchema(double minimum, double maximum) =>
        new() { ["type"] = "number", ["minimum"] = minimum, ["maximum"] = maximum };
}
