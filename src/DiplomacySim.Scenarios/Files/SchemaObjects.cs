using System.Text.Json.Nodes;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Schemas of mappings.</summary>
internal static class SchemaObjects
{
    /// <summary>The schema of a mapping with the keys of a table and no others.</summary>
    public static JsonObject Of(KeyTable table, SchemaWords words, params string[] required)
    {
        var properties = new JsonObject();
        foreach (var key in table.Keys)
        {
            var schema = key.Form.Schema(words);
            schema["description"] = key.Default.Length == 0 ? key.Meaning : $"{key.Meaning} (default: {key.Default})";
            properties[key.Name] = schema;
        }

        var result = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        if (required.Length > 0)
        {
            result["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }

        return result;
    }

    /// <summary>The schema of an event: one of the kinds, or a name with <c>remove</c>.</summary>
    public static JsonObject Event(SchemaWords words)
    {
        JsonObject Kind(string kind)
        {
            var table = ScenarioKeys.Event(kind);
            if (!table.Names.Contains(EventWords.Every))
            {
                return Of(table, words, EventWords.Date, kind, EventWords.To);
            }

            var schema = Of(table, words, kind);
            schema["oneOf"] = new JsonArray(Requiring(EventWords.Date), Requiring(EventWords.Every));
            return schema;
        }

        return ValueForm.Union([.. EventWords.Kinds.Select(Kind), Removal()]);
    }

    /// <summary>The schema of an item of a list: the keys of a table, or a name with <c>remove</c>.</summary>
    public static JsonObject Item(KeyTable table, SchemaWords words, params string[] required) =>
        ValueForm.Union(Of(table, words, required), Removal());

    /// <summary>The schema of a mapping whose keys are of a form, each with a value of a form or <c>remove</c>.</summary>
    public static JsonObject KeyedBy(JsonObject key, JsonObject value) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = key,
        ["additionalProperties"] = ValueForm.Removable(value),
    };

    private static JsonObject Requiring(string name) => new() { ["required"] = new JsonArray(JsonValue.Create(name)) };

    private static JsonObject Removal() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = new JsonObject { ["const"] = SectionMerge.Remove },
        ["minProperties"] = 1,
        ["maxProperties"] = 1,
    };
}
