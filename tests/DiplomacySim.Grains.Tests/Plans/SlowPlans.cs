using DiplomacySim.Experiments.Plans;
using DiplomacySim.Grains.Plans;

namespace DiplomacySim.Grains.Tests.Plans;

/// <summary>Has a plan at hand when it is told to.</summary>
internal sealed class SlowPlans(ExperimentPlan plan) : IPlanSource
{
    private readonly TaskCompletionSource<ExperimentPlan> _plan = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asked;

    /// <summary>How often it was asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Hands it to all who wait.</summary>
    public void Come() => _plan.SetResult(plan);

    /// <inheritdoc/>
    public async ValueTask<ExperimentPlan> GetAsync(string planHash, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _asked);
        return await _plan.Task.WaitAsync(cancellationToken);
    }
}
