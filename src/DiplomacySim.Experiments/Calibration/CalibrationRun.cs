using DiplomacySim.Experiments.History;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>A whole calibration: closed moments, visits, likelihood, simulated moments, history matching.</summary>
public static class CalibrationRun
{
    /// <summary>Calibrates a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="options">How much is computed.</param>
    /// <param name="progress">Told in words what is being done; may be null. Called on several threads, one at a time.</param>
    /// <param name="cancellation">Stops between parts of the work.</param>
    public static CalibrationReport Run(LoadedWorld world, CalibrationRunOptions options, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(options);
        var panel = HistoryPanel.From(world);
        progress?.Invoke("closed moments");
        var closed = ClosedMoments.Of(panel);
        progress?.Invoke("fit of visits and steps");
        var fit = TierCalibration.Fit(panel);
        cancellation.ThrowIfCancellationRequested();
        progress?.Invoke("fit without activism");
        var without = new CalibrationOptions { IntegratesActivism = false, FitsAttention = false };
        var plain = TierCalibration.Fit(panel, without);
        var present = TierCalibration.LogLikelihoodOfPresent(panel, without);
        cancellation.ThrowIfCancellationRequested();
        progress?.Invoke("simulated moments");
        var moments = SimulatedMoments.Fit(fit.Panel, fit.World.Parameters, options.Seed);
        cancellation.ThrowIfCancellationRequested();
        var done = 0;
        var gate = new Lock();
        progress?.Invoke("history matching");
        var match = HistoryMatching.Run(fit, world, options.Seed, options.Points, options.Replications, options.Workers, Count, cancellation);
        return new CalibrationReport
        {
            World = world,
            Closed = closed,
            Fit = fit,
            WithoutActivism = plain,
            PresentLogLikelihood = present,
            Moments = moments,
            Match = match,
        };

        void Count(int played)
        {
            lock (gate)
            {
                done += played;
                progress?.Invoke(FormattableString.Invariant($"history matching, {done} of {options.Points + 1} vectors"));
            }
        }
    }
}
