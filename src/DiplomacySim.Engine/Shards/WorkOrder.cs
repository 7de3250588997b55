using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Shards;

/// <summary>What a workforce is to compute.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Queue">The shards that are missing; at least one.</param>
/// <param name="Lanes">The most futures of a shard, 1 to 2,048.</param>
/// <param name="Workers">The threads asked for, 1 to 1,024.</param>
internal sealed record WorkOrder(ExperimentId Experiment, ExperimentPlan Plan, ShardQueue Queue, int Lanes, int Workers);
