using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios;

/// <summary>Writes the JSON Schema (draft 2020-12) of the scenario file, for completion and checks in editors.</summary>
/// <remarks>
/// It is made of the tables that <see cref="ScenarioReader"/> checks with. What takes more than the form of a value to judge,
/// such as an upgrade below the present tier or the inside of an expression, only the reader finds.
/// </remarks>
public static class SchemaWriter
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the schema, indented, with a line feed at the end of each line.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="world">
    /// The world whose partners, blocs, tiers and parameters the schema lists; null for a schema in which any such word passes.
    /// </param>
    public static void Write(TextWriter writer, LoadedWorld? world = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var words = SchemaWords.Of(world);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = world is null ? "DiplomacySim scenario" : $"DiplomacySim scenario of the world {world.World.Name}",
        };
        foreach (var (name, value) in SchemaObjects.Of(ScenarioKeys.FileKeys, words))
        {
            schema[name] = value?.DeepClone();
        }

        schema["anyOf"] = new JsonArray(Required(ScenarioKeys.World, ScenarioKeys.From, ScenarioKeys.To), Required(ScenarioKeys.Extends));
        writer.Write(schema.ToJsonString(Layout));
        writer.Write('\n');
    }

    private static JsonObject Required(params string[] names) =>
        new() { ["required"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
}
