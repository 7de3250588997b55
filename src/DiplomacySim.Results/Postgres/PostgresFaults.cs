using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace DiplomacySim.Results.Postgres;

/// <summary>Tells what passes by itself from what does not, and turns what PostgreSQL says into what a person can act on.</summary>
internal static class PostgresFaults
{
    /// <summary>Whether the server is away, starting, stopping, overloaded or a standby: it may answer later.</summary>
    public static bool IsOutage(Exception exception) => exception switch
    {
        PostgresException { SqlState: var state } => state.StartsWith("08", StringComparison.Ordinal)
            || state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
                or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ReadOnlySqlTransaction or "57P05",
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => true,
        NpgsqlException { IsTransient: true } => true,
        SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Whether another transaction was in the way, so that the same one may succeed when it is tried again.</summary>
    public static bool IsConflict(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable,
    };

    /// <summary>What the call failed with, in a few words.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        PostgresException postgres => postgres.MessageText,
        { InnerException: SocketException socket } => socket.Message,
        { InnerException: { } inner } => inner.Message,
        _ => exception.Message,
    };

    public static StoreException Unreachable(PostgresUrl url, TimeSpan lasted, Exception exception) => new(
        StoreFault.Unreachable,
        url.Shown,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The result store '{url.Shown}' has not answered for {lasted.TotalSeconds:F0} s ({Reason(exception)}). Check that the server runs and can be reached, then repeat the command: what was stored is kept. The patience is set in the address: ?patience=600."),
        exception);

    public static StoreException From(PostgresUrl url, Exception exception) => exception is PostgresException postgres
        ? From(url, postgres)
        : new StoreException(StoreFault.Unexpected, url.Shown, $"The result store '{url.Shown}' cannot be used: {Reason(exception)}.", exception);

    /// <summary>The database has none of our tables.</summary>
    public static StoreException NoSchema(PostgresUrl url) => new(
        StoreFault.Missing,
        url.Shown,
        $"The database '{url.Database}' has no tables of ours in the schema '{url.Schema}'. Make them once with: dipsim cluster init {url.Shown}");

    public static StoreException Older(PostgresUrl url, long version, int latest) => new(
        StoreFault.Older,
        url.Shown,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The tables in the schema '{url.Schema}' of '{url.Shown}' have version {version}; this program needs version {latest}. Bring them up to date with: dipsim cluster init {url.Shown}"));

    private static StoreException From(PostgresUrl url, PostgresException exception)
    {
        var user = url.User ?? "of the environment";
        var (code, text) = exception.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => (
                StoreFault.Inaccessible,
                $"The server refuses the user '{user}' of '{url.Shown}' ({exception.MessageText}). Check user and password; the password may stand in the address, in PGPASSWORD or in a password file."),
            PostgresErrorCodes.InvalidCatalogName => (
                StoreFault.Missing,
                $"There is no database '{url.Database}' on the server of '{url.Shown}'. Have it made (CREATE DATABASE), then: dipsim cluster init {url.Shown}"),
            PostgresErrorCodes.InsufficientPrivilege => (
                StoreFault.Inaccessible,
                $"The user '{user}' may not do this in '{url.Shown}' ({exception.MessageText}). The owner of the schema '{url.Schema}' can grant it: see docs/postgresql.md."),
            PostgresErrorCodes.DiskFull => (
                StoreFault.Inaccessible,
                $"The disk of the result store '{url.Shown}' is full; the last shards were not written. Make room and resume."),
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => (
                StoreFault.Damaged,
                $"The result store '{url.Shown}' is damaged ({exception.MessageText}). Take a backup from before."),
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName => (
                StoreFault.Damaged,
                $"The result store '{url.Shown}' lacks a table ({exception.MessageText}). See what is there with: dipsim cluster check {url.Shown}"),
            _ => (
                StoreFault.Unexpected,
                $"The result store '{url.Shown}' answered with PostgreSQL error {exception.SqlState}: {exception.MessageText}."),
        };
        return new StoreException(code, url.Shown, text, exception);
    }
}
