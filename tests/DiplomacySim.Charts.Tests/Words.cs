using System.Globalization;
using DiplomacySim.Model;

namespace DiplomacySim.Charts.Tests;

/// <summary>English as charts need it.</summary>
internal static class Words
{
    public static ChartWords English { get; } = new()
    {
        Number = (value, digits) => value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        Percent = share => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + "%",
        Month = month => month.ToString(),
        Range = (low, high) => $"{low} to {high}",
    };

    public static Month Month(int year, int number) => new(year, number);
}
