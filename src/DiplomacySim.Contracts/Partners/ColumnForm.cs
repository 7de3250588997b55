namespace DiplomacySim.Contracts.Partners;

/// <summary>How a column was written.</summary>
internal enum ColumnForm : byte
{
    /// <summary>One value for all lanes.</summary>
    Same,

    /// <summary>A byte a lane.</summary>
    Bytes,

    /// <summary>The values as they are, the lowest byte first.</summary>
    Plain,
}
