using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Engine.Shards;

/// <summary>Computes shards on threads of this process.</summary>
/// <param name="computers">Makes what computes the shards of a plan with so many lanes at most, once for each thread.</param>
internal sealed class EmbeddedEngine(Func<ExperimentPlan, int, IShardComputer> computers) : IShardEngine
{
    /// <summary>The name of this engine in records.</summary>
    public const string EngineName = "embedded";

    /// <summary>Creates the engine that plays futures.</summary>
    public EmbeddedEngine()
        : this((plan, lanes) => new ShardRunner(plan, lanes))
    {
    }

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <inheritdoc/>
    public int ShardLanes => RunOptions.DefaultShardLanes;

    /// <inheritdoc/>
    public int PlacesOf(int workers) => workers;

    /// <inheritdoc/>
    public IShardWorkforce Start(WorkOrder order, CancellationToken cancellationToken)
    {
        var (plan, lanes) = (order.Plan, order.Lanes);
        var workers = (int)Math.Min(order.Workers, order.Queue.Shards);
        return new ShardWorkers(plan, order.Queue, lanes, workers, () => computers(plan, lanes), cancellationToken);
    }
}
