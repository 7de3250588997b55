using DiplomacySim.Scenarios;

namespace DiplomacySim.Engine.Runs;

/// <summary>When a run has enough futures: as many as the scenario wants, or as many as make its targets sure.</summary>
/// <remarks>
/// Whether targets are sure is asked at multiples of <see cref="ExperimentRunner.BatchFutures"/> alone, so that the answer depends
/// neither on workers nor on interruptions.
/// </remarks>
internal sealed class StoppingRule(double? until, long wanted, RunSession session)
{
    /// <summary>Whether the targets are as sure as asked; null where nothing was asked.</summary>
    public bool? IsReached => until is null ? null : session.Targets.Widest() < until;

    /// <summary>
    /// The number of futures of each policy to begin with. All policies are brought to the number of the furthest one, so that
    /// what is stored at the end does not depend on where an earlier run was stopped.
    /// </summary>
    public long FirstGoal => until is null
        ? Math.Max(wanted, session.StoredEnd)
        : Math.Min(Math.Max(RoundUp(session.StoredEnd), ExperimentRunner.BatchFutures), ScenarioLimits.MaxFutures);

    public static long Next(long goal) => Math.Min(goal + ExperimentRunner.BatchFutures, ScenarioLimits.MaxFutures);

    /// <summary>Whether a finished experiment with so many futures is enough as it is.</summary>
    public bool IsMetBy(long futures) => until is null
        ? futures >= wanted
        : futures >= ExperimentRunner.BatchFutures && IsReached == true;

    /// <summary>Whether more futures are needed when so many of each policy are settled.</summary>
    public bool GoesOn(long goal) => IsReached == false && goal < ScenarioLimits.MaxFutures;

    private static long RoundUp(long futures) =>
        (futures + ExperimentRunner.BatchFutures - 1) / ExperimentRunner.BatchFutures * ExperimentRunner.BatchFutures;
}
