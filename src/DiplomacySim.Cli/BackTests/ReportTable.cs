using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli.BackTests;

/// <summary>A table with a title and what to know of it, to be shown as text or as Markdown.</summary>
/// <param name="Title">The title.</param>
/// <param name="Note">What to know when reading it; may be empty.</param>
/// <param name="Columns">The columns.</param>
internal sealed record ReportTable(string Title, string Note, TextColumn[] Columns)
{
    /// <summary>The rows.</summary>
    public List<string[]> Rows { get; } = [];

    /// <summary>Adds a row of as many cells as there are columns.</summary>
    public void Add(params string[] cells) => Rows.Add(cells);
}
