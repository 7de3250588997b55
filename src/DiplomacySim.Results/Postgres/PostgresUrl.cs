using System.Collections.Frozen;
using System.Globalization;
using Npgsql;

namespace DiplomacySim.Results.Postgres;

/// <summary>The address of a PostgreSQL database: <c>postgres://user:password@host:port/database?option=value</c>.</summary>
/// <remarks>
/// Characters other than letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c> in the user, the password and the database are
/// written as <c>%</c> and two hexadecimal digits. Without a password PostgreSQL's own ways apply: the variable <c>PGPASSWORD</c>, or a
/// password file. The options are <c>schema</c> (default <c>diplomacysim</c>), <c>patience</c> (seconds, 0 to 3600: how long to try
/// again while the server does not answer), <c>connect_timeout</c> (seconds, 1 to 300, default 5), <c>sslmode</c>,
/// <c>sslrootcert</c> and <c>passfile</c>, as PostgreSQL's own programs know them.
/// </remarks>
public sealed class PostgresUrl
{
    /// <summary>The schema that holds our tables unless the address says otherwise.</summary>
    public const string DefaultSchema = "diplomacysim";

    private const int DefaultPort = 5432;

    private static readonly FrozenDictionary<string, SslMode> s_sslModes = new Dictionary<string, SslMode>
    {
        ["disable"] = SslMode.Disable,
        ["allow"] = SslMode.Allow,
        ["prefer"] = SslMode.Prefer,
        ["require"] = SslMode.Require,
        ["verify-ca"] = SslMode.VerifyCA,
        ["verify-full"] = SslMode.VerifyFull,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly NpgsqlConnectionStringBuilder _connection;

    private PostgresUrl(NpgsqlConnectionStringBuilder connection, string schema, TimeSpan? patience, string shown)
    {
        (_connection, Schema, Patience, Shown) = (connection, schema, patience, shown);
        _connection.SearchPath = schema;
    }

    /// <summary>The address without its password, as it is shown and stored.</summary>
    public string Shown { get; }

    /// <summary>The schema that holds our tables.</summary>
    public string Schema { get; }

    /// <summary>How long to try again while the server does not answer; null where the address does not say.</summary>
    public TimeSpan? Patience { get; }

    /// <summary>The database.</summary>
    public string Database => _connection.Database!;

    /// <summary>The role; null where the address does not say, so that PostgreSQL's own ways apply.</summary>
    public string? User => _connection.Username;

    /// <summary>The address for Npgsql, with the password and the schema in its search path; for connecting, never for showing.</summary>
    public string ConnectionString => _connection.ConnectionString;

    /// <summary>Reads an address.</summary>
    /// <exception cref="StoreException">It is none (<see cref="StoreFault.Address"/>); the message does not repeat the password.</exception>
    public static PostgresUrl Parse(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var rest = ResultStores.IsPostgres(url)
            ? url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..]
            : throw Fault("it begins with neither 'postgres://' nor 'postgresql://'");
        var (address, query) = Split(rest, rest.IndexOf('?', StringComparison.Ordinal));
        var (authority, database) = Split(address, address.IndexOf('/', StringComparison.Ordinal));
        var at = authority.LastIndexOf('@');
        var (user, password) = at < 0 ? ("", "") : Split(authority[..at], authority.IndexOf(':', StringComparison.Ordinal) is var colon && colon < at ? colon : -1);
        var (host, port) = Endpoint(authority[(at + 1)..]);
        if (database.Length == 0 || database.Contains('/', StringComparison.Ordinal))
        {
            throw Fault("it names no database; a '/' in the password is written %2F");
        }

        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = host,
            Port = port,
            Database = Uri.UnescapeDataString(database),
            Username = user.Length == 0 ? null : Uri.UnescapeDataString(user),
            Password = password.Length == 0 ? null : Uri.UnescapeDataString(password),
            ApplicationName = "dipsim",
            Timeout = 5,
            CommandTimeout = 30,

            // What is confirmed must outlive a crash of the server, also where it is set up otherwise: it is not computed again.
            Options = "-c synchronous_commit=on",
        };
        var (schema, patience) = ReadOptions(connection, query);
        var shown = string.Create(
            CultureInfo.InvariantCulture,
            $"postgres://{(user.Length == 0 ? "" : user + "@")}{authority[(at + 1)..]}/{database}{(query.Length == 0 ? "" : "?" + query)}");
        return new PostgresUrl(connection, schema, patience, shown);
    }

    /// <summary>The address without its password.</summary>
    public override string ToString() => Shown;

    private static (string Schema, TimeSpan? Patience) ReadOptions(NpgsqlConnectionStringBuilder connection, string query)
    {
        var (schema, patience) = (DefaultSchema, (TimeSpan?)null);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, text) = Split(pair, pair.IndexOf('=', StringComparison.Ordinal));
            var value = Uri.UnescapeDataString(text);
            switch (name)
            {
                case "schema":
                    schema = IsSchema(value) ? value : throw Fault($"the schema '{value}' is not of small letters, digits and '_', at most 63");
                    break;
                case "patience":
                    patience = TimeSpan.FromSeconds(Seconds(name, value, 0, 3600));
                    break;
                case "connect_timeout":
                    connection.Timeout = Seconds(name, value, 1, 300);
                    break;
                case "sslmode":
                    connection.SslMode = s_sslModes.TryGetValue(value, out var mode)
                        ? mode
                        : throw Fault($"sslmode is one of {string.Join(", ", s_sslModes.Keys.Order(StringComparer.Ordinal))}, not '{value}'");
                    break;
                case "sslrootcert":
                    connection.RootCertificate = value;
                    break;
                case "passfile":
                    connection.Passfile = value;
                    break;
                default:
                    throw Fault($"it has no option '{name}'; the options are schema, patience, connect_timeout, sslmode, sslrootcert, passfile");
            }
        }

        return (schema, patience);
    }

    private static int Seconds(string name, string text, int low, int high) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high
            ? value
            : throw Fault(string.Create(CultureInfo.InvariantCulture, $"{name} is a whole number of seconds from {low} to {high}, not '{text}'"));

    private static (string Host, int Port) Endpoint(string text)
    {
        // An IPv6 address stands in brackets and has colons of its own.
        var (host, port) = Split(text, text.IndexOf(':', Math.Max(0, text.LastIndexOf(']'))));
        host = host.Trim('[', ']');
        if (host.Length == 0)
        {
            throw Fault("it names no host");
        }

        return port.Length == 0
            ? (host, DefaultPort)
            : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 65535
                ? (host, number)
                : throw Fault("the port is not a number from 1 to 65535; '@', ':' and '/' in the password are written %40, %3A and %2F");
    }

    /// <summary>What stands before and after a character; all and nothing where it is not there.</summary>
    private static (string Before, string After) Split(string text, int at) => at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);

    private static StoreException Fault(string what) => new(
        StoreFault.Address,
        "postgres://",
        $"The address of the PostgreSQL store cannot be read: {what}. Give it as postgres://user:password@host:port/database.");

    // Such a name needs no quotes in SQL.
    private static bool IsSchema(string text) =>
        text.Length is >= 1 and <= 63 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
