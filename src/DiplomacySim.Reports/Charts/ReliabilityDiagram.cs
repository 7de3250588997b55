using System.Collections.Immutable;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Charts;

/// <summary>The reliability diagram of a back-test: the chances that a forecaster gave, against how often they came true.</summary>
public static class ReliabilityDiagram
{
    /// <summary>The chart; null where there is no forecast.</summary>
    /// <param name="world">The world's name.</param>
    /// <param name="horizons">For each number of years ahead the steps of the diagram, and what is lost to miscalibration.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    public static ReliabilityChart? Of(string world, IReadOnlyList<(int YearsAhead, double Miscalibration, ImmutableArray<ReliabilityStep> Steps)> horizons, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(horizons);
        ArgumentNullException.ThrowIfNull(texts);
        var shown = horizons.Where(horizon => !horizon.Steps.IsEmpty).ToArray();
        return shown.Length == 0 ? null : new ReliabilityChart
        {
            Title = texts["reliability.title"],
            Subtitle = texts.Say("reliability.subtitle", ("world", world)),
            Description = texts.Say("reliability.description", ("miscalibration", texts.Language.Number(shown[0].Miscalibration, 4)), ("ahead", Ahead(shown[0].YearsAhead, texts))),
            Words = texts.Language.ToChartWords(),
            Series = [.. shown.Select(horizon => new ReliabilitySeries(Ahead(horizon.YearsAhead, texts), [.. horizon.Steps.Select(Bin)]))],
            Forecast = texts["reliability.forecast"],
            Observed = texts["reliability.observed"],
            CountHead = texts["reliability.count"],
            Interval = texts["word.interval"],
            ForecasterHead = texts["reliability.forecaster"],
        };
    }

    private static string Ahead(int years, Texts texts) => texts.Say("reliability.ahead", ("count", years));

    private static ReliabilityBin Bin(ReliabilityStep step)
    {
        var share = Share.Of(step.Events, step.Count);
        return new ReliabilityBin(step.Mean, share.Value, share.Low, share.High, step.Count);
    }
}
