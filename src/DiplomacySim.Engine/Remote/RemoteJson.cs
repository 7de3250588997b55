using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacySim.Engine.Remote;

/// <summary>How messages are written as JSON: keys and words in camel case, every key always there.</summary>
public static class RemoteJson
{
    /// <summary>The options of every message; they cannot be changed.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
