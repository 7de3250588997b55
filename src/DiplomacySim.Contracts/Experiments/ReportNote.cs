using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>How a run ended: <see cref="RunReport"/> on its way between silos.</summary>
[GenerateSerializer, Immutable, Alias("DiplomacySim.ReportNote")]
public sealed record ReportNote(
    [property: Id(0)] long Experiment,
    [property: Id(1)] string State,
    [property: Id(2)] long Futures,
    [property: Id(3)] long Computed,
    [property: Id(4)] double Seconds,
    [property: Id(5)] long Failures,
    [property: Id(6)] string? ResultHash,
    [property: Id(7)] bool? UntilReached)
{
    /// <summary>The message of a report.</summary>
    public static ReportNote Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportNote(
            report.Id.Value, report.State.ToString(), report.Futures, report.Computed, report.Seconds, report.Failures, report.ResultHash, report.UntilReached);
    }

    /// <summary>The report.</summary>
    public RunReport ToReport() =>
        new(new ExperimentId(Experiment), Enum.Parse<ExperimentState>(State), Futures, Computed, Seconds, Failures, ResultHash, UntilReached);
}
