namespace DiplomacySim.Scenarios.Worlds;

/// <summary>Where a parameter's default comes from.</summary>
public enum ParameterMark
{
    /// <summary>Estimated from the world's tables.</summary>
    Estimated,

    /// <summary>Read off the world's tables or sources.</summary>
    Data,

    /// <summary>Taken from published work.</summary>
    Literature,

    /// <summary>Chosen: no data speaks to it, so it must be swept and shown as an assumption.</summary>
    Assumption,
}
