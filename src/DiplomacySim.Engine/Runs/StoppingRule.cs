using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Engine.Runs;

/// <summary>When a run has enough futures: as many as the scenario wants, or as many as make its targets, or the differences of two policies, sure.</summary>
/// <remarks>
/// Whether they are sure is asked at multiples of <see cref="ExperimentRunner.BatchFutures"/> alone, so that the answer depends
/// neither on workers nor on interruptions.
/// </remarks>
internal sealed class StoppingRule(ExperimentPlan plan, RunOptions options, RunSession session)
{
    private readonly FutureGoal _wanted = FutureGoal.Of(plan);

    /// <summary>Whether what was asked for is as sure as asked; null where nothing was asked.</summary>
    public bool? IsReached => options.Until is { } until ? (session.Differences?.Widest() ?? session.Targets.Widest()) < until : null;

    /// <summary>
    /// The futures of each policy to begin with. All policies are brought to what the furthest one has, so that what is stored at
    /// the end does not depend on where an earlier run was stopped.
    /// </summary>
    public FutureGoal FirstGoal
    {
        get
        {
            var both = _wanted.With(session.StoredGoal);
            return options.Until is null
                ? both with { Cases = RoundUp(both.Cases, Together) }
                : Batched(both with { Cases = Math.Max(session.StoredGoal.Cases, 1) });
        }
    }

    /// <summary>How many cases belong together, so that none is left without the others.</summary>
    private int Together => plan.Scenario.Experiment?.CasesPerSample ?? 1;

    /// <summary>The goal after one that was not enough.</summary>
    public FutureGoal Next(FutureGoal goal) => Batched(goal with { Cases = goal.Cases + 1 });

    /// <summary>Whether a finished experiment with so many futures is enough as it is.</summary>
    public bool IsMetBy(long futures) => options.Until is not null
        ? futures >= Math.Min(ExperimentRunner.BatchFutures, MostCases(_wanted) * (_wanted.Replications ?? 1)) && (IsReached == true || !GoesOn(session.StoredGoal))
        : _wanted.Replications is null ? futures >= _wanted.Futures
        : futures == session.StoredGoal.Futures && _wanted.With(session.StoredGoal) == session.StoredGoal;

    /// <summary>Whether more futures are needed when so many of each policy are settled.</summary>
    public bool GoesOn(FutureGoal goal) => IsReached == false && goal.Cases < MostCases(goal);

    private FutureGoal Batched(FutureGoal goal)
    {
        var replications = goal.Replications ?? 1;
        var batch = RoundUp((ExperimentRunner.BatchFutures + replications - 1) / replications, Together);
        return goal with { Cases = Math.Min(RoundUp(goal.Cases, batch), MostCases(goal)) };
    }

    private long MostCases(FutureGoal goal) => plan.Scenario.Experiment is not { } design ? ScenarioLimits.MaxFutures
        : design.FixedCases is not null ? plan.Scenario.Cases
        : Math.Min(CaseNumbers.Stride, ScenarioLimits.MaxFutures / goal.Replications!.Value) / Together * Together;

    private static long RoundUp(long number, long step) => (number + step - 1) / step * step;
}
