using System.Diagnostics;
using System.Diagnostics.Metrics;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Experiments;

/// <summary>What is measured where experiments are led and shards computed: the meter <c>diplomacysim.experiments</c> and the activities of the same name.</summary>
internal sealed class ExperimentInstruments : IDisposable
{
    /// <summary>The name of the meter, and of the source of activities.</summary>
    public const string Name = "diplomacysim.experiments";

    private readonly ActivitySource _activities = new(Name);
    private readonly Counter<long> _handedOut;
    private readonly Counter<long> _again;
    private readonly Counter<long> _handedIn;
    private readonly UpDownCounter<int> _open;
    private readonly UpDownCounter<long> _queued;

    public ExperimentInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _handedOut = meter.CreateCounter<long>("diplomacysim.shards.handed_out", "{shard}", "Shards handed out to silos.");
        _again = meter.CreateCounter<long>("diplomacysim.shards.handed_out_again", "{shard}", "Shards handed out again, because a silo was lost or failed.");
        _handedIn = meter.CreateCounter<long>("diplomacysim.shards.handed_in", "{shard}", "Shards taken in, computed or given up.");
        _open = meter.CreateUpDownCounter<int>("diplomacysim.shards.open", "{shard}", "Shards that silos compute now.");
        _queued = meter.CreateUpDownCounter<long>("diplomacysim.futures.queued", "{future}", "Futures that are still to be computed, those under way included.");
    }

    /// <summary>Begins the activity of leading an experiment; null where nobody listens.</summary>
    public System.Diagnostics.Activity? Lead(ExperimentId id, ExperimentOrder order) => _activities.StartActivity("lead experiment")?
        .SetTag("diplomacysim.experiment", id.Value)
        .SetTag("diplomacysim.run", order.Run)
        .SetTag("diplomacysim.futures", order.Futures);

    /// <summary>Begins the activity of computing a shard; null where nobody listens.</summary>
    public System.Diagnostics.Activity? Compute(OpenExperiment experiment, HandOut work) => _activities.StartActivity("compute shard")?
        .SetTag("diplomacysim.experiment", experiment.Experiment)
        .SetTag("diplomacysim.policy", work.Order.Policy)
        .SetTag("diplomacysim.first_future", work.Order.FirstFuture)
        .SetTag("diplomacysim.futures", work.Order.Count);

    public void HandedOut(bool isAgain)
    {
        _handedOut.Add(1);
        _again.Add(isAgain ? 1 : 0);
        _open.Add(1);
    }

    /// <inheritdoc/>
    public void Dispose() => _activities.Dispose();

    public void HandedIn() => _handedIn.Add(1);

    public void Closed(int shards) => _open.Add(-shards);

    /// <summary>Futures were added to what is to be computed; fewer than 0 where they were computed or are not wanted any more.</summary>
    public void Queued(long futures) => _queued.Add(futures);
}
