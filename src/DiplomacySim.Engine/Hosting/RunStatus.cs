using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Hosting;

/// <summary>How an experiment that a host runs, or has run, stands.</summary>
/// <param name="Id">Its number in the host's store.</param>
/// <param name="Title">Its title.</param>
/// <param name="Engine">The engine that computes it: <c>embedded</c> or <c>orleans</c>.</param>
/// <param name="State">Running, or how it ended.</param>
/// <param name="Progress">How far it has come; null before the first report.</param>
/// <param name="Report">How the run ended; null while it runs and where it broke down.</param>
/// <param name="Fault">Why it broke down, for people; null where it did not.</param>
public sealed record RunStatus(
    ExperimentId Id,
    string Title,
    string Engine,
    ExperimentState State,
    RunProgress? Progress,
    RunReport? Report,
    string? Fault)
{
    /// <summary>Whether nothing more will happen.</summary>
    public bool IsEnded => Report is not null || Fault is not null;
}
