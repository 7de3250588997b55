using System.Buffers;
using System.Globalization;

namespace DiplomacySim.Results.Exporting;

/// <summary>Writes fields after RFC 4180, with a line feed behind each line. Not safe for use by several threads.</summary>
/// <param name="writer">Where the fields go; it stays the caller's.</param>
public sealed class CsvWriter(TextWriter writer)
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private bool _isLineStarted;

    /// <summary>Adds a text, in quotes where it needs them.</summary>
    public void Add(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        Separate();
        if (field.AsSpan().IndexOfAny(NeedQuotes) < 0)
        {
            writer.Write(field);
            return;
        }

        writer.Write('"');
        writer.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    /// <summary>Adds a whole number.</summary>
    public void Add(long field)
    {
        Separate();
        Span<char> text = stackalloc char[20];
        field.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
    }

    /// <summary>Adds a number that reads back to the same bits: nothing for NaN, <c>Inf</c> and <c>-Inf</c> for infinite ones.</summary>
    public void Add(double field)
    {
        if (!double.IsFinite(field))
        {
            Add(Numbers.Text(field));
            return;
        }

        Separate();
        Span<char> text = stackalloc char[32];
        field.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
    }

    /// <summary>Adds several texts.</summary>
    public void AddAll(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            Add(field);
        }
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        writer.Write('\n');
        _isLineStarted = false;
    }

    private void Separate()
    {
        if (_isLineStarted)
        {
            writer.Write(',');
        }

        _isLineStarted = true;
    }
}
