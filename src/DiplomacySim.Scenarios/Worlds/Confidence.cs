namespace DiplomacySim.Scenarios.Worlds;

/// <summary>How far a row is to be trusted.</summary>
public enum Confidence
{
    /// <summary>A page carries the fact; also where the file says nothing.</summary>
    High,

    /// <summary>A part of the row comes from general knowledge.</summary>
    Medium,

    /// <summary>The row is doubtful.</summary>
    Low,
}
