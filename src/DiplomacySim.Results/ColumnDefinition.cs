namespace DiplomacySim.Results;

/// <summary>A column of an experiment's outcomes or cases.</summary>
/// <param name="Name">
/// The outcome's or the uncertainty's name as the scenario writes it: any text that is not blank and has no control characters.
/// </param>
/// <param name="Unit">The unit, such as <c>partners</c> or <c>per month</c>; empty for a pure number.</param>
/// <param name="Kind">What the numbers mean.</param>
public sealed record ColumnDefinition(string Name, string Unit = "", ColumnKind Kind = ColumnKind.Number)
{
    /// <summary>
    /// The name of the column in the store's tables and in exports, unique within the experiment whatever the case of its letters.
    /// It is <see cref="Name"/>, with <c>_2</c> and so on behind it where that is taken. Empty until the store has given it.
    /// </summary>
    public string StoredName { get; init; } = "";
}
