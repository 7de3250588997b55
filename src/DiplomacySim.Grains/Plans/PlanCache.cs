using System.Collections.Concurrent;
using DiplomacySim.Experiments.Plans;
using Microsoft.Extensions.Options;

namespace DiplomacySim.Grains.Plans;

/// <summary>The plans that a silo has at hand, by hash: made once, however many shards ask at a time.</summary>
/// <remarks>It keeps the plans that were asked for last. Safe for several threads.</remarks>
internal sealed class PlanCache(IPlanSource source, IOptions<CallOptions> options, TimeProvider clock)
{
    /// <summary>The most plans kept; one more drives out the one that was not asked for the longest.</summary>
    public const int Capacity = 64;

    private readonly ConcurrentDictionary<string, Entry> _plans = new(StringComparer.Ordinal);
    private long _asked;

    /// <summary>The plan of a hash.</summary>
    /// <exception cref="KeyNotFoundException">Nobody in the cluster knows the plan.</exception>
    public ValueTask<ExperimentPlan> GetAsync(string planHash)
    {
        var entry = _plans.GetOrAdd(planHash, hash => new Entry(new Lazy<Task<ExperimentPlan>>(() => source.GetAsync(hash).AsTask())));
        entry.Asked = Interlocked.Increment(ref _asked);
        var plan = entry.Plan.Value;
        return plan.IsCompletedSuccessfully ? new ValueTask<ExperimentPlan>(plan.Result) : new ValueTask<ExperimentPlan>(WaitAsync(planHash, entry));
    }

    /// <summary>The plan of a hash; null where it is still being made when a slice is over, which takes long where a busy silo has just started.</summary>
    /// <remarks>For calls to grains. It goes on being made: whoever calls is to ask again.</remarks>
    /// <exception cref="KeyNotFoundException">Nobody in the cluster knows the plan.</exception>
    public async ValueTask<ExperimentPlan?> TryGetAsync(string planHash, CancellationToken cancellationToken = default)
    {
        var plan = GetAsync(planHash).AsTask();
        return await plan.HasEndedAsync(options.Value.Slice, clock, cancellationToken) ? await plan : null;
    }

    /// <summary>Keeps a plan that the silo has made already.</summary>
    public void Add(ExperimentPlan plan)
    {
        var entry = new Entry(new Lazy<Task<ExperimentPlan>>(Task.FromResult(plan))) { Asked = Interlocked.Increment(ref _asked) };
        _plans[plan.Hash] = entry;
        Trim();
    }

    private async Task<ExperimentPlan> WaitAsync(string planHash, Entry entry)
    {
        try
        {
            var plan = await entry.Plan.Value;
            Trim();
            return plan;
        }
        catch
        {
            // What could not be had now may be had later.
            _plans.TryRemove(new KeyValuePair<string, Entry>(planHash, entry));
            throw;
        }
    }

    private void Trim()
    {
        while (_plans.Count > Capacity)
        {
            _plans.TryRemove(_plans.MinBy(p => p.Value.Asked));
        }
    }

    private sealed class Entry(Lazy<Task<ExperimentPlan>> plan)
    {
        public Lazy<Task<ExperimentPlan>> Plan { get; } = plan;

        public long Asked { get; set; }
    }
}
