namespace DiplomacySim.Scenarios.Expressions;

/// <summary>What kind of value an expression has.</summary>
public enum ExpressionType
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false; also called a condition.</summary>
    Truth,

    /// <summary>A rung of the world's ladder.</summary>
    Tier,

    /// <summary>A text that is fixed for each partner, such as its region; texts can only be compared for equality.</summary>
    Text,

    /// <summary>A calendar month, or never.</summary>
    Month,
}
