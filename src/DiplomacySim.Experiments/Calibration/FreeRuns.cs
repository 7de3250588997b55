using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Free runs of a world's past under several parameter vectors, each with the same replications.</summary>
internal sealed class FreeRuns(World world, PastTargets targets, ulong seed)
{
    private readonly RunInputs _inputs = PastSimulation.Inputs(world, seed);

    /// <summary>Means and variances of the targets under each vector, in the order of the vectors.</summary>
    /// <param name="parameters">The indices of the parameters that differ.</param>
    /// <param name="points">Their values, vector by vector.</param>
    /// <param name="replications">The runs of each vector, at most a shard's lanes.</param>
    /// <param name="workers">How many threads play; the result does not depend on it.</param>
    /// <param name="played">Told after each shard; may be null.</param>
    /// <param name="cancellation">Stops between months.</param>
    public (double[] Mean, double[] Variance)[] Play(
        int[] parameters, double[][] points, int replications, int workers, Action<int>? played, CancellationToken cancellation)
    {
        var perShard = Math.Max(LaneInputs.MaxLanes / replications, 1);
        var shards = (points.Length + perShard - 1) / perShard;
        var results = new (double[], double[])[points.Length];
        Parallel.For(0, shards, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, shard =>
        {
            var first = shard * perShard;
            var count = Math.Min(perShard, points.Length - first);
            var values = PlayShard(parameters, points.AsSpan(first, count).ToArray(), replications, cancellation);
            for (var point = 0; point < count; point++)
            {
                results[first + point] = Moments(values.AsSpan(point * replications, replications));
            }

            played?.Invoke(count);
        });
        return results;
    }

    private double[][] PlayShard(int[] parameters, double[][] points, int replications, CancellationToken cancellation)
    {
        var lanes = points.Length * replications;
        var columns = parameters.Select((index, k) => (index, Values: ImmutableArray.CreateRange(Enumerable.Range(0, lanes).Select(lane => points[lane / replications][k]))));
        var inputs = new LaneInputs
        {
            Replications = [.. Enumerable.Range(0, lanes).Select(lane => (uint)(lane % replications))],
            Parameters = world.Parameters,
            ParameterColumns = columns.ToImmutableDictionary(c => c.index, c => c.Values),
        };
        using var shard = new Shard(_inputs, inputs);
        return PastPlayer.Play(world, targets, shard, _inputs.Months, cancellation);
    }

    private static (double[] Mean, double[] Variance) Moments(ReadOnlySpan<double[]> runs)
    {
        var mean = new double[runs[0].Length];
        var variance = new double[mean.Length];
        for (var target = 0; target < mean.Length; target++)
        {
            var moments = new Analysis.Moments();
            foreach (var run in runs)
            {
                if (!double.IsNaN(run[target]))
                {
                    moments.Add(run[target]);
                }
            }

            mean[target] = moments.Mean;
            variance[target] = moments.Variance;
        }

        return (mean, variance);
    }
}
