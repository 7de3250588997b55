using System.Text.Json;

namespace DiplomacySim.Reports.Languages;

/// <summary>Reads a file of texts.</summary>
internal static class TextFile
{
    private const string One = "one";
    private const string Other = "other";

    public static Dictionary<string, TextTemplate> Read(Stream stream, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(stream);
            var texts = new Dictionary<string, TextTemplate>(StringComparer.Ordinal);
            AddSection(texts, "", document.RootElement);
            return texts;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"{name}: {exception.Message}", exception);
        }
    }

    private static void AddSection(Dictionary<string, TextTemplate> texts, string prefix, JsonElement section)
    {
        foreach (var entry in section.EnumerateObject())
        {
            var key = prefix + entry.Name;
            if (entry.Value.ValueKind == JsonValueKind.String)
            {
                texts.Add(key, new TextTemplate(entry.Value.GetString()!, null));
            }
            else if (entry.Value.EnumerateObject().All(form => form.Name is One or Other) && entry.Value.TryGetProperty(Other, out var other))
            {
                texts.Add(key, new TextTemplate(other.GetString()!, entry.Value.TryGetProperty(One, out var one) ? one.GetString() : throw new FormatException($"'{key}' has 'other' and no 'one'")));
            }
            else
            {
                AddSection(texts, key + ".", entry.Value);
            }
        }
    }
}
