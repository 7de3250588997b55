using System.Globalization;

namespace DiplomacySim.Model;

/// <summary>A calendar month, the step of the simulation.</summary>
/// <remarks>Written as <c>2026-04</c>. The default value is January of year 0, which no world contains.</remarks>
public readonly record struct Month : IComparable<Month>
{
    /// <summary>Creates a month from its year (1 to 9999) and its number (1 to 12).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is out of range.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        Index = (year * 12) + number - 1;
    }

    private Month(int index) => Index = index;

    /// <summary>Months since January of year 0; the word that keys the month's draws.</summary>
    public int Index { get; }

    /// <summary>The calendar year.</summary>
    public int Year => Index / 12;

    /// <summary>The month of the year, 1 (January) to 12.</summary>
    public int Number => (Index % 12) + 1;

    /// <summary>Reads <c>yyyy-MM</c>; false where the text is not such a month.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Month month)
    {
        month = default;
        if (text.Length != 7
            || text[4] != '-'
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year < 1
            || number is < 1 or > 12)
        {
            return false;
        }

        month = new Month(year, number);
        return true;
    }

    /// <summary>Reads <c>yyyy-MM</c>.</summary>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static Month Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month such as 2026-04.");

    /// <summary>The month with this <see cref="Index"/>.</summary>
    public static Month FromIndex(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new Month(index);
    }

    /// <summary>The month this many months later (earlier where negative).</summary>
    public static Month operator +(Month month, int months) => new(month.Index + months);

    /// <summary>The number of months from <paramref name="right"/> to <paramref name="left"/>.</summary>
    public static int operator -(Month left, Month right) => left.Index - right.Index;

    /// <summary>Whether the left month is the earlier one.</summary>
    public static bool operator <(Month left, Month right) => left.Index < right.Index;

    /// <summary>Whether the left month is the later one.</summary>
    public static bool operator >(Month left, Month right) => left.Index > right.Index;

    /// <summary>Whether the left month is not later.</summary>
    public static bool operator <=(Month left, Month right) => left.Index <= right.Index;

    /// <summary>Whether the left month is not earlier.</summary>
    public static bool operator >=(Month left, Month right) => left.Index >= right.Index;

    /// <inheritdoc/>
    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    /// <summary>The month as <c>yyyy-MM</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
