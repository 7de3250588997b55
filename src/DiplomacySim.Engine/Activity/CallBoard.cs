using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Engine.Activity;

/// <summary>The calls of the experiments that were computed last in this process.</summary>
/// <remarks>Safe for several threads.</remarks>
/// <param name="clock">Measures the time.</param>
internal sealed class CallBoard(TimeProvider clock)
{
    /// <summary>The most experiments; one more drives out the one that has rested the longest.</summary>
    public const int MostRuns = 6;

    private readonly Lock _lock = new();
    private readonly List<RunCalls> _runs = [];

    /// <summary>Where the calls of a plan are counted; what was counted of it before stays.</summary>
    public RunCalls Of(ExperimentPlan plan)
    {
        lock (_lock)
        {
            var run = _runs.Find(r => r.PlanHash == plan.Hash)
                ?? new RunCalls(plan.Hash, [.. plan.Scenario.World.World.Partners.Select(p => p.Id)], clock);
            _runs.Remove(run);
            _runs.Insert(0, run);
            run.Touch();
            if (_runs.Count > MostRuns)
            {
                _runs.Remove(_runs.MinBy(r => r.LastUsed)!);
            }

            return run;
        }
    }

    /// <summary>What has been counted so far, of the latest experiment first.</summary>
    public ImmutableArray<RunActivity> Read()
    {
        RunCalls[] runs;
        lock (_lock)
        {
            runs = [.. _runs];
        }

        return [.. runs.Select(run => run.Read())];
    }
}
