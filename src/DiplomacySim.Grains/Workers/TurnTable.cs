using DiplomacySim.Contracts.Experiments;

namespace DiplomacySim.Grains.Workers;

/// <summary>Whose turn it is on a silo: the experiment that computes least there at the moment, and has computed least.</summary>
/// <remarks>What others have had before an experiment was opened does not count against it. Safe for several threads.</remarks>
internal sealed class TurnTable(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Share> _shares = new(StringComparer.Ordinal);

    /// <summary>Takes the experiments that are open now.</summary>
    public void Set(IReadOnlyList<OpenExperiment> open)
    {
        lock (_lock)
        {
            foreach (var gone in _shares.Keys.Except(open.Select(o => o.Run)).ToList())
            {
                _shares.Remove(gone);
            }

            var least = _shares.Count == 0 ? TimeSpan.Zero : _shares.Values.Min(s => s.UsedBy(clock));
            foreach (var experiment in open)
            {
                _shares.TryAdd(experiment.Run, new Share(experiment) { Used = least });
            }
        }
    }

    /// <summary>The open experiments in the order in which to ask them for a shard.</summary>
    public IReadOnlyList<OpenExperiment> InTurn()
    {
        lock (_lock)
        {
            return [.. _shares.Values.OrderBy(s => s.Begun.Count).ThenBy(s => s.UsedBy(clock)).Select(s => s.Experiment)];
        }
    }

    /// <summary>An experiment begins to compute a shard here.</summary>
    /// <returns>When, to be given to <see cref="End"/>.</returns>
    public long Begin(string run)
    {
        lock (_lock)
        {
            var began = clock.GetTimestamp();
            _shares.GetValueOrDefault(run)?.Begun.Add(began);
            return began;
        }
    }

    /// <summary>An experiment has computed a shard here.</summary>
    public void End(string run, long began)
    {
        lock (_lock)
        {
            if (_shares.GetValueOrDefault(run) is { } share && share.Begun.Remove(began))
            {
                share.Used += clock.GetElapsedTime(began);
            }
        }
    }

    private sealed class Share(OpenExperiment experiment)
    {
        public OpenExperiment Experiment { get; } = experiment;

        public TimeSpan Used { get; set; }

        public List<long> Begun { get; } = [];

        /// <summary>The time computed, with that of shards under way.</summary>
        public TimeSpan UsedBy(TimeProvider clock) => Begun.Aggregate(Used, (sum, began) => sum + clock.GetElapsedTime(began));
    }
}
