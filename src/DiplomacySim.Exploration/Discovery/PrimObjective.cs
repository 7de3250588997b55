namespace DiplomacySim.Exploration.Discovery;

/// <summary>What makes a cut better than another.</summary>
public enum PrimObjective
{
    /// <summary>The gain in density for each row given up (the usual one for inputs of all kinds; Kwakkel and Jaxa-Rozen 2016).</summary>
    GainPerRow,

    /// <summary>The same, weighted by the rows that stay (Friedman and Fisher 1999, section 14.6).</summary>
    WeightedGainPerRow,

    /// <summary>The density of what stays (Friedman and Fisher 1999).</summary>
    Density,
}
