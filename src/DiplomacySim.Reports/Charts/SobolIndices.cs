using DiplomacySim.Charts.Kinds;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Reports.Charts;

/// <summary>The Sobol bars of an analysis: how much of an outcome's variance each input explains.</summary>
public static class SobolIndices
{
    /// <summary>The chart.</summary>
    /// <param name="result">The analysis.</param>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    /// <param name="names">The world's names in that language; null to call inputs as files do.</param>
    public static IndexBarChart Of(SobolResult result, string outcome, Texts texts, WorldNames? names)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(texts);
        var bars = result.Inputs
            .OrderByDescending(index => index.Total.Value)
            .Take(MeasureBars.MostBars)
            .Select(index => new IndexBar(
                names is null ? index.Input : InputText.Name(index.Input, texts, names), index.First.Value, index.First.Low, index.First.High, index.Total.Value, index.Total.Low, index.Total.High))
            .ToArray();
        return new IndexBarChart
        {
            Title = texts["indices.title"],
            Subtitle = texts.Say("indices.subtitle", ("outcome", names?.Name(outcome) ?? outcome), ("samples", result.Samples)),
            Description = texts.Say("indices.description", ("input", bars[0].Name), ("total", texts.Language.Percent(bars[0].Total))),
            Words = texts.Language.ToChartWords(),
            Bars = [.. bars],
            InputHead = texts["word.input"],
            First = texts["indices.first"],
            Total = texts["indices.total"],
            Interval = texts["word.interval"],
        };
    }
}
