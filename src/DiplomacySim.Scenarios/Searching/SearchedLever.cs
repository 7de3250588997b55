using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Searching;

/// <summary>A number that a search may set: a lever, a step of a lever's path, or a weight of priority.</summary>
/// <param name="Lever">The key under <c>levers</c>.</param>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest value.</param>
public sealed record SearchedLever(string Lever, double Low, double High)
{
    /// <summary>From which month on the value holds; null for a lever that has one value throughout.</summary>
    public Month? From { get; init; }

    /// <summary>Whose priority it is: a partner, bloc, group or region; null for other levers.</summary>
    public string? PriorityOf { get; init; }

    /// <summary>How far values lie apart, from the lowest; 0 where the file does not say.</summary>
    public double Step { get; init; }

    /// <summary>The name for people: <c>attention from 2028-01</c>, <c>priority of EU</c>.</summary>
    public string Name => PriorityOf is not null ? $"{Lever} of {PriorityOf}" : From is { } month ? $"{Lever} from {month}" : Lever;
}
