using DiplomacySim.Results.Postgres;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Results;

/// <summary>Opens result stores: a SQLite file by its path, a PostgreSQL database by its address.</summary>
public static class ResultStores
{
    /// <summary>Opens the store at a location.</summary>
    /// <param name="location">The path of a file, or <c>postgres://user:password@host:port/database?option=value</c>; see <see cref="PostgresUrl"/>.</param>
    /// <param name="options">How to open it; null for the defaults.</param>
    /// <exception cref="ArgumentException">The location is blank.</exception>
    /// <exception cref="StoreException">The store is missing, is not one, was written by a newer program, or cannot be read and written.</exception>
    public static IResultStore Open(string location, StoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        return IsPostgres(location)
            ? PostgresResultStore.Open(PostgresUrl.Parse(location), options)
            : SqliteResultStore.Open(location, options);
    }

    /// <summary>Whether a location is the address of a PostgreSQL database.</summary>
    public static bool IsPostgres(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The location as it may be shown and stored: an address loses its password.</summary>
    /// <exception cref="StoreException">The address cannot be read.</exception>
    public static string Shown(string location) => IsPostgres(location) ? PostgresUrl.Parse(location).Shown : location;
}
