using SQLitePCL;

namespace DiplomacySim.Results.Sqlite;

/// <summary>Turns what SQLite says into what a person can act on.</summary>
internal static class SqliteFaults
{
    public static StoreException From(string location, int code, string text, Exception? inner = null) => (code & 0xFF) switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Locked(location, []),
        raw.SQLITE_NOTADB => new StoreException(
            StoreFault.NotAStore,
            location,
            $"'{location}' is not a result store: it is not an SQLite file. Give the path of a result store, or of a file that does not exist yet.",
            inner),
        raw.SQLITE_CORRUPT => new StoreException(
            StoreFault.Damaged,
            location,
            $"The result store '{location}' is damaged ({text}). Take a copy from before, or rescue what is readable with: sqlite3 '{location}' .recover",
            inner),
        raw.SQLITE_FULL => new StoreException(
            StoreFault.Inaccessible,
            location,
            $"The disk of the result store '{location}' is full; the last shards were not written. Make room and resume.",
            inner),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_IOERR or raw.SQLITE_AUTH => new StoreException(
            StoreFault.Inaccessible,
            location,
            $"The result store '{location}' cannot be opened for reading and writing ({text}). Check the rights of the file and of its folder, which must both be writable.",
            inner),
        _ => new StoreException(
            StoreFault.Unexpected, location, $"The result store '{location}' answered with SQLite error {code}: {text}.", inner),
    };

    public static StoreLockedException Locked(string location, IReadOnlyList<ExperimentRecord> running)
    {
        var who = running.Count == 0
            ? ""
            : " Running there: " + string.Join("; ", running.Select(r => $"experiment {r.Id} '{r.Definition.Title}' by {r.Writer}")) + ".";
        return new StoreLockedException(
            location,
            $"The result store '{location}' is being written by another program.{who} Wait until it has finished and try again, or use another store file.",
            [.. running.Select(r => r.Id)]);
    }
}
