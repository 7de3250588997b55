using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>The attention budget as one had to guess it: back towards the peak of the last five years, which grows.</summary>
internal static class AttentionOutlook
{
    private const int Years = 5;

    /// <summary>Activities a year in the years after an origin.</summary>
    /// <param name="known">The world as it was known.</param>
    /// <param name="growth">Growth of the peak a year.</param>
    /// <param name="recovery">The share of the distance to the peak that a year makes good, 0 to 1.</param>
    public static Func<int, double> After(World known, double growth, double recovery)
    {
        var origin = known.HistoryTo.Year;
        var last = known.AttentionAt(known.HistoryTo);
        var peak = 0.0;
        for (var month = known.HistoryTo + (1 - (12 * Years)); month <= known.HistoryTo; month += 1)
        {
            peak = Math.Max(peak, known.AttentionAt(month));
        }

        return year =>
        {
            var (goal, budget) = (peak, last);
            for (var later = origin; later < year; later++)
            {
                goal *= 1 + growth;
                budget += recovery * (goal - budget);
            }

            return budget;
        };
    }
}
