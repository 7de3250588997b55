using DiplomacySim.Contracts.Experiments;

namespace DiplomacySim.Grains.Experiments;

/// <summary>What of a running experiment outlives its silo; what is finished of it is in the result store.</summary>
[GenerateSerializer, Alias("DiplomacySim.StoredExperiment")]
internal sealed class StoredExperiment
{
    /// <summary>What was ordered; null where nothing runs.</summary>
    [Id(0)]
    public ExperimentOrder? Order { get; set; }

    /// <summary>How often the run has been taken up; handed in with every shard, so that the newest is known.</summary>
    [Id(1)]
    public int Epoch { get; set; }
}
