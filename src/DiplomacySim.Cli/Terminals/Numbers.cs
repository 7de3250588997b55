using System.Globalization;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Terminals;

/// <summary>Numbers with as many digits as they deserve.</summary>
internal static class Numbers
{
    /// <summary>A whole number with commas between thousands.</summary>
    public static string Whole(double value) => Math.Round(value).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share as whole percent; <c>&lt;1%</c> and <c>&gt;99%</c> for what is not quite none or all.</summary>
    public static string Percent(double share) => double.IsNaN(share)
        ? "-"
        : share is > 0 and < 0.005 ? "<1%" : share is > 0.995 and < 1 ? ">99%" : Points(share) + "%";

    /// <summary>The interval of a share: <c>(10 to 14)</c>.</summary>
    public static string Interval(Share share) => share.Count == 0 ? "" : $"({Points(share.Low)} to {Points(share.High)})";

    /// <summary>So many of something: <c>1 visit</c>, <c>1,234 visits</c>.</summary>
    public static string Count(long count, string noun) => $"{Whole(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A measured number: one digit behind the point below 100, two below 10.</summary>
    public static string Measure(double value) => double.IsNaN(value)
        ? "-"
        : Math.Abs(value) >= 100 ? Whole(value) : value.ToString(Math.Abs(value) >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>A mean count: one digit behind the point.</summary>
    public static string Mean(double value) => double.IsNaN(value) ? "-" : value.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A mean count with the middle 90% of futures: <c>7.9 (2 to 17)</c>.</summary>
    public static string Mean(CountBand band) => string.Create(CultureInfo.InvariantCulture, $"{Mean(band.Mean)} ({band.P05} to {band.P95})");

    /// <summary>The middle 90% of futures: <c>14 to 23</c>; a dash where no future has a value.</summary>
    public static string Band(Band band) => double.IsNaN(band.P05)
        ? "-"
        : double.IsInteger(band.P05) && double.IsInteger(band.P95) ? $"{Whole(band.P05)} to {Whole(band.P95)}" : $"{Measure(band.P05)} to {Measure(band.P95)}";

    /// <summary>A mean over so many futures with the middle 90% of them, <c>19.4 (15 to 25)</c>; a share with its 95% interval, <c>21% (19 to 23)</c>.</summary>
    public static string Value(ColumnDefinition column, double mean, Band band, long count) => double.IsNaN(mean)
        ? "-"
        : IsShare(column) ? Value(Share.Of((long)Math.Round(mean * count), count)) : $"{Measure(mean)} ({Band(band)})";

    /// <summary>A share with its 95% interval: <c>21% (19 to 23)</c>.</summary>
    public static string Value(Share share) => $"{Percent(share.Value)} {Interval(share)}".TrimEnd();

    /// <summary>A month as people write it: <c>Aug 2027</c>.</summary>
    public static string Name(Month month) =>
        new DateTime(month.Year, month.Number, 1).ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time: <c>0.8 s</c>, <c>1 min 5 s</c>, <c>2 h 3 min</c>.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        < 0.1 => FormattableString.Invariant($"{seconds:0.00} s"),
        < 10 => FormattableString.Invariant($"{seconds:0.0} s"),
        < 60 => FormattableString.Invariant($"{seconds:0} s"),
        < 3600 => FormattableString.Invariant($"{Math.Floor(seconds / 60):0} min {Math.Floor(seconds % 60):0} s"),
        _ => FormattableString.Invariant($"{Math.Floor(seconds / 3600):N0} h {Math.Floor(seconds % 3600 / 60):0} min"),
    };

    /// <summary>The mean of a column: percent for truths, else a measure.</summary>
    public static string Value(ColumnDefinition column, double value) => IsShare(column) ? Percent(value) : Measure(value);

    /// <summary>A difference with its interval, with as many digits as the interval allows: <c>-0.9 (-1.0 to -0.8)</c>.</summary>
    public static string Difference(PairedDifference difference)
    {
        if (difference.Count == 0)
        {
            return "-";
        }

        var scale = IsShare(difference.Column) ? 100 : 1;
        var half = (difference.High - difference.Low) / 2 * scale;
        var digits = IsShare(difference.Column) ? half >= 1 ? 0 : 1 : half >= 5 ? 0 : half >= 0.1 ? 1 : 2;
        var unit = IsShare(difference.Column) ? " pp" : "";
        return $"{Signed(difference.Difference * scale, digits)}{unit} ({Signed(difference.Low * scale, digits)} to {Signed(difference.High * scale, digits)})";
    }

    /// <summary>Whether a column's mean is a share.</summary>
    public static bool IsShare(ColumnDefinition column) => column.Kind is ColumnKind.Target or ColumnKind.Truth;

    // Rounded twice: 0.575 times 100 is a little less than 57.5, and counts of futures often end on a half.
    private static string Points(double share) => Math.Round(Math.Round(share * 100, 9), MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    private static string Signed(double value, int digits)
    {
        var text = value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

        // What rounds to nothing has no sign.
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : value > 0 ? "+" + text : text;
    }
}
