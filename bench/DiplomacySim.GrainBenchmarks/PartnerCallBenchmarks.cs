using BenchmarkDotNet.Attributes;
using DiplomacySim.Benchmarks.Workloads;
using DiplomacySim.Contracts.Partners;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Grains.Shards;
using DiplomacySim.Grains.Speed;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Shards;
using DiplomacySim.Server;
using DiplomacySim.Server.Hosting;

namespace DiplomacySim.GrainBenchmarks;

/// <summary>A month of a shard, partners called directly or as grains; times and bytes are per month of all 42 partners.</summary>
[MemoryDiagnoser]
public class PartnerCallBenchmarks
{
    private RunInputs _inputs = null!;
    private SiloHost _silo = null!;
    private Shard _direct = null!;
    private Shard _grains = null!;
    private IPartnerGrain _partner = null!;
    private int _epoch;

    /// <summary>The futures side by side.</summary>
    [Params(16, 1024)]
    public int Lanes { get; set; }

    [GlobalSetup]
    public void Start()
    {
        // Long enough for all invocations of an iteration.
        _inputs = P1Workload.Inputs(WorldFolder.Read(), months: 1200);
        _silo = SiloHost.StartAsync(new ServerOptions(), configure: builder => builder.AddSpeed()).GetAwaiter().GetResult();
        _partner = _silo.Grains.GetGrain<IPartnerGrain>("bench/nobody/XXX");
    }

    [GlobalCleanup]
    public void Stop() => _silo.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [IterationSetup]
    public void Begin()
    {
        var lanes = P1Workload.Shards(_inputs, Lanes, Lanes).First();
        _direct = new Shard(_inputs, lanes);
        var frame = new ShardFrame(_inputs, lanes);
        var key = GrainKeys.Shard("bench", 0, ++_epoch, Lanes);
        var partners = GrainPartners.BeginAsync(_silo.Grains, key, _epoch, "", 0, lanes.Replications, frame).AsTask().GetAwaiter().GetResult();
        _grains = new Shard(frame, partners);
    }

    [IterationCleanup]
    public void End()
    {
        _direct.Dispose();
        _grains.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = P1Workload.Months)]
    public void Direct()
    {
        for (var month = 0; month < P1Workload.Months; month++)
        {
            _direct.Advance();
        }
    }

    [Benchmark(OperationsPerInvoke = P1Workload.Months)]
    public async Task GrainsAsync()
    {
        for (var month = 0; month < P1Workload.Months; month++)
        {
            await _grains.AdvanceAsync();
        }
    }

    /// <summary>One call to a partner that holds nothing, and its answer by a message.</summary>
    [Benchmark]
    public async Task<PartnerSnapshot?> CallAsync() => await _partner.GetState();
}
