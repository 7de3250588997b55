namespace DiplomacySim.Results.Sqlite;

/// <summary>A step that takes a store from the version before to <paramref name="Version"/>.</summary>
internal sealed record Migration(int Version, string Description, string Sql)
{
    /// <summary>Marks the file as a result store: 'DipS' in its header.</summary>
    public const long ApplicationId = 0x44697053;

    /// <summary>All steps in order. A released step never changes; a new version is a new step.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        new(1, "experiments, policies, columns, shards, tallies, tier counts, events, failures", """
            CREATE TABLE experiments (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                title TEXT NOT NULL,
                scenario_path TEXT NOT NULL,
                scenario_text TEXT NOT NULL,
                scenario_hash TEXT NOT NULL,
                plan_hash TEXT NOT NULL,
                world_name TEXT NOT NULL,
                world_hash TEXT NOT NULL,
                model_version TEXT NOT NULL,
                engine TEXT NOT NULL,
                program_version TEXT NOT NULL,
                seed TEXT NOT NULL,
                from_month TEXT NOT NULL,
                to_month TEXT NOT NULL,
                months INTEGER NOT NULL,
                partners INTEGER NOT NULL,
                shard_lanes INTEGER NOT NULL,
                futures_requested INTEGER NOT NULL,
                futures_done INTEGER NOT NULL DEFAULT 0,
                state TEXT NOT NULL,
                writer TEXT,
                created_at TEXT NOT NULL,
                finished_at TEXT,
                seconds REAL NOT NULL DEFAULT 0,
                host TEXT NOT NULL,
                manifest TEXT NOT NULL,
                result_hash TEXT);
            CREATE INDEX experiments_by_plan ON experiments (plan_hash);
            CREATE TABLE policies (
                experiment INTEGER NOT NULL,
                policy INTEGER NOT NULL,
                name TEXT NOT NULL,
                definition TEXT NOT NULL,
                futures_done INTEGER NOT NULL DEFAULT 0,
                PRIMARY KEY (experiment, policy)) WITHOUT ROWID;
            CREATE TABLE columns (
                experiment INTEGER NOT NULL,
                table_name TEXT NOT NULL,
                ordinal INTEGER NOT NULL,
                column_name TEXT NOT NULL,
                name TEXT NOT NULL,
                unit TEXT NOT NULL,
                kind TEXT NOT NULL,
                PRIMARY KEY (experiment, table_name, ordinal)) WITHOUT ROWID;
            CREATE TABLE shards (
                experiment INTEGER NOT NULL,
                policy INTEGER NOT NULL,
                first_future INTEGER NOT NULL,
                count INTEGER NOT NULL,
                done INTEGER NOT NULL,
                PRIMARY KEY (experiment, policy, first_future)) WITHOUT ROWID;
            CREATE TABLE tallies (
                experiment INTEGER NOT NULL,
                policy INTEGER NOT NULL,
                name TEXT NOT NULL,
                bytes BLOB NOT NULL,
                PRIMARY KEY (experiment, policy, name));
            CREATE TABLE tier_counts (
                experiment INTEGER NOT NULL,
                policy INTEGER NOT NULL,
                month TEXT NOT NULL,
                partner TEXT NOT NULL,
                rung INTEGER NOT NULL,
                tier TEXT NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (experiment, policy, month, partner, rung)) WITHOUT ROWID;
            CREATE TABLE events (
                experiment INTEGER NOT NULL,
                policy INTEGER NOT NULL,
                future INTEGER NOT NULL,
                ordinal INTEGER NOT NULL,
                month TEXT NOT NULL,
                partner TEXT NOT NULL,
                kind TEXT NOT NULL,
                detail TEXT NOT NULL,
                PRIMARY KEY (experiment, policy, future, ordinal)) WITHOUT ROWID;
            CREATE TABLE failures (
                id INTEGER PRIMARY KEY,
                experiment INTEGER NOT NULL,
                policy INTEGER NOT NULL,
                first_future INTEGER NOT NULL,
                count INTEGER NOT NULL,
                reason TEXT NOT NULL,
                command TEXT NOT NULL);
            CREATE INDEX failures_by_future ON failures (experiment, policy, first_future);
            """),
        new(2, "replications of cases", "ALTER TABLE experiments ADD COLUMN replications INTEGER;"),
    ];
}
