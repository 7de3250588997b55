namespace DiplomacySim.Experiments.Analysis;

/// <summary>Which draws of an uncertain input a group of futures had.</summary>
public enum DrawRange
{
    /// <summary>One value of a choice.</summary>
    Value,

    /// <summary>The lowest third.</summary>
    Lowest,

    /// <summary>The highest third.</summary>
    Highest,
}
