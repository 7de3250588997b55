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

    /// <summary>What has to be known before a number is read; empty where all is well.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    public required ImmutableArray<KeyFigure> Figures { get; init; }

    public required ImmutableArray<ReportSection> Sections { get; init; }

    public required string Footer { get; init; }
}
