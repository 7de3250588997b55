namespace DiplomacySim.Exploration.Search;

/// <summary>Why an <see cref="Evolution"/> asks for nothing more.</summary>
public enum EvolutionEnd
{
    /// <summary>All evaluations are used up.</summary>
    Spent,

    /// <summary>The hypervolume has stopped growing.</summary>
    Converged,

    /// <summary>No candidate is left that is not known.</summary>
    Exhausted,
}
