using System.Buffers;
using System.Globalization;

namespace DiplomacySim.Results.Exporting;

/// <summary>Writes fields after RFC 4180, with a line feed behind each line.</summary>
internal sealed class CsvWriter(TextWriter writer)
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private bool _isLineStarted;

    public void Add(string field)
    {
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

    public void Add(long field)
    {
        Separate();
        Span<char> text = stackalloc char[20];
        field.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
    }

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

    public void AddAll(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            Add(field);
        }
    }

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
