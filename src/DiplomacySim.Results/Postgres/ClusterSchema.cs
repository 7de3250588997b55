using System.Collections.Immutable;
using DiplomacySim.Results.Sql;
using Npgsql;

namespace DiplomacySim.Results.Postgres;

/// <summary>
/// Makes and looks at our tables in a PostgreSQL database: those of the results, and those in which an Orleans cluster keeps its
/// members and the state of its grains.
/// </summary>
public static class ClusterSchema
{
    // Any number will do that no other program takes.
    private const long LockKey = 0x44697053696D;

    /// <summary>Brings the tables to the version of this program, all or nothing; does nothing where they have it.</summary>
    /// <remarks>Several callers at once do no harm: they wait for each other.</remarks>
    /// <exception cref="StoreException">The server does not answer or refuses, or the tables are of a newer program.</exception>
    public static SchemaReport Apply(PostgresUrl url, StoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Apply(url, options, SchemaStep.All, step => step.ReadSql());
    }

    /// <summary>Looks what is there and what is missing; changes nothing.</summary>
    /// <exception cref="StoreException">The server does not answer or refuses.</exception>
    public static SchemaReport Check(PostgresUrl url, StoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        using var link = new PostgresLink(url, options ?? new StoreOptions());
        return link.Read(session => Report(session, url, []));
    }

    internal static SchemaReport Apply(
        PostgresUrl url, StoreOptions? options, IReadOnlyList<SchemaStep> steps, Func<SchemaStep, string> read)
    {
        using var link = new PostgresLink(url, options ?? new StoreOptions());
        return link.Read(session =>
        {
            using var transaction = session.Begin();
            session.Run("SELECT pg_advisory_xact_lock($1)", LockKey);
            if (session.Number("SELECT count(*) FROM pg_namespace WHERE nspname = $1", url.Schema) == 0)
            {
                session.Run($"CREATE SCHEMA {url.Schema}");
            }

            session.Run("""
                CREATE TABLE IF NOT EXISTS schema_version (
                    version integer PRIMARY KEY, description text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())
                """);
            var version = SchemaVersion.Read(session, url.Schema) ?? 0;
            if (version > steps[^1].Version)
            {
                throw StoreFaults.Newer(url.Shown, version, steps[^1].Version);
            }

            var missing = steps.Where(step => step.Version > version).ToList();
            foreach (var step in missing)
            {
                RunScript(session.Connection, read(step));
                session.Run("INSERT INTO schema_version (version, description) VALUES ($1, $2)", step.Version, step.Name);
            }

            var report = Report(session, url, [.. missing.Select(step => step.Name)]);
            transaction.Commit();
            return report;
        });
    }

    private static void RunScript(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static SchemaReport Report(PostgresSession session, PostgresUrl url, ImmutableArray<string> applied)
    {
        var version = SchemaVersion.Read(session, url.Schema);
        return new SchemaReport
        {
            Location = url.Shown,
            Server = session.Connection.ServerVersion,
            Schema = url.Schema,
            User = session.Rows(row => row.GetString(0), "SELECT current_user::text")[0],
            Version = version ?? 0,
            LatestVersion = SchemaStep.All[^1].Version,
            Applied = applied,
            Present = version is null ? [] : [.. session.Rows(row => row.GetString(0), "SELECT description FROM schema_version ORDER BY version")],
            Missing = [.. SchemaStep.All.Where(step => step.Version > (version ?? 0)).Select(step => step.Name)],
            MayCreate = session.Rows(
                row => row.GetBoolean(0),
                """
                SELECT coalesce(
                    (SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace WHERE nspname = $1),
                    has_database_privilege(current_database(), 'CREATE'))
                """,
                url.Schema)[0],
            Experiments = version > 0 ? session.Number("SELECT count(*) FROM experiments") ?? 0 : 0,
        };
    }
}
