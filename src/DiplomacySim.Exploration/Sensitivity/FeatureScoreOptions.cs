namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How feature scores are made.</summary>
public sealed record FeatureScoreOptions
{
    /// <summary>The trees, 10 to 10,000.</summary>
    /// <value>100.</value>
    public int Trees { get; init; } = 100;

    /// <summary>The inputs tried at a node, from 1; null for a third of them.</summary>
    /// <value>Null, after Jaxa-Rozen and Kwakkel (2018).</value>
    public int? InputsPerNode { get; init; }

    /// <summary>The fewest rows in a leaf, from 1; null for 1 up to 1,000 rows, from there in proportion to their square root.</summary>
    /// <value>Null.</value>
    public int? LeastInLeaf { get; init; }

    /// <summary>The seed of rows, inputs and cuts.</summary>
    /// <value>1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gives the analysis up between trees.</summary>
    /// <value>None.</value>
    public CancellationToken CancellationToken { get; init; }
}
