using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DiplomacySim.Reports.Formats;

/// <summary>JSON for programs: indented, keys in a fixed order, a line feed at the end.</summary>
public static class JsonPage
{
    private const int Decimals = 6;

    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a page.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="body">Writes the one value of the page.</param>
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> body)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(body);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            body(json);
        }

        writer.Write(Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        writer.Write('\n');
    }

    /// <summary>A measured number with six decimals; null where there is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, Math.Round(value, Decimals));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>An array of objects.</summary>
    public static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> body)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(body);
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            body(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
