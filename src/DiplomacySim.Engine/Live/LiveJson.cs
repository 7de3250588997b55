using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacySim.Engine.Live;

/// <summary>The one written form of everything about live worlds: in files, over HTTP, between silos.</summary>
/// <remarks>Names in camel case, words of kinds in camel case, months as <c>2026-04</c>, futures and partners as they are typed.</remarks>
public static class LiveJson
{
    /// <summary>The options behind all methods; unknown keys are refused.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>A value as UTF-8.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>A value as text on one line.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not such a value.</exception>
    public static T Read<T>(ReadOnlySpan<byte> text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("The text is 'null'.");

    /// <summary>Reads a journal.</summary>
    /// <exception cref="LiveWorldException">The text is not a journal.</exception>
    public static LiveJournal ReadJournal(ReadOnlySpan<byte> text)
    {
        try
        {
            return Read<LiveJournal>(text);
        }
        catch (JsonException exception)
        {
            throw new LiveWorldException(LiveFault.BadJournal, $"this is not a journal of a live world: {exception.Message}", exception);
        }
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            // Names of countries stay readable; the texts never stand inside a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 16,
            Converters = { new MonthConverter(), new PartnerIdConverter(), new LiveWorldIdConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
