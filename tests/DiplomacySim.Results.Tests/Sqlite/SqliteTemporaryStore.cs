using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Results.Tests.Sqlite;

/// <summary>A store in a file of its own.</summary>
public sealed class SqliteTemporaryStore : TemporaryStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dipsim-results-");
    private SqliteResultStore _store;

    public SqliteTemporaryStore()
    {
        FilePath = PathOf("results.db");
        _store = SqliteResultStore.Open(FilePath, Impatient);
    }

    public static StoreOptions Impatient { get; } = new() { BusyTimeout = TimeSpan.FromMilliseconds(20) };

    public string FilePath { get; }

    public override IResultStore Store => _store;

    public override int MaxColumns => SqliteResultStore.MaxColumns;

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public override void Reopen()
    {
        _store.Dispose();
        _store = SqliteResultStore.Open(FilePath, Impatient);
    }

    public override IResultStore OpenAnother() => SqliteResultStore.Open(FilePath);

    public override long Number(string sql)
    {
        using var session = Session.Open(FilePath, false, TimeSpan.Zero);
        return session.Number(sql);
    }

    public override long TablesOf(ExperimentId id) => Number($"SELECT count(*) FROM sqlite_master WHERE type IN ('table', 'view') AND name LIKE '%\\_{id}' ESCAPE '\\'");

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

    public override void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }
}
