using System.Runtime.ExceptionServices;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;

namespace DiplomacySim.Engine.Searching;

/// <summary>Plays the same futures of many policies on threads and reads some outcomes off them.</summary>
/// <param name="futures">The futures of each policy.</param>
/// <param name="outcomes">The names of the outcomes.</param>
/// <param name="workers">The threads.</param>
internal sealed class CandidatePlayer(int futures, IReadOnlyList<string> outcomes, int workers)
{
    /// <summary>The outcomes of every policy of a plan in every future; NaN where a future has none or could not be computed.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="played">Told each policy that is done, on whichever thread it was; may be null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public (double[][] Values, int Failures)[] Play(ExperimentPlan plan, Action? played, CancellationToken cancellationToken)
    {
        int[] columns = [.. outcomes.Select(name => plan.Outcomes.Columns.Select(column => column.Name).ToList().IndexOf(name))];
        var lanes = Math.Min(futures, RunOptions.DefaultShardLanes);
        var layout = TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.From, plan.Scenario.Months);
        var results = new (double[][] Values, int Failures)[plan.Policies.Length];
        var next = -1;
        void Work(int worker)
        {
            var runner = new ShardRunner(plan, lanes);
            var output = new ShardOutput(plan, layout, lanes);
            while (Interlocked.Increment(ref next) is var policy && policy < results.Length)
            {
                results[policy] = Play(policy, runner, output, columns, lanes, cancellationToken);
                played?.Invoke();
            }
        }

        try
        {
            Parallel.For(0, Math.Min(workers, results.Length), new ParallelOptions { MaxDegreeOfParallelism = workers }, Work);
        }
        catch (AggregateException e)
        {
            // Of what several threads ran into, the first says enough.
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return results;
    }

    private (double[][] Values, int Failures) Play(
        int policy, ShardRunner runner, ShardOutput output, int[] columns, int lanes, CancellationToken cancellationToken)
    {
        double[][] values = [.. columns.Select(_ => new double[futures])];
        var failures = 0;
        Span<uint> numbers = stackalloc uint[lanes];
        for (var first = 0; first < futures; first += lanes)
        {
            var count = Math.Min(lanes, futures - first);
            for (var lane = 0; lane < count; lane++)
            {
                numbers[lane] = (uint)(first + lane);
            }

            output.Begin(new ShardWork(policy, first, count));
            runner.Run(numbers[..count], [output], cancellationToken);
            failures += output.Failures.Count;
            for (var i = 0; i < columns.Length; i++)
            {
                output.Outcomes[columns[i]].AsSpan(0, count).CopyTo(values[i].AsSpan(first));
            }
        }

        return (values, failures);
    }
}
