using DiplomacySim.Model;

namespace DiplomacySim.Charts.Grammar;

/// <summary>Scales of months: a value is a month's <see cref="Month.Index"/>, the end of that month.</summary>
public static class TimeScale
{
    /// <summary>A scale from one month's end to another's, marked at the ends of years.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month.</param>
    /// <param name="most">The largest number of years that are marked.</param>
    public static LinearScale Of(Month from, Month to, int most = 8)
    {
        var years = Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(year => new Month(year, 12) <= to && new Month(year, 12) >= from).ToArray();
        var step = new[] { 1, 2, 5, 10, 20, 50 }.FirstOrDefault(step => years.Length <= most * step, 100);
        return new LinearScale(
            from.Index,
            to.Index,
            years.Where(year => (years[^1] - year) % step == 0).Select(year => new Tick(new Month(year, 12).Index, year.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}
