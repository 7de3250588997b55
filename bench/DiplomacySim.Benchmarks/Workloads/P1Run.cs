using System.Diagnostics;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Benchmarks.Workloads;

/// <summary>Plays the workload on some threads, shard by shard, without a store.</summary>
internal sealed class P1Run
{
    private readonly RunInputs _inputs;
    private readonly LaneInputs[] _shards;
    private readonly int _threads;
    private readonly IKernels _kernels;
    private readonly double[][] _least;
    private readonly RunCalls? _calls;

    /// <param name="inputs">What all futures share.</param>
    /// <param name="options">How they are played.</param>
    /// <param name="calls">Counts and times the calls; null where nothing is measured, as in the model alone.</param>
    public P1Run(RunInputs inputs, RunOptions options, RunCalls? calls = null)
    {
        _calls = calls;
        _inputs = inputs;
        _shards = [.. P1Workload.Shards(inputs, options.Futures, options.Lanes)];
        _threads = options.Threads;
        _kernels = options.Kernels;
        _least = [.. _shards.Select(_ => Enumerable.Repeat(double.PositiveInfinity, inputs.Months + 1).ToArray())];
    }

    /// <summary>The seconds of all shards together, each start and each month counted by its quickest round.</summary>
    /// <remarks>A month of a shard is short enough to fall between the interruptions of a busy machine.</remarks>
    public double LeastSeconds => _least.Sum(months => months.Sum());

    /// <summary>The part of <see cref="LeastSeconds"/> that the starts take.</summary>
    public double LeastStartSeconds => _least.Sum(months => months[^1]);

    /// <summary>Plays all shards once; returns what they ended with and the seconds it took.</summary>
    public (FinalState State, double Seconds) Play()
    {
        var states = new FinalState[_shards.Length];
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        var threads = new Thread[_threads];
        for (var i = 0; i < _threads; i++)
        {
            threads[i] = new Thread(() =>
            {
                for (int shard; (shard = Interlocked.Increment(ref next)) < _shards.Length;)
                {
                    states[shard] = Play(_shards[shard], _least[shard]);
                }
            });
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (states.Aggregate((left, right) => left + right), seconds);
    }

    private FinalState Play(LaneInputs lanes, double[] least)
    {
        var start = Stopwatch.GetTimestamp();
        using var shard = new Shard(new ShardFrame(_inputs, lanes, _kernels) { Meter = _calls });
        least[_inputs.Months] = Math.Min(least[_inputs.Months], Stopwatch.GetElapsedTime(start).TotalSeconds);
        for (var month = 0; month < _inputs.Months; month++)
        {
            start = Stopwatch.GetTimestamp();
            var began = _calls?.Now() ?? 0;
            shard.Advance();
            _calls?.Played(began);
            least[month] = Math.Min(least[month], Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return FinalState.Of(shard, _inputs.World.Partners.Length, lanes.Replications[0]);
    }
}
