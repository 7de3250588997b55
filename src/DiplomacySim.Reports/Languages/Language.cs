using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Model;

namespace DiplomacySim.Reports.Languages;

/// <summary>A language that pages, charts and reports are written in, and how it writes numbers and months.</summary>
/// <remarks>The program runs without the cultures of the system, so that a text is the same on every machine. Immutable.</remarks>
public sealed class Language
{
    private readonly NumberFormatInfo _numbers;
    private readonly Func<Month, string> _month;
    private readonly Func<Month, string> _longMonth;
    private readonly string _range;

    private Language(
        string code, string name, string decimalPoint, string thousands, bool hasPlural, string listSeparator, string range, Func<Month, string> month, Func<Month, string> longMonth)
    {
        Code = code;
        Name = name;
        HasPlural = hasPlural;
        ListSeparator = listSeparator;
        _range = range;
        _month = month;
        _longMonth = longMonth;
        _numbers = new NumberFormatInfo { NumberDecimalSeparator = decimalPoint, NumberGroupSeparator = thousands };
    }

    /// <summary>English, the language of the sources.</summary>
    public static Language English { get; } = new(
        "en", "English", ".", ",", hasPlural: true, ", ", "{0} to {1}", month => Named(month, "MMM yyyy"), month => Named(month, "MMMM yyyy"));

    /// <summary>Vietnamese.</summary>
    public static Language Vietnamese { get; } = new(
        "vi", "Tiếng Việt", ",", ".", hasPlural: false, ", ", "{0} đến {1}",
        month => FormattableString.Invariant($"{month.Number}/{month.Year}"),
        month => FormattableString.Invariant($"tháng {month.Number} năm {month.Year}"));

    /// <summary>Chinese in simplified characters.</summary>
    public static Language Chinese { get; } = new(
        "zh", "中文", ".", ",", hasPlural: false, "、", "{0}至{1}",
        month => FormattableString.Invariant($"{month.Year}年{month.Number}月"),
        month => FormattableString.Invariant($"{month.Year}年{month.Number}月"));

    /// <summary>All languages, English first.</summary>
    public static ImmutableArray<Language> All { get; } = [English, Vietnamese, Chinese];

    /// <summary>The code of ISO 639-1, as in <c>lang="vi"</c>.</summary>
    public string Code { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name { get; }

    /// <summary>Whether one of something is written differently from several.</summary>
    public bool HasPlural { get; }

    /// <summary>What stands between the members of a list.</summary>
    public string ListSeparator { get; }

    /// <summary>The language with this code, or null.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>The first language of a browser's preferences (<c>Accept-Language</c>) that there is; English where there is none.</summary>
    public static Language Preferred(string? acceptLanguage) =>
        (acceptLanguage ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select((entry, index) => (Parts: entry.Split(';', StringSplitOptions.TrimEntries), Index: index))
            .OrderByDescending(entry => Weight(entry.Parts))
            .ThenBy(entry => entry.Index)
            .Select(entry => Find(entry.Parts[0].Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(language => language is not null) ?? English;

    /// <summary>A number with so many digits behind the point; <c>-</c> for none.</summary>
    public string Number(double value, int digits)
    {
        if (double.IsNaN(value))
        {
            return "-";
        }

        // What rounds to nothing has no sign.
        var text = value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), _numbers);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text;
    }

    /// <summary>A number as a file has it: up to four digits behind the point, no trailing zeros.</summary>
    public string Plain(double value) => value.ToString("0.####", _numbers);

    /// <summary>A whole number, thousands apart.</summary>
    public string Whole(double value) => Number(Math.Round(value), 0);

    /// <summary>A mean count: one digit behind the point.</summary>
    public string Mean(double value) => Number(value, 1);

    /// <summary>A measured number: no digit behind the point from 100 on, one from 10 on, else two.</summary>
    public string Measure(double value) => Number(value, Math.Abs(value) >= 100 ? 0 : Math.Abs(value) >= 10 ? 1 : 2);

    /// <summary>A number with three significant digits, no trailing zeros; whole from 1,000 on.</summary>
    public string Significant(double value) => Math.Abs(value) >= 1000 ? value.ToString("0", _numbers) : Significant(value, 3);

    /// <summary>A number with so many significant digits, no trailing zeros.</summary>
    public string Significant(double value, int digits) => value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), _numbers);

    /// <summary>A number with its sign, also a plus.</summary>
    public string Signed(double value, int digits)
    {
        var text = Number(value, digits);
        return value > 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "+" + text : text;
    }

    /// <summary>A share as whole percent; <c>&lt;1%</c> and <c>&gt;99%</c> for what is not quite none or all.</summary>
    public string Percent(double share) => share switch
    {
        double.NaN => "-",
        > 0 and < 0.005 => "<1%",
        > 0.995 and < 1 => ">99%",
        _ => Points(share) + "%",
    };

    /// <summary>A share in whole percentage points, without the sign.</summary>
    public string Points(double share) =>
        // Rounded twice: 0.575 times 100 is a little less than 57.5, and counts of futures often end on a half.
        Number(Math.Round(Math.Round(share * 100, 9), MidpointRounding.AwayFromZero), 0);

    /// <summary>From one number to another: <c>14 to 23</c>.</summary>
    public string Range(string low, string high) => string.Format(CultureInfo.InvariantCulture, _range, low, high);

    /// <summary>A month, short: <c>Aug 2027</c>, <c>8/2027</c>, <c>2027年8月</c>.</summary>
    public string Month(Month month) => _month(month);

    /// <summary>A month within a sentence: <c>August 2027</c>, <c>tháng 8 năm 2027</c>, <c>2027年8月</c>.</summary>
    public string LongMonth(Month month) => _longMonth(month);

    /// <summary>The members of a list, one behind the other.</summary>
    public string List(IEnumerable<string> members) => string.Join(ListSeparator, members);

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static double Weight(string[] parts) =>
        parts.Length < 2 || !parts[1].StartsWith("q=", StringComparison.Ordinal) ? 1
        : double.TryParse(parts[1].AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : 0;

    private static string Named(Month month, string pattern) =>
        new DateTime(month.Year, month.Number, 1).ToString(pattern, CultureInfo.InvariantCulture);
}
