namespace DiplomacySim.Exploration.Statistics;

/// <summary>What is resampled: each has draws of its own.</summary>
internal enum ResamplingPurpose
{
    /// <summary>Rows of given data.</summary>
    Rows,

    /// <summary>A dummy input: an order that has nothing to do with the output.</summary>
    Dummy,

    /// <summary>Blocks of a Saltelli design.</summary>
    Blocks,

    /// <summary>Trajectories of a Morris design.</summary>
    Trajectories,

    /// <summary>Halves of the rows, to find boxes again.</summary>
    Halves,

    /// <summary>The rows of a tree.</summary>
    TreeRows,

    /// <summary>Inputs and cuts tried at the nodes of a tree.</summary>
    TreeSplits,

    /// <summary>Trees of a forest.</summary>
    Trees,

    /// <summary>Folds of cross-validation.</summary>
    Folds,

    /// <summary>Scenarios over which robustness is judged.</summary>
    Scenarios,
}
