namespace DiplomacySim.Scenarios.Expressions;

/// <summary>What is known of a quantity.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Name">Its name in expressions.</param>
/// <param name="Type">The kind of its value.</param>
/// <param name="Level">Whether it is the partner's or the home's.</param>
/// <param name="IsFixed">Whether it is the same in every month of every future.</param>
/// <param name="Unit">Its unit; empty for texts.</param>
/// <param name="Meaning">What it says, in a few words.</param>
public sealed record QuantityDescription(
    Quantity Quantity,
    string Name,
    ExpressionType Type,
    ExpressionLevel Level,
    bool IsFixed,
    string Unit,
    string Meaning);
