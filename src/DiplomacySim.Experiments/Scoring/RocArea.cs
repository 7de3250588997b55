namespace DiplomacySim.Experiments.Scoring;

/// <summary>The area under the receiver operating characteristic: how well forecasts rank what comes above what does not.</summary>
public static class RocArea
{
    /// <summary>The chance that an event that came had the larger forecast than one that did not; ties count half.</summary>
    /// <param name="forecasts">The probabilities, or any numbers that rank.</param>
    /// <param name="came">Whether each event came; as many.</param>
    /// <returns>1 for a perfect order, 0.5 for none; NaN where all came or none did.</returns>
    /// <exception cref="ArgumentException">Not as many of the one as of the other.</exception>
    public static double Of(IReadOnlyList<double> forecasts, IReadOnlyList<bool> came)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(came);
        if (forecasts.Count != came.Count)
        {
            throw new ArgumentException($"There are {forecasts.Count} forecasts and {came.Count} outcomes; give one of each.", nameof(came));
        }

        long events = 0, others = 0, doubled = 0;
        foreach (var group in Enumerable.Range(0, forecasts.Count).GroupBy(i => forecasts[i]).OrderBy(g => g.Key))
        {
            long here = group.Count(i => came[i]);
            var beside = group.Count() - here;

            // Pairs won against all smaller forecasts, and half of those within the tie, counted twice to stay whole.
            doubled += (2 * here * others) + (here * beside);
            events += here;
            others += beside;
        }

        return events == 0 || others == 0 ? double.NaN : doubled / (2.0 * events * others);
    }
}
