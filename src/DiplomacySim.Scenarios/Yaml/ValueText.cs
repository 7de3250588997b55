using System.Globalization;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>The forms in which numbers, durations and rates are written in files.</summary>
internal static class ValueText
{
    private const NumberStyles Decimal =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A decimal number such as <c>0.3</c>, <c>-2</c> or <c>1e3</c>; not infinite.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value)
        && (char.IsAsciiDigit(text[^1]) || text[^1] == '.')
        && text.IndexOfAnyExcept("0123456789+-.eE") < 0;

    /// <summary>A whole number such as <c>2000</c>, without point or separators.</summary>
    public static bool TryInteger(ReadOnlySpan<char> text, out Int128 value) =>
        Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>A duration such as <c>1 month</c>, <c>6 months</c> or <c>2 years</c>.</summary>
    public static bool TryDurationMonths(string text, out int months)
    {
        months = 0;
        var words = text.Split(' ');
        if (words.Length != 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
        {
            return false;
        }

        var unit = words[1] switch { "month" or "months" => 1, "year" or "years" => 12, _ => 0 };
        months = count * unit;
        return unit > 0;
    }

    /// <summary>A rate such as <c>0.1 per year</c> or <c>0.01 per month</c>, in events per year.</summary>
    public static bool TryRatePerYear(string text, out double rate)
    {
        rate = 0;
        var words = text.Split(' ');
        if (words.Length != 3 || words[1] != "per" || !TryNumber(words[0], out var value) || value < 0)
        {
            return false;
        }

        var perYear = words[2] switch { "year" => 1, "month" => 12, _ => 0 };
        rate = value * perYear;
        return perYear > 0;
    }

    /// <summary>What to do with a text that is meant as a number but is written in another way; null where it is not.</summary>
    public static ProblemText? RemedyOf(string text)
    {
        if (text.EndsWith('%') && TryNumber(text.AsSpan(0, text.Length - 1).TrimEnd(), out var percent))
        {
            return $"write {percent / 100}, not per cent";
        }

        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return plain != text && TryNumber(plain, out _) ? $"write numbers without separators, with a point before decimals" : default(ProblemText);
    }
}
