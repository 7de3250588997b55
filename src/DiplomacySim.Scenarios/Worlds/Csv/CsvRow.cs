using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Worlds.Csv;

/// <summary>A row of a table; its readers of values add a problem where the text is not such a value.</summary>
/// <param name="table">The table.</param>
/// <param name="fields">The fields, one for each column.</param>
/// <param name="file">The file as problems name it.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class CsvRow(CsvTable table, ImmutableArray<CsvField> fields, string file, ProblemList problems)
{
    /// <summary>The line on which the row begins, from 1.</summary>
    public int Line => fields[0].Line;

    /// <summary>What the row is about, as problems name it: a partner's code; empty where it is not known.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The text of a column without spaces around it; empty where the table has no such column.</summary>
    public string Text(string column) => table.IndexOf(column) is >= 0 and var index ? fields[index].Text.Trim() : "";

    /// <summary>The text of a column that may not be empty; null, and a problem, where it is.</summary>
    public string? Required(string column)
    {
        var text = Text(column);
        if (text.Length > 0)
        {
            return text;
        }

        Error(column, $"empty; a value must be given");
        return null;
    }

    /// <summary>A number in a range; null where the column is empty or missing, or, with a problem, where it is no such number.</summary>
    public double? Number(string column, double low, double high, ProblemText? unit)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            Error(column, $"{Shown.Quoted(text)} is not a number; write it as 1234.5");
            return null;
        }

        if (number < low || number > high)
        {
            Error(column, unit is null
                ? $"{Shown.Text(text)} is outside {Shown.Number(low)} to {Shown.Number(high)}"
                : (ProblemText)$"{Shown.Text(text)} is outside {Shown.Number(low)} to {Shown.Number(high)} {unit}");
            return null;
        }

        return number;
    }

    /// <summary>A number that must be given.</summary>
    public double? RequiredNumber(string column, double low, double high, ProblemText? unit) =>
        Required(column) is null ? null : Number(column, low, high, unit);

    /// <summary>A day; null, and a problem, where it is none.</summary>
    public DateOnly? Date(string column)
    {
        if (Required(column) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Error(column, $"{Shown.Quoted(text)} is not a day of the calendar; write it as 2025-03-09");
        return null;
    }

    /// <summary>The index of a word in a list of allowed ones, or -1, and a problem.</summary>
    public int OneOf(string column, IReadOnlyList<string> allowed, ProblemText noun)
    {
        if (Required(column) is not { } text)
        {
            return -1;
        }

        for (var i = 0; i < allowed.Count; i++)
        {
            if (allowed[i] == text)
            {
                return i;
            }
        }

        var nearest = DidYouMean.Nearest(text, allowed);
        Error(
            column,
            nearest is null ? $"{Shown.Quoted(text)} is not {noun}; known are {Shown.And(allowed)}" : (ProblemText)$"{Shown.Quoted(text)} is not {noun}",
            nearest);
        return -1;
    }

    /// <summary>The word of an optional column as a number of an enumeration, the first one where the column is empty.</summary>
    public T Choice<T>(string column, ProblemText noun)
        where T : struct, Enum
    {
        string[] allowed = [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
        var index = Text(column).Length == 0 ? 0 : OneOf(column, allowed, noun);
        return Enum.GetValues<T>()[Math.Max(index, 0)];
    }

    /// <summary>Adds an error at a column.</summary>
    public void Error(string column, ProblemText message, string? suggestion = null, PartnerProfile? meaning = null) =>
        problems.Error(At(column), Where(column), message, suggestion, meaning);

    private TextPosition At(string column)
    {
        var field = fields[Math.Max(table.IndexOf(column), 0)];
        return new TextPosition(file, field.Line, field.Column);
    }

    private string Where(string column) => Subject.Length == 0 ? column : $"{Subject}.{column}";
}
