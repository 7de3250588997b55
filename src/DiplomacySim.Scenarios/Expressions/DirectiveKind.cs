namespace DiplomacySim.Scenarios.Expressions;

/// <summary>What acts on single futures of a scenario.</summary>
public enum DirectiveKind
{
    /// <summary>A rule, counted by the partners that it takes up.</summary>
    Rule,

    /// <summary>A shock, counted by its strikes.</summary>
    Shock,
}
