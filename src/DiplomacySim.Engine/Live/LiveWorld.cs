using System.Collections.Immutable;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Engine.Live;

/// <summary>A few futures of one policy that stay open: played month by month, looked at, and steered by actions.</summary>
/// <remarks>
/// The same months as those of an experiment: without actions, future number f goes as future f of the policy does. Everything is
/// kept in a journal, which gives the same bytes when it is replayed. Not safe for use by several threads at once.
/// </remarks>
public sealed partial class LiveWorld : IDisposable
{
    /// <summary>The most futures of a world.</summary>
    public const int MaxFutures = 16;

    private readonly PolicyRun _run;
    private readonly Shard _shard;
    private readonly LaneTracer[] _tracers;
    private readonly List<LiveEntry> _entries = [];
    private readonly List<LiveAction> _pending = [];
    private readonly List<LiveEvent> _events = [];

    /// <summary>Opens a world at the start of its scenario.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">The policy's name; null for the first.</param>
    /// <param name="futures">The numbers of the futures, 1 to <see cref="MaxFutures"/> different ones.</param>
    /// <exception cref="LiveWorldException">There is no such policy, or the futures are not allowed.</exception>
    public LiveWorld(ExperimentPlan plan, string? policy, ImmutableArray<uint> futures)
        : this(LiveStart.Of(plan, policy, futures))
    {
    }

    /// <summary>Opens a world over a shard of its start, whose partners may have to be awaited.</summary>
    internal LiveWorld(LiveStart start, Shard shard)
    {
        Plan = start.Plan;
        Futures = start.Futures;
        _run = start.Run;
        _shard = shard;
        _tracers = [.. start.Futures.Select((_, lane) => new LaneTracer(_run.Inputs, start.Lanes, lane))];
    }

    private LiveWorld(LiveStart start)
        : this(start, start.Open())
    {
    }

    /// <summary>The plan.</summary>
    public ExperimentPlan Plan { get; }

    /// <summary>The policy's name.</summary>
    public string Policy => _run.Name;

    /// <summary>The numbers of the futures, one a lane.</summary>
    public ImmutableArray<uint> Futures { get; }

    /// <summary>The months of the scenario.</summary>
    public int Months => _run.Inputs.Months;

    /// <summary>The months played.</summary>
    public int MonthsPlayed => _shard.MonthsDone;

    /// <summary>The month last played; the one before the first where none has been.</summary>
    public Month Month => _run.Inputs.From + (MonthsPlayed - 1);

    /// <summary>Whether all months have been played.</summary>
    public bool IsEnded => MonthsPlayed == Months;

    /// <summary>What happened since the start, by month, then future, then partner.</summary>
    public IReadOnlyList<LiveEvent> Events => _events;

    /// <summary>What has been injected into the month that comes next.</summary>
    public IReadOnlyList<LiveAction> Pending => _pending;

    /// <summary>What decides how the world stands.</summary>
    public LiveJournal Journal => new()
    {
        ModelVersion = ModelVersion.Current,
        PlanHash = Plan.Hash,
        Policy = Policy,
        Futures = Futures,
        Seed = _run.Inputs.Seed,
        MonthsPlayed = MonthsPlayed,
        Entries = [.. _entries],
    };

    private World World => _run.Inputs.World;

    /// <summary>Plays months; returns how many, which is fewer than asked where the scenario ends before.</summary>
    /// <remarks>A cancelled call ends between two months; those played stay played.</remarks>
    /// <exception cref="LiveWorldException">All months have been played.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of months is below 1.</exception>
    public async ValueTask<int> AdvanceAsync(int months, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        CheckOpen();
        var played = 0;
        for (; played < months && !IsEnded; played++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await PlayAsync();
        }

        return played;
    }

    /// <summary>Injects an action into the month that comes next, in all futures.</summary>
    /// <exception cref="LiveWorldException">The action is not allowed now; the message says what is.</exception>
    public void Inject(LiveAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        CheckOpen();
        new LiveActionCheck(World, Month + 1, PlanDue(), LowestRung).Check(action);
        _pending.Add(action);
        _entries.Add(new LiveEntry(Month + 1, action));
    }

    /// <summary>SHA-256 of the whole state of all futures, 64 small hexadecimal digits: equal hashes mean equal states, to the bit.</summary>
    public string StateHash() => _shard.StateHash();

    /// <inheritdoc/>
    public void Dispose() => _shard.Dispose();

    private async ValueTask PlayAsync()
    {
        var plan = PlanDue();
        await _shard.AdvanceAsync(Explain, plan);
        await _shard.SettleAsync();
        _pending.Clear();
        var month = new List<TraceEvent>();
        for (var lane = 0; lane < _tracers.Length; lane++)
        {
            month.Clear();
            _tracers[lane].Note(_shard, plan, month);
            _events.AddRange(month.Select(e => LiveEvent.Of(World, Futures[lane], e)));
        }
    }

    private void Explain(Upgrade upgrade, ScoreParts parts) => _tracers[upgrade.Lane].Explain(upgrade, parts);

    /// <summary>What is planned for the month that comes next, actions included.</summary>
    private MonthPlan PlanDue() => LivePlan.With(_run.Inputs.Plans[MonthsPlayed], _pending, World);

    private int LowestRung(int partner)
    {
        var lowest = World.Ladder.Top;
        foreach (var rung in _shard.Tier(partner))
        {
            lowest = Math.Min(lowest, rung);
        }

        return lowest;
    }

    /// <exception cref="LiveWorldException">All months have been played.</exception>
    internal void CheckOpen()
    {
        if (IsEnded)
        {
            throw new LiveWorldException(
                LiveFault.Ended,
                $"the scenario ends with {Month}, and all of its {Months} months have been played. Fork an earlier save, or open the scenario with a later 'to'.");
        }
    }
}
