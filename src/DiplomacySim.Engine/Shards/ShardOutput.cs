using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Shards;

/// <summary>The memory that a shard's results lie in until they are stored; used again afterwards.</summary>
internal sealed class ShardOutput : IFinishedShard
{
    private readonly List<FailedFuture> _failures = [];
    private readonly List<EventRow> _events = [];

    public ShardOutput(ExperimentPlan plan, TallyLayout layout, int lanes)
    {
        Outcomes = Columns(plan.Outcomes.Columns.Length, lanes);
        Cases = Columns(plan.Uncertainties.Length, lanes);
        Tally = new ShardTally(layout);
    }

    public double[][] Outcomes { get; }

    public double[][] Cases { get; }

    public ShardTally Tally { get; }

    /// <inheritdoc/>
    public ShardWork Work { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<FailedFuture> Failures => _failures;

    /// <inheritdoc/>
    public bool IsComputed { get; private set; }

    public void Begin(ShardWork work)
    {
        Work = work;
        IsComputed = true;
        _failures.Clear();
        _events.Clear();
        Tally.Clear();
    }

    /// <summary>Notes a future whose outcomes are not numbers.</summary>
    public void Fail(long future, string reason) => _failures.Add(new FailedFuture(future, reason));

    /// <summary>Gives up the shard, which is a single future.</summary>
    public void GiveUp(string reason)
    {
        _failures.Clear();
        Fail(Work.FirstFuture, reason);
        IsComputed = false;
    }

    public void Add(IEnumerable<EventRow> events) => _events.AddRange(events);

    /// <inheritdoc/>
    public ShardRows ToRows(Func<FailedFuture, FailureRow> describe) => new()
    {
        Policy = Work.Policy,
        FirstFuture = Work.FirstFuture,
        Count = Work.Count,
        Outcomes = [.. Outcomes.Select(c => (ReadOnlyMemory<double>)c.AsMemory(0, Work.Count))],
        Cases = [.. Cases.Select(c => (ReadOnlyMemory<double>)c.AsMemory(0, Work.Count))],
        Tallies = Tally.Tallies,
        Events = [.. _events],
        Failures = [.. _failures.Select(describe)],
    };

    /// <summary>The memory that one of these takes, in bytes.</summary>
    public static long BytesOf(ExperimentPlan plan, TallyLayout layout, int lanes) =>
        ((long)(plan.Outcomes.Columns.Length + plan.Uncertainties.Length) * lanes * sizeof(double)) + ShardTally.BytesOf(layout);

    private static double[][] Columns(int count, int lanes) => [.. Enumerable.Range(0, count).Select(_ => new double[lanes])];
}
