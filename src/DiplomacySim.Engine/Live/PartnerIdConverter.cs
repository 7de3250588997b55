using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Live;

/// <summary>Partners by their codes.</summary>
internal sealed class PartnerIdConverter : JsonConverter<PartnerId>
{
    public override PartnerId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return PartnerId.IsValid(text) ? new PartnerId(text!) : throw new JsonException($"'{text}' is not a code of three capital letters such as FRA.");
    }

    public override void Write(Utf8JsonWriter writer, PartnerId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
