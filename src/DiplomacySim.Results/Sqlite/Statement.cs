using System.Text;
using SQLitePCL;

namespace DiplomacySim.Results.Sqlite;

/// <summary>A prepared statement. Values are bound from place 1, columns are read from place 0.</summary>
internal sealed class Statement(Session session, sqlite3_stmt handle) : IDisposable
{
    public void Bind(int place, long value) => _ = raw.sqlite3_bind_int64(handle, place, value);

    /// <summary>Binds a number; NaN becomes NULL.</summary>
    public void Bind(int place, double value) => _ = raw.sqlite3_bind_double(handle, place, value);

    public void Bind(int place, string value) => _ = raw.sqlite3_bind_text(handle, place, Encoding.UTF8.GetBytes(value));

    public void Bind(int place, ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_blob(handle, place, value));

    public void BindAll(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case null:
                    Check(raw.sqlite3_bind_null(handle, i + 1));
                    break;
                case string text:
                    Bind(i + 1, text);
                    break;
                case double number:
                    Bind(i + 1, number);
                    break;
                case int number:
                    Bind(i + 1, (long)number);
                    break;
                case long number:
                    Bind(i + 1, number);
                    break;
                case var other:
                    throw new ArgumentException($"A {other.GetType()} cannot be bound.", nameof(values));
            }
        }
    }

    /// <summary>Goes to the next row; false after the last, and the statement can then be run again.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        Finish(code);
        return false;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run() => Finish(raw.sqlite3_step(handle));

    public long GetInt64(int column) => raw.sqlite3_column_int64(handle, column);

    public int GetInt32(int column) => raw.sqlite3_column_int(handle, column);

    public int? GetInt32OrNull(int column) =>
        raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL ? null : GetInt32(column);

    /// <summary>A number; NULL becomes NaN.</summary>
    public double GetDouble(int column) =>
        raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL ? double.NaN : raw.sqlite3_column_double(handle, column);

    public string GetText(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public string? GetTextOrNull(int column) =>
        raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL ? null : GetText(column);

    /// <summary>Bytes that are valid until the next step.</summary>
    public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(handle, column);

    public void Dispose() => handle.Dispose();

    private void Finish(int code)
    {
        if (code == raw.SQLITE_DONE)
        {
            _ = raw.sqlite3_reset(handle);
            return;
        }

        var fault = session.Fault(code);
        _ = raw.sqlite3_reset(handle);
        throw fault;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw session.Fault(code);
        }
    }
}
