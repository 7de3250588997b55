using System.Collections.Immutable;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Shards;

namespace DiplomacySim.Grains.Experiments;

/// <summary>The silos of a cluster as those who compute the shards of a queue: they take shards, and hand them in.</summary>
/// <remarks>
/// A shard that was handed out is handed out again where its silo is lost or silent for too long. Whoever hands it in first is heard,
/// and later ones are not: the bytes are the same. Nothing is handed out while too many finished shards wait to be stored. Safe for
/// several threads.
/// </remarks>
internal sealed class ClusterWorkforce : IShardWorkforce
{
    /// <summary>How long a silo may be silent before what it computes is given to another.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    /// <summary>How often a shard is handed out before its futures are taken to be the cause.</summary>
    public const int MostAttempts = 10;

    private readonly object _gate = new();
    private readonly WorkOrder _order;
    private readonly string _run;
    private readonly int _epoch;
    private readonly TimeProvider _clock;
    private readonly Changes _work;
    private readonly ExperimentInstruments _instruments;
    private readonly int _capacity;
    private readonly Queue<IFinishedShard> _finished = new();
    private readonly Dictionary<ShardWork, Lease> _leases = [];
    private readonly List<ShardWork> _again = [];
    private readonly Dictionary<ShardWork, int> _attempts = [];
    private readonly HashSet<ShardWork> _failed = [];
    private readonly Dictionary<ShardWork, ShardResult> _strays = [];
    private readonly SortedDictionary<string, long> _computed = new(StringComparer.Ordinal);
    private long _left;
    private int _held;
    private int _numbers;
    private bool _isStopped;
    private bool _isAskedFor;

    /// <summary>Begins to hand out.</summary>
    /// <param name="order">What is to be computed.</param>
    /// <param name="run">The word of the run.</param>
    /// <param name="epoch">Counts the times that the run was taken up; at least 1.</param>
    /// <param name="clock">Measures silence.</param>
    /// <param name="work">Told when there is work for those who were sent away.</param>
    /// <param name="instruments">Counts.</param>
    public ClusterWorkforce(WorkOrder order, string run, int epoch, TimeProvider clock, Changes work, ExperimentInstruments instruments)
    {
        (_order, _run, _epoch, _clock, _work, _instruments) = (order, run, epoch, clock, work, instruments);
        _capacity = ShardWorkers.WaitingOf(order.Plan, order.Lanes);
        _left = order.Queue.Futures;
        _instruments.Queued(_left);
        _work.Tell();
    }

    /// <inheritdoc/>
    public bool IsCompleted
    {
        get
        {
            lock (_gate)
            {
                return NothingComes && _finished.Count == 0;
            }
        }
    }

    /// <inheritdoc/>
    public Exception? Fault => null;

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, long Futures)> Workers
    {
        get
        {
            lock (_gate)
            {
                return [.. _computed.Select(worker => (worker.Key, worker.Value))];
            }
        }
    }

    /// <summary>What silos were computing when it was stopped; nothing before.</summary>
    public ImmutableArray<ShardOrder> Dropped { get; private set; } = [];

    private bool NothingComes => _isStopped || _left == 0;

    /// <inheritdoc/>
    public bool Take(List<IFinishedShard> batch, TimeSpan wait)
    {
        lock (_gate)
        {
            ReclaimSilent();
            if (batch.Count < _capacity && _finished.Count == 0 && !NothingComes)
            {
                Monitor.Wait(_gate, wait);
            }

            while (batch.Count < _capacity && _finished.TryDequeue(out var shard))
            {
                batch.Add(shard);
            }

            return batch.Count >= _capacity || (NothingComes && _finished.Count == 0);
        }
    }

    /// <inheritdoc/>
    public void Return(List<IFinishedShard> batch)
    {
        lock (_gate)
        {
            _held -= batch.Count;
            TellOfWork();
        }

        batch.Clear();
    }

    /// <inheritdoc/>
    public void Stop()
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return;
            }

            _order.Queue.Close();
            _isStopped = true;
            Dropped = [.. _leases.Values.Select(l => l.Order)];
            _instruments.Closed(_leases.Count);
            _instruments.Queued(-_left);
            _left = 0;
            _leases.Clear();
            _again.Clear();
            _strays.Clear();
            Monitor.PulseAll(_gate);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    /// <summary>Hands out the next shard; null where there is none at present.</summary>
    public HandOut? HandOutTo(string worker)
    {
        lock (_gate)
        {
            if (NothingComes)
            {
                return null;
            }

            if (_held >= _capacity || Next() is not { } work)
            {
                _isAskedFor = true;
                return null;
            }

            var attempt = _attempts.GetValueOrDefault(work) + 1;
            _attempts[work] = attempt;
            var number = ++_numbers;
            var shard = new ShardOrder((_epoch * (MostAttempts + 1)) + attempt, _order.Plan.Hash, work.Policy, work.FirstFuture, work.Count) { WithBranches = work.WithBranches };
            _leases[work] = new Lease(number, worker, shard, _clock.GetTimestamp());
            _instruments.HandedOut(isAgain: attempt > 1);
            return new HandOut(_run, number, shard);
        }
    }

    /// <summary>Takes in what became of a shard.</summary>
    public void HandIn(HandIn item)
    {
        var work = new ShardWork(item.Order.Policy, item.Order.FirstFuture, item.Order.Count) { WithBranches = item.Order.WithBranches };
        lock (_gate)
        {
            if (_isStopped)
            {
                return;
            }

            if (item.Result is { } result)
            {
                if (_leases.Remove(work, out var held))
                {
                    _instruments.Closed(1);
                    _computed[held.Worker] = _computed.GetValueOrDefault(held.Worker) + work.Count;
                    Accept(work, result);
                }
                else if (_again.Remove(work))
                {
                    Accept(work, result);
                }
                else if (EpochOf(item.Order) < _epoch && _strays.Count < ShardWorkers.MostWaiting)
                {
                    // Handed out before this silo took the experiment over: kept until its turn would come.
                    _strays.TryAdd(work, result);
                }
            }
            else if (_leases.TryGetValue(work, out var lease) && lease.Number == item.Number && EpochOf(item.Order) == _epoch)
            {
                _leases.Remove(work);
                _instruments.Closed(1);
                Reconsider(work, item.Failure);
            }
        }
    }

    /// <summary>Notes that a silo still computes what it was handed.</summary>
    public void Renew(string worker, ImmutableArray<int> numbers)
    {
        lock (_gate)
        {
            var now = _clock.GetTimestamp();
            foreach (var (work, lease) in _leases.Where(l => l.Value.Worker == worker && numbers.Contains(l.Value.Number)).ToList())
            {
                _leases[work] = lease with { Renewed = now };
            }
        }
    }

    /// <summary>Hands out again what lost silos had.</summary>
    /// <returns>The number of shards.</returns>
    public int Reclaim(Func<string, bool> isLost)
    {
        lock (_gate)
        {
            return Reclaim(lease => isLost(lease.Worker));
        }
    }

    private int EpochOf(ShardOrder order) => (order.Epoch - 1) / (MostAttempts + 1);

    private void ReclaimSilent()
    {
        if (Reclaim(lease => _clock.GetElapsedTime(lease.Renewed) > LeaseTime) > 0)
        {
            TellOfWork();
        }
    }

    private int Reclaim(Func<Lease, bool> isMeant)
    {
        var lost = _leases.Where(l => isMeant(l.Value)).Select(l => l.Key).OrderBy(w => w.FirstFuture).ToList();
        foreach (var work in lost)
        {
            _leases.Remove(work);
            _instruments.Closed(1);
            Reconsider(work, failure: null);
        }

        return lost.Count;
    }

    /// <summary>Hands a shard out again, first as it is, for it may have been the silo's fault, then in parts.</summary>
    private void Reconsider(ShardWork work, string? failure)
    {
        var isWorthIt = failure is null ? _attempts.GetValueOrDefault(work) < MostAttempts : _failed.Add(work);
        if (isWorthIt)
        {
            _again.Add(work);
        }
        else if (_order.Queue.Divide(work))
        {
            Forget(work);
        }
        else
        {
            Forget(work);
            Accept(new GivenUpFuture(work, failure ?? "every silo that was to compute it was lost"));
        }

        TellOfWork();
    }

    private void Accept(ShardWork work, ShardResult result)
    {
        Forget(work);
        Accept(result);
        foreach (var branch in result.Branches)
        {
            Accept(branch);
        }
    }

    private void Accept(IFinishedShard shard)
    {
        _finished.Enqueue(shard);
        _held++;
        _left -= shard.Work.Count;
        _instruments.Queued(-shard.Work.Count);
        _instruments.HandedIn();
        Monitor.PulseAll(_gate);
    }

    private void Forget(ShardWork work)
    {
        _attempts.Remove(work);
        _failed.Remove(work);
    }

    private ShardWork? Next()
    {
        if (_again.Count > 0)
        {
            var first = _again[0];
            _again.RemoveAt(0);
            return first;
        }

        while (_order.Queue.Next() is { } work)
        {
            if (!_strays.Remove(work, out var result))
            {
                return work;
            }

            Accept(work, result);
        }

        return null;
    }

    private void TellOfWork()
    {
        if (_isAskedFor)
        {
            _isAskedFor = false;
            _work.Tell();
        }
    }
}
