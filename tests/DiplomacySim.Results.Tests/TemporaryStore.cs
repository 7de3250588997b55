using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Results.Tests;

/// <summary>A store in a folder of its own that goes away with the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dipsim-results-");

    public TemporaryStore()
    {
        FilePath = PathOf("results.db");
        Store = SqliteResultStore.Open(FilePath, Impatient);
    }

    public static StoreOptions Impatient { get; } = new() { BusyTimeout = TimeSpan.FromMilliseconds(20) };

    public string FilePath { get; }

    public SqliteResultStore Store { get; private set; }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Closes the store and opens it again, as a later program would.</summary>
    public void Reopen()
    {
        Store.Dispose();
        Store = SqliteResultStore.Open(FilePath, Impatient);
    }

    /// <summary>Copies the files as they are now, as if the machine had stopped, and returns the path of the copy.</summary>
    public string Freeze(string name)
    {
        foreach (var ending in (string[])["", "-wal"])
        {
            if (File.Exists(FilePath + ending))
            {
                using var from = new FileStream(FilePath + ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var to = File.Create(PathOf(name) + ending);
                from.CopyTo(to);
            }
        }

        return PathOf(name);
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
    }
}
