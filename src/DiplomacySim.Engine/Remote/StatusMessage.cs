using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Remote;

/// <summary>A <see cref="RunStatus"/> on its way.</summary>
/// <param name="Experiment">The number of the experiment.</param>
/// <param name="Title">Its title.</param>
/// <param name="Engine">The engine that computes it.</param>
/// <param name="State">Running, or how it ended.</param>
/// <param name="Progress">How far it has come; null before the first report.</param>
/// <param name="Report">How the run ended; null while it runs and where it broke down.</param>
/// <param name="Fault">Why it broke down, for people; null where it did not.</param>
public sealed record StatusMessage(
    long Experiment, string Title, string Engine, ExperimentState State, ProgressMessage? Progress, ReportMessage? Report, string? Fault)
{
    /// <summary>Whether nothing more will happen in this run.</summary>
    public bool IsEnded => Report is not null || Fault is not null;

    /// <summary>The message of a status.</summary>
    public static StatusMessage Of(RunStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new StatusMessage(
            status.Id.Value,
            status.Title,
            status.Engine,
            status.State,
            status.Progress is { } progress ? ProgressMessage.Of(progress) : null,
            status.Report is { } report ? ReportMessage.Of(report) : null,
            status.Fault);
    }

    /// <summary>The status of this message.</summary>
    public RunStatus ToStatus()
    {
        var id = new ExperimentId(Experiment);
        return new RunStatus(id, Title, Engine, State, Progress?.ToProgress(), Report?.ToReport(id), Fault);
    }
}
