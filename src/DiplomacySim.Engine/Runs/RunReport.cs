using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>How a run ended.</summary>
/// <param name="Id">The experiment's number in the store.</param>
/// <param name="State">Done, interrupted or failed.</param>
/// <param name="Futures">The futures that are stored for every policy.</param>
/// <param name="Computed">The futures that this run computed, of all policies; 0 where all were there.</param>
/// <param name="Seconds">The time that this run took, in seconds.</param>
/// <param name="Failures">The futures that have failed, of all policies and runs of the experiment.</param>
/// <param name="ResultHash">The hash of the results; null where they are not complete.</param>
/// <param name="UntilReached">Whether the targets are as sure as asked; null where nothing was asked.</param>
public sealed record RunReport(
    ExperimentId Id,
    ExperimentState State,
    long Futures,
    long Computed,
    double Seconds,
    long Failures,
    string? ResultHash,
    bool? UntilReached);
