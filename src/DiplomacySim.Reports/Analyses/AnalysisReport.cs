using System.Collections.Immutable;

namespace DiplomacySim.Reports.Analyses;

/// <summary>An analysis in the words of a language, for people and for programs.</summary>
/// <param name="Name">Its name for programs, such as <c>sobol</c>.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Opening">What is analysed, in sentences.</param>
/// <param name="Facts">What programs get of the same, by key: texts and numbers.</param>
/// <param name="Tables">The tables; the first one is what CSV gives where no other is asked for.</param>
/// <param name="Remarks">What holds, and what is not known; in sentences.</param>
public sealed record AnalysisReport(
    string Name,
    string Title,
    IReadOnlyList<string> Opening,
    IReadOnlyList<(string Key, object? Value)> Facts,
    IReadOnlyList<AnalysisTable> Tables,
    IReadOnlyList<string> Remarks)
{
    /// <summary>The charts, in the order in which they are shown; the name of each is unique in the analysis.</summary>
    public ImmutableArray<AnalysisChart> Charts { get; init; } = [];
}
