using System.Collections.Immutable;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Documents;

/// <summary>A report before it is written in some format.</summary>
internal sealed record ReportDocument
{
    public required Texts Texts { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    public required string Answer { get; init; }

    /// <summary>What is not as it should be; empty where all is well.</summary>
    public required string Warning { get; init; }

    public required ImmutableArray<KeyFigure> Figures { get; init; }

    public required ImmutableArray<ReportSection> Sections { get; init; }

    public required string Footer { get; init; }
}
