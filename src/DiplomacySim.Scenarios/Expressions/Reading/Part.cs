namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>A part of an expression with its place; the node is null where the part has a fault, which is then already noted.</summary>
internal readonly record struct Part(Expression? Node, int Start, int End);
