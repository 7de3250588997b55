using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Running;

/// <summary>Which result store a verb uses.</summary>
/// <param name="Path">The file.</param>
internal sealed record StoreChoice(string Path)
{
    /// <summary>What a command needs to use the same store: empty for the default one.</summary>
    public string Option => Path == SqliteResultStore.DefaultPath ? "" : $" --store {(Path.Contains(' ', StringComparison.Ordinal) ? $"\"{Path}\"" : Path)}";

    /// <summary>Opens the store to write; makes it where there is none.</summary>
    public IResultStore Open() => SqliteResultStore.Open(Path);

    /// <summary>Opens a store that must be there.</summary>
    public IResultStore OpenExisting() => SqliteResultStore.Open(Path, new StoreOptions { Create = false });
}
