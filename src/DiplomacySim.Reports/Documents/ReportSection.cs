using System.Collections.Immutable;

namespace DiplomacySim.Reports.Documents;

/// <summary>A section of a report.</summary>
/// <param name="Id">What links to it use.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Blocks">Its pieces.</param>
internal sealed record ReportSection(string Id, string Heading, ImmutableArray<ReportBlock> Blocks);
