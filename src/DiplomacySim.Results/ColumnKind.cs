namespace DiplomacySim.Results;

/// <summary>What the numbers of a column mean.</summary>
public enum ColumnKind
{
    /// <summary>A number in the column's unit.</summary>
    Number,

    /// <summary>1 for true and 0 for false.</summary>
    Truth,

    /// <summary>Months since the first month of the run; NaN (NULL in the store) for never.</summary>
    Month,

    /// <summary>1 where the future meets a target of the scenario and 0 where it does not.</summary>
    Target,
}
