using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Postgres;

/// <summary>Which version our tables have.</summary>
internal static class SchemaVersion
{
    /// <summary>The version; null where the schema has none of our tables.</summary>
    public static long? Read(PostgresSession session, string schema) =>
        session.Number("SELECT count(*) FROM pg_tables WHERE schemaname = $1 AND tablename = 'schema_version'", schema) == 0
            ? null
            : session.Number("SELECT coalesce(max(version), 0) FROM schema_version") ?? 0;

    /// <summary>Refuses a database that this program cannot work with.</summary>
    public static void Require(PostgresLink link)
    {
        var latest = SchemaStep.All[^1].Version;
        var version = link.Read(session => Read(session, link.Url.Schema)) ?? throw PostgresFaults.NoSchema(link.Url);
        if (version > latest)
        {
            throw StoreFaults.Newer(link.Url.Shown, version, latest);
        }

        if (version < latest)
        {
            throw PostgresFaults.Older(link.Url, version, latest);
        }
    }
}
