using System.Security.Cryptography;
using System.Text.Json;

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>The file of a frozen forecast: JSON, with the hash of its content.</summary>
/// <remarks>
/// The hash is SHA-256 of the value of <c>content</c>, written without white space in the order of the file, as UTF-8. Laying
/// the file out anew keeps it; changing a number or a word does not.
/// </remarks>
public static class FrozenFile
{
    /// <summary>What the file says of its own form.</summary>
    public const string Format = "dipsim forecast 1";

    /// <summary>The largest file that is read: 64 million bytes.</summary>
    public const int MaxBytes = 64_000_000;

    /// <summary>The file of a forecast, as UTF-8, and the hash of its content.</summary>
    public static (byte[] Bytes, string Hash) Write(FrozenForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            FrozenContent.Write(json, forecast);
        }

        using var content = JsonDocument.Parse(buffer.ToArray());
        var hash = HashOf(content.RootElement);
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, FrozenContent.Layout))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("sha256", hash);
            json.WritePropertyName("content");
            content.RootElement.WriteTo(json);
            json.WriteEndObject();
        }

        file.WriteByte((byte)'\n');
        return (file.ToArray(), hash);
    }

    /// <summary>Reads a file and checks its hash.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="BackTestException">It is no frozen forecast, or not the one that was frozen.</exception>
    public static (FrozenForecast Forecast, string Hash) Read(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            using var file = JsonDocument.Parse(bytes);
            var root = file.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("format", out var format)
                || format.ValueKind != JsonValueKind.String
                || !root.TryGetProperty("sha256", out var written)
                || !root.TryGetProperty("content", out var content))
            {
                throw new BackTestException($"{name} is no frozen forecast: it has no 'format', 'sha256' and 'content'. 'dipsim forecast freeze' writes one.");
            }

            if (format.GetString() != Format)
            {
                throw new BackTestException($"{name} has the format '{format.GetString()}'; this version reads '{Format}'.");
            }

            var hash = HashOf(content);
            return hash == written.GetString()
                ? (FrozenContent.Read(content), hash)
                : throw new BackTestException($"{name} is not the forecast that was frozen: its content has the hash {hash}, and it says {written.GetString()}. Fetch the file again from where it was published.");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new BackTestException($"{name} cannot be read as a frozen forecast: {exception.Message}");
        }
    }

    private static string HashOf(JsonElement content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            content.WriteTo(json);
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.ToArray()));
    }
}
