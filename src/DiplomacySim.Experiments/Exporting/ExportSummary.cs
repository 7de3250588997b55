using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>What went into the files for another program.</summary>
/// <param name="Rows">The cases written, of all policies together.</param>
/// <param name="LeftOut">The cases left out because a value is missing: a future failed, is not computed yet, or a month never came.</param>
/// <param name="Notes">What whoever reads the files should know, a sentence each.</param>
public sealed record ExportSummary(long Rows, long LeftOut, ImmutableArray<string> Notes);
