using DiplomacySim.Experiments.Searching;
using DiplomacySim.Model.Columns;

namespace DiplomacySim.Engine.Runs;

/// <summary>How an experiment is run; none of it changes the futures.</summary>
public sealed record RunOptions
{
    /// <summary>The number of futures in a shard of the embedded engine where a run does not say.</summary>
    public const int DefaultShardLanes = 256;

    /// <summary>The most threads that compute.</summary>
    public const int MaxWorkers = 1024;

    /// <summary>The threads that compute; 1 to 1,024. No more are started than there are shards.</summary>
    /// <value>The default is the number of processors.</value>
    public int Workers { get; init; } = Math.Min(Environment.ProcessorCount, MaxWorkers);

    /// <summary>The most futures in a shard; 1 to 2,048.</summary>
    /// <value>The default is null: the engine's own number, at most 256 for the embedded one and 2,048 on Orleans, cut so that all places have as much to do.</value>
    public int? ShardLanes { get; init; }

    /// <summary>Whether a finished run of the same plan is computed again beside it.</summary>
    public bool Fresh { get; init; }

    /// <summary>
    /// The half-width of the widest 95% interval of the targets at which to stop, as a share above 0 and below 0.5; null to run the
    /// scenario's number of futures, which is not used otherwise.
    /// </summary>
    public double? Until { get; init; }

    /// <summary>
    /// The policy whose differences from the first one are to be as sure as <see cref="Until"/> says, in place of the targets
    /// themselves; null for the targets.
    /// </summary>
    public string? Difference { get; init; }

    /// <summary>How many futures may fail in a run before it is given up; at least 0, null for any number.</summary>
    public long? MostFailures { get; init; }

    /// <summary>Whether to compute those futures alone that failed in an earlier run and were not stored.</summary>
    public bool OnlyFailed { get; init; }

    /// <summary>The path of the scenario for the record, as the user gave it; null for the scenario's own.</summary>
    public string? ScenarioPath { get; init; }

    /// <summary>The search that found the policies, for the record; null where none did.</summary>
    public SearchRecord? Search { get; init; }

    /// <summary>Checks the numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    internal void Validate()
    {
        RequireBetween(Workers, 1, MaxWorkers, nameof(Workers));
        RequireBetween(ShardLanes ?? DefaultShardLanes, 1, LaneInputs.MaxLanes, nameof(ShardLanes));
        if (MostFailures < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(MostFailures), MostFailures, "The number of failures to bear is at least 0.");
        }

        // Written so that NaN fails too.
        if (Until is { } until && !(until is > 0 and < 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(Until), until, "The half-width lies between 0 and 0.5 (50 percentage points).");
        }
    }

    private static void RequireBetween(int value, int low, int high, string name)
    {
        if (value < low || value > high)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The value lies between {low} and {high}.");
        }
    }
}
