using System.Collections.Immutable;
using DiplomacySim.Charts;
using DiplomacySim.Charts.Grammar;

namespace DiplomacySim.Reports.Documents;

/// <summary>A paragraph.</summary>
internal sealed record ParagraphBlock(string Text, bool IsQuiet = false) : ReportBlock;

/// <summary>A list of sentences.</summary>
internal sealed record ListBlock(ImmutableArray<string> Items) : ReportBlock;

/// <summary>A table with its caption, which may be empty.</summary>
internal sealed record TableBlock(string Caption, ChartTable Table) : ReportBlock;

/// <summary>A chart; its name is unique in the report.</summary>
internal sealed record ChartBlock(string Name, Chart Chart) : ReportBlock;

/// <summary>Text as it is, such as a file or commands.</summary>
internal sealed record CodeBlock(string Text) : ReportBlock;
