using DiplomacySim.Engine.Runs;
using DiplomacySim.Model.Columns;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>How to run an experiment: <see cref="RunOptions"/> on its way between silos.</summary>
[GenerateSerializer, Immutable, Alias("DiplomacySim.RunSettings")]
public sealed record RunSettings(
    [property: Id(0)] int Workers,
    [property: Id(1)] int? ShardLanes,
    [property: Id(2)] bool Fresh,
    [property: Id(3)] double? Until,
    [property: Id(4)] long? MostFailures,
    [property: Id(5)] string? ScenarioPath,
    [property: Id(6)] string? Difference,
    [property: Id(7)] bool OnlyFailed)
{
    /// <summary>The most futures in a shard on a cluster where a run does not say: as many as there may be, for a call to a partner costs the same for any number; all are equally large.</summary>
    public const int DefaultShardLanes = LaneInputs.MaxLanes;

    /// <summary>The settings of some options.</summary>
    public static RunSettings Of(RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new RunSettings(options.Workers, options.ShardLanes, options.Fresh, options.Until, options.MostFailures, options.ScenarioPath, options.Difference, options.OnlyFailed);
    }

    /// <summary>The options.</summary>
    public RunOptions ToOptions() => new()
    {
        Workers = Workers,
        ShardLanes = ShardLanes,
        Fresh = Fresh,
        Until = Until,
        MostFailures = MostFailures,
        ScenarioPath = ScenarioPath,
        Difference = Difference,
        OnlyFailed = OnlyFailed,
    };
}
