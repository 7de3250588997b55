using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Remote;

/// <summary>A <see cref="RunReport"/> on its way.</summary>
/// <param name="State">Done, interrupted or failed.</param>
/// <param name="Futures">The futures that are stored for every policy.</param>
/// <param name="Computed">The futures that this run computed, of all policies.</param>
/// <param name="Seconds">The time that this run took, in seconds.</param>
/// <param name="Failures">The futures that have failed, of all policies and runs.</param>
/// <param name="ResultHash">The hash of the results; null where they are not complete.</param>
/// <param name="UntilReached">Whether the targets are as sure as asked; null where nothing was asked.</param>
public sealed record ReportMessage(
    ExperimentState State, long Futures, long Computed, double Seconds, long Failures, string? ResultHash, bool? UntilReached)
{
    /// <summary>The message of a report.</summary>
    public static ReportMessage Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportMessage(
            report.State, report.Futures, report.Computed, report.Seconds, report.Failures, report.ResultHash, report.UntilReached);
    }

    /// <summary>The report of this message.</summary>
    public RunReport ToReport(ExperimentId id) => new(id, State, Futures, Computed, Seconds, Failures, ResultHash, UntilReached);
}
