namespace DiplomacySim.Scenarios.Expressions;

/// <summary>What an expression is about; a compound one is about the highest level among its parts.</summary>
public enum ExpressionLevel
{
    /// <summary>About nothing that changes: literals and what is made of them.</summary>
    Constant,

    /// <summary>About the home: one value in each future.</summary>
    Home,

    /// <summary>About a partner: one value for each partner in each future; an aggregate makes it one of the home.</summary>
    Partner,
}
