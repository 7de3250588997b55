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
        string[] Needed(string kind) => kind == EventWords.Upgrade ? [EventWords.Date, kind, EventWords.To] : [EventWords.Date, kind];
        JsonObject[] kinds = [.. EventWords.Kinds.Select(kind => Of(ScenarioKeys.Event(kind), words, Needed(kind)))];
        return ValueForm.Union([.. kinds, new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = new JsonObject { ["const"] = SectionMerge.Remove },
            ["minProperties"] = 1,
            ["maxProperties"] = 1,
        }]);
    }

    /// <summary>The schema of a mapping whose keys are of a form, each with a value of a form or <c>remove</c>.</summary>
    public static JsonObject KeyedBy(JsonObject key, JsonObject value) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = key,
        ["additionalProperties"] = ValueForm.Removable(value),
    };
}
