namespace DiplomacySim.Model.Tests.Reference;

/// <summary>The levers that are drawn for a future; null where the run's path holds.</summary>
internal readonly record struct ReferenceLevers(double? Attention, double? Execution, double? Capacity);
