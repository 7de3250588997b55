namespace DiplomacySim.Reports.Analyses;

/// <summary>A table of an analysis, written once for people, as JSON and as CSV.</summary>
/// <param name="Key">Its name for programs.</param>
/// <param name="Title">Its title for people; empty for a table that only programs get.</param>
/// <param name="Note">What to know when reading it; may be empty.</param>
/// <param name="Columns">The columns.</param>
public sealed record AnalysisTable(string Key, string Title, string Note, params AnalysisColumn[] Columns)
{
    private readonly List<IReadOnlyList<object?>> _rows = [];

    /// <summary>The rows: texts, numbers, estimates, truths, or null for nothing; as many cells as there are columns.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows => _rows;

    /// <summary>Adds a row of as many cells as there are columns.</summary>
    public void Add(params object?[] cells) => _rows.Add(cells);
}
