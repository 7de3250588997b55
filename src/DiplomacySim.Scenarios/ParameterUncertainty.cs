namespace DiplomacySim.Scenarios;

/// <summary>How a run takes the world's parameters.</summary>
public enum ParameterUncertainty
{
    /// <summary>Each at one value: the world's, or the one that the scenario gives.</summary>
    Fixed,

    /// <summary>All that the world's posterior holds drawn together, a vector for each future.</summary>
    Posterior,
}
