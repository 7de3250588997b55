namespace DiplomacySim.Results;

/// <summary>How a run of an experiment ended.</summary>
/// <param name="State">Where it stands now: done, interrupted or failed.</param>
/// <param name="FinishedAt">When the run ended; stored in universal time, to the millisecond.</param>
/// <param name="Seconds">The time that this run spent computing, in seconds; it is added to that of earlier runs.</param>
/// <param name="Hash">The hash of the canonical results, see <see cref="ResultHash"/>; null where they are not complete.</param>
public sealed record ExperimentFinish(ExperimentState State, DateTimeOffset FinishedAt, double Seconds, string? Hash = null);
