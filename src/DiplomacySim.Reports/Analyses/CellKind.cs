namespace DiplomacySim.Reports.Analyses;

/// <summary>How a cell of an analysis is written for people; programs get the number.</summary>
public enum CellKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number with three digits that count.</summary>
    Number,

    /// <summary>A number between 0 and 1, or near, with three decimals.</summary>
    Index,

    /// <summary>A share as whole percent.</summary>
    Share,

    /// <summary>A difference of shares in percentage points, signed.</summary>
    Points,

    /// <summary>A difference with its sign.</summary>
    Signed,

    /// <summary>A p-value.</summary>
    PValue,

    /// <summary>A whole number.</summary>
    Count,
}
