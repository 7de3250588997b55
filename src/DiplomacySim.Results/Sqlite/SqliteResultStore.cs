using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Sqlite;

/// <summary>A result store in one SQLite file, beside which SQLite keeps a <c>-wal</c> and a <c>-shm</c> file while it is open.</summary>
/// <remarks>
/// The process may be killed at any moment: what was appended before stays, what was being appended is as if it never was. Several
/// programs may use one file; they write in turns.
/// </remarks>
public sealed partial class SqliteResultStore : IResultStore
{
    /// <summary>Where results are kept unless something else is said, relative to the working directory.</summary>
    public const string DefaultPath = "runs/diplomacysim.db";

    /// <summary>SQLite takes 2,000 columns in a table or view; the view of an experiment has all columns and two keys.</summary>
    internal const int MaxColumns = 1_990;

    /// <summary>Small enough for arrays that the garbage collector frees cheaply, large enough to make the query free.</summary>
    private const int PageRows = 1_024;

    private readonly Lock _gate = new();
    private readonly Session _session;
    private ShardWriter? _writer;
    private bool _isDisposed;

    private SqliteResultStore(Session session) => _session = session;

    /// <inheritdoc/>
    public string Location => _session.Location;

    /// <summary>Opens a store; creates it, and the folders it is in, unless the options forbid that.</summary>
    /// <param name="path">The file; relative paths start at the working directory.</param>
    /// <param name="options">How to open it; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="StoreException">
    /// The file is missing, is not a result store, was written by a newer program, is damaged, or cannot be read and written.
    /// </exception>
    public static SqliteResultStore Open(string path = DefaultPath, StoreOptions? options = null) => Open(path, options, Migration.All);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _writer?.Dispose();
            _writer = null;
            _session.Dispose();
        }
    }

    internal static SqliteResultStore Open(string path, StoreOptions? options, IReadOnlyList<Migration> migrations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new StoreOptions();
        StorePath.Prepare(path, options.Create);
        var session = Session.Open(path, options.Create, options.BusyTimeout);
        try
        {
            Schema.Prepare(session, options, migrations);
            return new SqliteResultStore(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static ExperimentRecord Get(Session session, ExperimentId id)
    {
        if (ExperimentTable.Read(session, "WHERE id = ?", id.Value) is [var found])
        {
            return found;
        }

        var ids = session.Rows(row => row.GetInt64(0), "SELECT id FROM experiments ORDER BY id DESC LIMIT 10");
        throw StoreFaults.NoExperiment(session.Location, id, ids);
    }

    /// <summary>Reads many rows a page at a time, each page a query of its own, so that a slow caller keeps nobody waiting.</summary>
    /// <remarks>
    /// No connection is opened for it: a new one first reads the definitions of all tables, of which every experiment has its own.
    /// </remarks>
    /// <param name="id">The experiment.</param>
    /// <param name="map">Makes a row.</param>
    /// <param name="sql">The query: the first value is the experiment, what follows is the key of the row after which the page begins.</param>
    /// <param name="key">The key of a row; that before the first for the default.</param>
    private IEnumerable<T> Pages<T>(ExperimentId id, Func<Statement, T> map, string sql, Func<T?, object[]> key)
    {
        Get(id);
        return Rows();

        IEnumerable<T> Rows()
        {
            var last = default(T);
            for (var isMore = true; isMore;)
            {
                object[] values = [id.Value, .. key(last)];
                var page = Read(session => session.Rows(map, $"{sql} LIMIT {PageRows}", values));
                foreach (var row in page)
                {
                    yield return row;
                }

                isMore = page.Count == PageRows;
                last = isMore ? page[^1] : last;
            }
        }
    }

    private T Read<T>(Func<Session, T> body)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return body(_session);
        }
    }

    /// <summary>Runs the body in one transaction that holds the write lock from its start.</summary>
    private T Write<T>(Func<Session, T> body)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (!_session.TryBegin())
            {
                throw SqliteFaults.Locked(Location, ReadOthersRunning());
            }

            try
            {
                var result = body(_session);
                _session.Commit();
                return result;
            }
            catch
            {
                _session.Rollback();
                throw;
            }
        }
    }

    private void Write(ExperimentId id, Action<Session> body) => Write(session =>
    {
        Get(session, id);
        body(session);
        return true;
    });

    private IReadOnlyList<ExperimentRecord> ReadOthersRunning()
    {
        try
        {
            return ExperimentTable.Read(_session, "WHERE state = 'running' AND writer <> ? ORDER BY id", RecordText.ThisProcess);
        }
        catch (StoreLockedException)
        {
            // The lock keeps readers out too: then nobody can say who holds it.
            return [];
        }
    }
}
