namespace DiplomacySim.Exploration.Discovery;

/// <summary>A box on the way of a search.</summary>
/// <param name="Box">The box.</param>
/// <param name="IsPaste">Whether the step put rows back; else it took some off, or is the beginning.</param>
public sealed record PrimStep(Box Box, bool IsPaste);
