namespace DiplomacySim.Scenarios.Problems;

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>The file cannot be used until this is put right.</summary>
    Error,

    /// <summary>The file can be used; what it says is perhaps not what is meant.</summary>
    Warning,
}
