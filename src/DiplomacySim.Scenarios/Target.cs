using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios;

/// <summary>A condition that is judged in every future.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">A truth about the home.</param>
public sealed record Target(string Name, Expression Expression);
