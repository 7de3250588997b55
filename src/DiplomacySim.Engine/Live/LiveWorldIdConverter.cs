using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacySim.Engine.Live;

/// <summary>Worlds by their names.</summary>
internal sealed class LiveWorldIdConverter : JsonConverter<LiveWorldId>
{
    public override LiveWorldId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return LiveWorldId.IsValid(text)
            ? new LiveWorldId(text!)
            : throw new JsonException($"'{text}' is not a name of a world; a name has 1 to {LiveWorldId.MaxLength} small letters, digits and hyphens, such as plan-b.");
    }

    public override void Write(Utf8JsonWriter writer, LiveWorldId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
