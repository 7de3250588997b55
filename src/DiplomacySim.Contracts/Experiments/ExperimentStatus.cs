using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>How an experiment stands: <see cref="RunStatus"/> on its way between silos.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Experiment">The experiment's number.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">The state's name, one of <see cref="ExperimentState"/>.</param>
/// <param name="Progress">How far it has come; null before the first report.</param>
/// <param name="Report">How it ended; null while it runs and where it broke down.</param>
/// <param name="Fault">Why it broke down, for people; null where it did not.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.ExperimentStatus")]
public sealed record ExperimentStatus(
    [property: Id(0)] long Version,
    [property: Id(1)] long Experiment,
    [property: Id(2)] string Title,
    [property: Id(3)] string State,
    [property: Id(4)] ProgressNote? Progress,
    [property: Id(5)] ReportNote? Report,
    [property: Id(6)] string? Fault)
{
    /// <summary>The name of the engine of a cluster.</summary>
    public const string EngineName = "orleans";

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsEnded => Report is not null || Fault is not null;

    /// <summary>The message of a status.</summary>
    public static ExperimentStatus Of(RunStatus status, long version)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new ExperimentStatus(
            version,
            status.Id.Value,
            status.Title,
            status.State.ToString(),
            status.Progress is { } progress ? ProgressNote.Of(progress) : null,
            status.Report is { } report ? ReportNote.Of(report) : null,
            status.Fault);
    }

    /// <summary>The status.</summary>
    public RunStatus ToStatus() => new(
        new ExperimentId(Experiment),
        Title,
        EngineName,
        Enum.Parse<ExperimentState>(State),
        Progress?.ToProgress(),
        Report?.ToReport(),
        Fault);
}
