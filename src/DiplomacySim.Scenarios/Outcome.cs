using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios;

/// <summary>A column of the outcome table, beside the built-in ones.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">A number of the home.</param>
public sealed record Outcome(string Name, Expression Expression);
