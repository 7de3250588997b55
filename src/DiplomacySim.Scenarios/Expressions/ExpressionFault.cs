using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>Something wrong in an expression's text.</summary>
/// <param name="Offset">Where it begins: characters from the text's beginning, from 0.</param>
/// <param name="Length">How many characters it takes; 0 where something is missing.</param>
/// <param name="Text">What is wrong, what was found and what is allowed, as a sentence without capital or full stop.</param>
/// <param name="Suggestion">The text that was probably meant in that place, or null where none is near.</param>
public sealed record ExpressionFault(int Offset, int Length, ProblemText Text, string? Suggestion)
{
    /// <summary><see cref="Text"/> in English.</summary>
    public string Message => Text.ToString();
}
