using System.Globalization;
using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Sqlite;

/// <summary>Sees to it that a file is a result store of the version that this program writes.</summary>
internal static class Schema
{
    public static void Prepare(Session session, StoreOptions options, IReadOnlyList<Migration> migrations)
    {
        // Everything that can refuse the file comes before anything that changes it.
        var version = ReadVersion(session);
        var latest = migrations[^1].Version;
        if (version > latest)
        {
            throw StoreFaults.Newer(session.Location, version, latest);
        }

        session.RunScript(string.Create(CultureInfo.InvariantCulture, $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            PRAGMA cache_size = -{options.CacheKibibytes};
            PRAGMA journal_size_limit = 67108864;
            """));
        if (version < latest)
        {
            Migrate(session, migrations);
        }
    }

    private static long ReadVersion(Session session)
    {
        if (session.Number("PRAGMA application_id") == Migration.ApplicationId)
        {
            return session.Number("SELECT max(version) FROM schema_version");
        }

        return session.Number("SELECT count(*) FROM sqlite_master") == 0
            ? 0
            : throw new StoreException(
                StoreFault.NotAStore,
                session.Location,
                $"'{session.Location}' is not a result store: it is an SQLite file of another program. Give the path of a result store, or of a file that does not exist yet.");
    }

    private static void Migrate(Session session, IReadOnlyList<Migration> migrations)
    {
        if (!session.TryBegin())
        {
            throw SqliteFaults.Locked(session.Location, []);
        }

        try
        {
            // Another program may have migrated the file while this one waited for the lock.
            var version = ReadVersion(session);
            if (version == 0)
            {
                session.RunScript(string.Create(CultureInfo.InvariantCulture, $"""
                    PRAGMA application_id = {Migration.ApplicationId};
                    CREATE TABLE schema_version (version INTEGER PRIMARY KEY, description TEXT NOT NULL);
                    """));
            }

            foreach (var migration in migrations.Where(m => m.Version > version))
            {
                session.RunScript(migration.Sql);
                session.Run("INSERT INTO schema_version VALUES (?, ?)", migration.Version, migration.Description);
            }

            session.Commit();
        }
        catch
        {
            session.Rollback();
            throw;
        }
    }
}
