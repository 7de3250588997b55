using System.Runtime.ExceptionServices;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;

namespace DiplomacySim.Engine.Searching;

/// <summary>Plays candidates on threads of this process.</summary>
/// <param name="computers">Makes what computes the shards of a plan with so many lanes at most, once for each thread.</param>
internal sealed class CandidatePlayer(Func<ExperimentPlan, int, IShardComputer> computers) : ICandidatePlayer
{
    /// <summary>Creates a player that has the processors to itself.</summary>
    public CandidatePlayer()
        : this((plan, lanes) => new ShardRunner(plan, lanes))
    {
    }

    /// <inheritdoc/>
    public Task PlayAsync(CandidateOrder order, Action<CandidateOutcomes> played, CancellationToken cancellationToken = default) =>
        Task.Factory.StartNew(() => Play(order, played, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Play(CandidateOrder order, Action<CandidateOutcomes> played, CancellationToken cancellationToken)
    {
        var plan = order.Plan;
        int[] columns = [.. order.Outcomes.Select(name => plan.Outcomes.Columns.Select(column => column.Name).ToList().IndexOf(name))];
        var lanes = Math.Min(order.Futures, RunOptions.DefaultShardLanes);
        var layout = TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.From, plan.Scenario.Months);
        var next = -1;
        void Work(int worker)
        {
            var computer = computers(plan, lanes);
            var output = new ShardOutput(plan, layout, lanes);
            while (Interlocked.Increment(ref next) is var policy && policy < plan.Policies.Length)
            {
                played(Play(policy, order.Futures, computer, output, columns, lanes, cancellationToken));
            }
        }

        try
        {
            Parallel.For(0, Math.Min(order.Workers, plan.Policies.Length), new ParallelOptions { MaxDegreeOfParallelism = order.Workers }, Work);
        }
        catch (AggregateException e)
        {
            // Of what several threads ran into, the first says enough.
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    private static CandidateOutcomes Play(
        int policy, int futures, IShardComputer computer, ShardOutput output, int[] columns, int lanes, CancellationToken cancellationToken)
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
            computer.Run(numbers[..count], [output], cancellationToken);
            failures += output.Failures.Count;
            for (var i = 0; i < columns.Length; i++)
            {
                output.Outcomes[columns[i]].AsSpan(0, count).CopyTo(values[i].AsSpan(first));
            }
        }

        return new CandidateOutcomes(policy, values, failures);
    }
}
