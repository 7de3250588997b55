using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacySim.Exploration.Search;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Experiments.Searching;

/// <summary>Writes the record of a search into a manifest and reads it back.</summary>
internal static class SearchRecordJson
{
    public static JsonObject Write(SearchRecord record) => new()
    {
        ["objectives"] = new JsonArray([.. record.Objectives.Select(o => With(Measure(o.Measure), ("maximizes", o.Maximizes)))]),
        ["constraints"] = new JsonArray([.. record.Constraints.Select(c => With(Measure(c.Measure), ("atLeast", c.IsAtLeast), ("bar", c.Bar)))]),
        ["futures"] = record.Futures,
        ["evaluations"] = record.Evaluations,
        ["foundInAll"] = record.FoundInAll,
        ["present"] = Policy(record.Present),
        ["found"] = new JsonArray([.. record.Found.Select(Policy)]),
        ["courses"] = new JsonArray([.. record.Courses.Select(course => (JsonNode)new JsonObject
        {
            ["seed"] = course.Seed.ToString(CultureInfo.InvariantCulture),
            ["end"] = course.End?.ToString(),
            ["generations"] = new JsonArray([.. course.Generations.Select(mark => (JsonNode)new JsonArray(mark.Generation, mark.Evaluations, mark.Volume, mark.ArchiveSize))]),
        })]),
    };

    /// <exception cref="InvalidDataException">It is no such record.</exception>
    public static SearchRecord Read(JsonObject json)
    {
        try
        {
            return new SearchRecord
            {
                Objectives = [.. json["objectives"]!.AsArray().Select(o => new SearchObjective(Measure(o!), (bool)o!["maximizes"]!))],
                Constraints = [.. json["constraints"]!.AsArray().Select(c => new SearchConstraint(Measure(c!), (bool)c!["atLeast"]!, (double)c["bar"]!))],
                Futures = (int)json["futures"]!,
                Evaluations = (int)json["evaluations"]!,
                FoundInAll = (int)json["foundInAll"]!,
                Present = Policy(json["present"]!),
                Found = [.. json["found"]!.AsArray().Select(policy => Policy(policy!))],
                Courses = [.. json["courses"]!.AsArray().Select(course => Course(course!))],
            };
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"The record of the search cannot be read by this program: {exception.Message}", exception);
        }
    }

    private static JsonObject Measure(SearchMeasure measure) => new()
    {
        ["of"] = measure.Of,
        ["by"] = measure.By.ToString(),
        ["level"] = measure.Level,
        ["ofTarget"] = measure.IsOfTarget,
    };

    private static SearchMeasure Measure(JsonNode json) =>
        new((string)json["of"]!, Enum.Parse<SearchMeasureKind>((string)json["by"]!), (double)json["level"]!) { IsOfTarget = (bool)json["ofTarget"]! };

    private static JsonNode With(JsonObject json, params (string Key, JsonNode Value)[] more)
    {
        foreach (var (key, value) in more)
        {
            json[key] = value;
        }

        return json;
    }

    // JSON has no NaN.
    private static JsonNode Policy(RecordedPolicy policy) => new JsonObject
    {
        ["name"] = policy.Name,
        ["text"] = policy.Text,
        ["searched"] = new JsonArray([.. policy.Searched.Select(value => double.IsFinite(value) ? (JsonNode)value : null)]),
    };

    private static RecordedPolicy Policy(JsonNode json) =>
        new((string)json["name"]!, (string)json["text"]!, [.. json["searched"]!.AsArray().Select(value => value is null ? double.NaN : (double)value)]);

    private static SearchCourse Course(JsonNode json) => new(
        ulong.Parse((string)json["seed"]!, CultureInfo.InvariantCulture),
        [.. json["generations"]!.AsArray().Select(mark => new GenerationMark((int)mark![0]!, (int)mark[1]!, (double)mark[2]!, (int)mark[3]!))],
        json["end"] is { } end ? Enum.Parse<EvolutionEnd>((string)end!) : null);
}
