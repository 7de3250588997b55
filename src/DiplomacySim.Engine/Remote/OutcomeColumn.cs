using DiplomacySim.Results;

namespace DiplomacySim.Engine.Remote;

/// <summary>An outcome of some futures.</summary>
/// <param name="Name">Its name, as the store gave it: unique within the experiment.</param>
/// <param name="Unit">Its unit; may be empty.</param>
/// <param name="Kind">What its numbers mean.</param>
/// <param name="Values">A value for each future; null where it has none.</param>
public sealed record OutcomeColumn(string Name, string Unit, ColumnKind Kind, IReadOnlyList<double?> Values);
