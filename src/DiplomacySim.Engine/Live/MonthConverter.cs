using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Live;

/// <summary>Months as <c>2026-04</c>.</summary>
internal sealed class MonthConverter : JsonConverter<Month>
{
    public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return Month.TryParse(text, out var month) ? month : throw new JsonException($"'{text}' is not a month such as 2026-04.");
    }

    public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
