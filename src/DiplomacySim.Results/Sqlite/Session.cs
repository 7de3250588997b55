using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiplomacySim.Results.Sqlite;

/// <summary>One connection to the file. Not for use by two threads at once.</summary>
/// <remarks>
/// Statements are bound by place on the handle of the connection: NaN is stored as NULL, waiting is counted in milliseconds, and a
/// row costs half of what it costs through parameter objects.
/// </remarks>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;

    private Session(SqliteConnection connection, string location)
    {
        _connection = connection;
        Location = location;
        Handle = connection.Handle!;
    }

    public string Location { get; }

    public sqlite3 Handle { get; }

    public static Session Open(string location, bool create, TimeSpan busyTimeout)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            // A full path keeps SQLite from reading names such as ':memory:' or 'file:...' in its own way.
            DataSource = Path.GetFullPath(location),
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteFaults.From(location, exception.SqliteErrorCode, exception.Message, exception);
        }

        _ = raw.sqlite3_busy_timeout(connection.Handle!, (int)busyTimeout.TotalMilliseconds);
        return new Session(connection, location);
    }

    public Statement Prepare(string sql)
    {
        var code = raw.sqlite3_prepare_v2(Handle, sql, out var handle);
        return code == raw.SQLITE_OK ? new Statement(this, handle) : throw Fault(code);
    }

    /// <summary>Runs one statement to its end.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Prepare(sql);
        statement.BindAll(values);
        statement.Run();
    }

    /// <summary>Runs several statements that take no values.</summary>
    public void RunScript(string sql)
    {
        var code = raw.sqlite3_exec(Handle, sql);
        if (code != raw.SQLITE_OK)
        {
            throw Fault(code);
        }
    }

    /// <summary>The first column of the first row as a number; 0 where there is no row or it is NULL.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Prepare(sql);
        statement.BindAll(values);
        return statement.Step() ? statement.GetInt64(0) : 0;
    }

    /// <summary>Every row of a query.</summary>
    public List<T> Rows<T>(Func<Statement, T> map, string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Prepare(sql);
        statement.BindAll(values);
        var rows = new List<T>();
        while (statement.Step())
        {
            rows.Add(map(statement));
        }

        return rows;
    }

    public long LastId() => raw.sqlite3_last_insert_rowid(Handle);

    /// <summary>Takes the write lock; false where another program kept it for longer than the busy timeout.</summary>
    public bool TryBegin()
    {
        var code = raw.sqlite3_exec(Handle, "BEGIN IMMEDIATE");
        return code switch
        {
            raw.SQLITE_OK => true,
            _ when (code & 0xFF) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED => false,
            _ => throw Fault(code),
        };
    }

    public void Commit() => RunScript("COMMIT");

    /// <summary>Undoes the transaction if one is open; some errors have undone it already.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(Handle) == 0)
        {
            _ = raw.sqlite3_exec(Handle, "ROLLBACK");
        }
    }

    public StoreException Fault(int code) =>
        SqliteFaults.From(Location, code, raw.sqlite3_errmsg(Handle).utf8_to_string());

    public void Dispose() => _connection.Dispose();
}
