using BenchmarkDotNet.Attributes;
using DiplomacySim.Benchmarks.Workloads;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Benchmarks.Microbenchmarks;

/// <summary>The kernels of a month, each for all partners of a shard in its thirteenth month; times are per partner-month.</summary>
/// <remarks>Every iteration has a fresh shard: a kernel that is repeated alone drives the state out of the usual range.</remarks>
[MemoryDiagnoser]
[InvocationCount(1)]
public class KernelBenchmarks
{
    private const int Lanes = 512;
    private const int Partners = 42;

    private RunInputs _inputs = null!;
    private CapturingKernels _kernels = null!;
    private Shard _shard = null!;
    private unsafe float*[] _bids = null!;
    private unsafe byte*[] _targets = null!;

    /// <summary>The bits of a vector.</summary>
    [Params(512, 256, 128)]
    public int Width { get; set; }

    [GlobalSetup]
    public void ReadWorld()
    {
        _inputs = P1Workload.Inputs(WorldFolder.Read());
        if (_inputs.World.Partners.Length != Partners)
        {
            throw new InvalidOperationException($"The world has {_inputs.World.Partners.Length} partners on its ladder; the times are stated per {Partners}.");
        }
    }

    [IterationSetup]
    public unsafe void Play()
    {
        _kernels = new CapturingKernels(Widths.Kernels(Width));
        _shard = new Shard(_inputs, P1Workload.Shards(_inputs, Lanes, Lanes).First(), _kernels);
        for (var month = 0; month < 13; month++)
        {
            _shard.Advance();
        }

        _bids = _kernels.Bids();
        _targets = _kernels.Targets();
    }

    [IterationCleanup]
    public void Dispose() => _shard.Dispose();

    [Benchmark(OperationsPerInvoke = Lanes * Partners)]
    public void Home() => _kernels.RepeatHome();

    [Benchmark(OperationsPerInvoke = Lanes * Partners)]
    public void Bid() => _kernels.RepeatBids();

    [Benchmark(OperationsPerInvoke = Lanes * Partners)]
    public unsafe void Resolve()
    {
        fixed (float** bids = _bids)
        fixed (byte** targets = _targets)
        {
            _kernels.RepeatResolve(bids, targets);
        }
    }

    [Benchmark(OperationsPerInvoke = Lanes * Partners)]
    public void Commit() => _kernels.RepeatCommits();
}
