using BenchmarkDotNet.Attributes;
using DiplomacySim.Benchmarks.Workloads;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Benchmarks.Microbenchmarks;

/// <summary>A month of a shard of the workload; times are per month of all partners and lanes.</summary>
[MemoryDiagnoser]
public class ShardBenchmarks
{
    private RunInputs _inputs = null!;
    private Shard _shard = null!;

    /// <summary>The futures side by side.</summary>
    [Params(64, 128, 256, 512, 1024)]
    public int Lanes { get; set; }

    [GlobalSetup]
    public void ReadWorld()
    {
        // Long enough for all invocations of an iteration.
        _inputs = P1Workload.Inputs(WorldFolder.Read(), months: 1200);
    }

    [IterationSetup]
    public void Start()
    {
        _shard = new Shard(_inputs, P1Workload.Shards(_inputs, Lanes, Lanes).First());
        _shard.Advance();
    }

    [IterationCleanup]
    public void Dispose() => _shard.Dispose();

    [Benchmark(OperationsPerInvoke = P1Workload.Months)]
    public void Advance()
    {
        for (var month = 0; month < P1Workload.Months; month++)
        {
            _shard.Advance();
        }
    }
}
