using System.Globalization;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Charts;

/// <summary>The steps of each year of a back-test: what the model expected one year ahead, with its band, and what came.</summary>
public static class StepCoverage
{
    /// <summary>The chart; null where nothing was counted.</summary>
    /// <param name="world">The world's name.</param>
    /// <param name="counts">The model's counts; those of rungs are left out.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    public static CoverageChart? Of(string world, IEnumerable<CountCheck> counts, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(texts);
        var years = counts.Where(count => count.Rung == 0).OrderBy(count => count.Target).ToArray();
        return years.Length == 0 ? null : new CoverageChart
        {
            Title = texts["coverage.title"],
            Subtitle = texts.Say("coverage.subtitle", ("world", world)),
            Description = texts.Say("coverage.description", ("covered", years.Count(year => year.IsCovered)), ("years", years.Length)),
            Words = texts.Language.ToChartWords(),
            Years = [.. years.Select(year => new ForecastYear(year.Target.ToString(CultureInfo.InvariantCulture), year.Mean, year.Low, year.High, year.Observed))],
            CountHead = texts["coverage.count"],
            YearHead = texts["word.year"],
            Forecast = texts["coverage.forecast"],
            Band = texts["word.most"],
            Inside = texts["coverage.inside"],
            Outside = texts["coverage.outside"],
        };
    }
}
