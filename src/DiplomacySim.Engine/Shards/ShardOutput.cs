using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Shards;

/// <summary>The memory that a shard's results lie in until they are stored; used again afterwards.</summary>
internal sealed class ShardOutput
{
    private readonly List<FailureRow> _failures = [];
    private readonly List<EventRow> _events = [];

    public ShardOutput(int outcomes, int cases, int lanes, TallyLayout layout)
    {
        Outcomes = [.. Enumerable.Range(0, outcomes).Select(_ => new double[lanes])];
        Cases = [.. Enumerable.Range(0, cases).Select(_ => new double[lanes])];
        Tally = new ShardTally(layout);
    }

    public double[][] Outcomes { get; }

    public double[][] Cases { get; }

    public ShardTally Tally { get; }

    public ShardWork Work { get; private set; }

    public IReadOnlyList<FailureRow> Failures => _failures;

    /// <summary>The reason why the whole shard failed; null where it did not.</summary>
    public FailureRow? Failed { get; set; }

    public void Begin(ShardWork work)
    {
        Work = work;
        Failed = null;
        _failures.Clear();
        _events.Clear();
        Tally.Clear();
    }

    public void Add(FailureRow failure) => _failures.Add(failure);

    public void Add(IEnumerable<EventRow> events) => _events.AddRange(events);

    public ShardRows ToRows() => new()
    {
        Policy = Work.Policy,
        FirstFuture = Work.FirstFuture,
        Count = Work.Count,
        Outcomes = [.. Outcomes.Select(c => (ReadOnlyMemory<double>)c.AsMemory(0, Work.Count))],
        Cases = [.. Cases.Select(c => (ReadOnlyMemory<double>)c.AsMemory(0, Work.Count))],
        Tallies = Tally.Tallies,
        Events = [.. _events],
        Failures = [.. _failures],
    };
}
