using System.Globalization;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>A month, or a day in it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month, from 1; null where only the month is given.</param>
internal readonly record struct PlannedDate(Month Month, int? Day) : IComparable<PlannedDate>
{
    /// <summary>Reads <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; false where the text is neither, or the month has no such day.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PlannedDate date)
    {
        date = default;
        if (text.Length < 7 || !Month.TryParse(text[..7], out var month))
        {
            return false;
        }

        if (text.Length == 7)
        {
            date = new PlannedDate(month, null);
            return true;
        }

        if (text.Length != 10
            || text[7] != '-'
            || !int.TryParse(text[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            || day < 1
            || day > DateTime.DaysInMonth(month.Year, month.Number))
        {
            return false;
        }

        date = new PlannedDate(month, day);
        return true;
    }

    /// <summary>Orders by month, then by day; a date without a day comes before the month's days.</summary>
    public int CompareTo(PlannedDate other)
    {
        var byMonth = Month.CompareTo(other.Month);
        return byMonth != 0 ? byMonth : (Day ?? 0).CompareTo(other.Day ?? 0);
    }

    /// <summary>The date as it is written in files.</summary>
    public override string ToString() =>
        Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{Month}-{day:00}") : Month.ToString();
}
