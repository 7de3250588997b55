using DiplomacySim.Contracts.Experiments;

namespace DiplomacySim.Grains.Dispatch;

/// <summary>What of the dispatch outlives its silo.</summary>
[GenerateSerializer, Alias("DiplomacySim.StoredDispatch")]
internal sealed class StoredDispatch
{
    /// <summary>The open experiments.</summary>
    [Id(0)]
    public List<OpenExperiment> Open { get; set; } = [];

    /// <summary>How the experiments that ended last have ended; the newest at the end.</summary>
    [Id(1)]
    public List<ExperimentStatus> Ended { get; set; } = [];
}
