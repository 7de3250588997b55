using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>What came of importing coded events.</summary>
/// <param name="Events">The visits and signatures, by day.</param>
/// <param name="Rows">The rows read.</param>
/// <param name="Taken">The rows that became events.</param>
/// <param name="Dropped">The rows that did not, by reason, the most frequent first.</param>
/// <param name="Problems">Rows and files that could not be read.</param>
public sealed record EventImportResult(
    ImmutableArray<ImportedEvent> Events, long Rows, long Taken, ImmutableArray<DroppedRows> Dropped, ImmutableArray<Problem> Problems);
