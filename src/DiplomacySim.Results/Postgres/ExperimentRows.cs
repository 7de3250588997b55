using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Results.Sql;
using Npgsql;

namespace DiplomacySim.Results.Postgres;

/// <summary>Reads and writes the experiments with their policies and columns.</summary>
internal static class ExperimentRows
{
    // What a name may have in PostgreSQL.
    private const int MaxNameBytes = 63;

    private const string Select = """
        SELECT id, title, scenario_path, scenario_text, scenario_hash, plan_hash, world_name, world_hash, model_version, engine,
            program_version, seed, from_month, to_month, months, partners, shard_lanes, futures_requested, created_at, host::text,
            manifest::text, state, futures_done, seconds, finished_at, result_hash, writer, replications
        FROM experiments
        """;

    public static ExperimentId Insert(PostgresSession session, ExperimentDefinition d)
    {
        var id = new ExperimentId(session.Number(
            """
            INSERT INTO experiments (title, scenario_path, scenario_text, scenario_hash, plan_hash, world_name, world_hash,
                model_version, engine, program_version, seed, from_month, to_month, months, partners, shard_lanes,
                futures_requested, created_at, host, manifest, state, replications)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19::json, $20::json, $21, $22::integer)
            RETURNING id
            """,
            d.Title, d.ScenarioPath, d.ScenarioText, d.ScenarioHash, d.PlanHash, d.WorldName, d.WorldHash,
            d.ModelVersion, d.Engine, d.ProgramVersion, d.Seed.ToString(CultureInfo.InvariantCulture), d.From, d.To, d.Months, d.Partners,
            d.ShardLanes, d.FuturesRequested, Time(d.CreatedAt), d.HostJson, d.ManifestJson, RecordText.Word(ExperimentState.Created), d.Replications) ?? 0);
        session.Run(
            """
            INSERT INTO policies (experiment, policy, name, definition)
            SELECT $1, ordinal - 1, name, definition::json FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS p (name, definition, ordinal)
            """,
            id.Value,
            d.Policies.Select(p => p.Name).ToArray(),
            d.Policies.Select(p => p.DefinitionJson).ToArray());
        var (outcomes, cases) = Naming.Assign(d.Outcomes, d.Uncertainties, MaxNameBytes);
        InsertColumns(session, id, Naming.Outcomes(id), outcomes);
        InsertColumns(session, id, Naming.Cases(id), cases);
        CreateTables(session, id, outcomes, cases, d.Replications is not null);
        return id;
    }

    public static IReadOnlyList<ExperimentRecord> Read(PostgresSession session, string where, params ReadOnlySpan<object?> values)
    {
        var records = session.Rows(Map, $"{Select} {where}", values);
        if (records.Count == 0)
        {
            return records;
        }

        var ids = records.Select(r => r.Id.Value).ToArray();
        var policies = session.Rows(
            row => (Experiment: row.GetInt64(0), Policy: new PolicyDefinition(row.GetString(1), row.GetString(2))),
            "SELECT experiment, name, definition::text FROM policies WHERE experiment = ANY($1) ORDER BY experiment, policy",
            ids).ToLookup(row => row.Experiment, row => row.Policy);
        var columns = session.Rows(
            MapColumn,
            "SELECT experiment, table_name, column_name, name, unit, kind FROM columns WHERE experiment = ANY($1) ORDER BY experiment, table_name, ordinal",
            ids).ToLookup(row => row.Table, row => row.Column);
        return
        [
            .. records.Select(r => r with
            {
                Definition = r.Definition with
                {
                    Policies = [.. policies[r.Id.Value]],
                    Outcomes = [.. columns[Naming.Outcomes(r.Id)]],
                    Uncertainties = [.. columns[Naming.Cases(r.Id)]],
                },
            }),
        ];
    }

    public static void Delete(PostgresSession session, ExperimentId id)
    {
        session.Run($"""
            DROP VIEW IF EXISTS {Naming.Results(id)};
            DROP TABLE IF EXISTS {Naming.Outcomes(id)};
            DROP TABLE IF EXISTS {Naming.Cases(id)};
            """);
        foreach (var table in (string[])["events", "failures", "shards", "tallies", "tier_counts", "columns", "policies"])
        {
            session.Run($"DELETE FROM {table} WHERE experiment = $1", id.Value);
        }

        session.Run("DELETE FROM experiments WHERE id = $1", id.Value);
    }

    /// <summary>A time as the tables keep it, to the millisecond and never rounded up.</summary>
    public static DateTime Time(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private static void InsertColumns(PostgresSession session, ExperimentId id, string table, ImmutableArray<ColumnDefinition> columns)
    {
        if (columns.IsEmpty)
        {
            return;
        }

        session.Run(
            """
            INSERT INTO columns (experiment, table_name, ordinal, column_name, name, unit, kind)
            SELECT $1, $2, ordinal - 1, column_name, name, unit, kind
            FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS c (column_name, name, unit, kind, ordinal)
            """,
            id.Value,
            table,
            columns.Select(c => c.StoredName).ToArray(),
            columns.Select(c => c.Name).ToArray(),
            columns.Select(c => c.Unit).ToArray(),
            columns.Select(c => RecordText.Word(c.Kind)).ToArray());
    }

    private static void CreateTables(
        PostgresSession session, ExperimentId id, ImmutableArray<ColumnDefinition> outcomes, ImmutableArray<ColumnDefinition> cases, bool isDesigned)
    {
        Create(Naming.Outcomes(id), outcomes);
        if (cases.Length > 0)
        {
            Create(Naming.Cases(id), cases);
        }

        session.Run(ResultsView.Create(id, outcomes, cases, isDesigned));

        void Create(string table, ImmutableArray<ColumnDefinition> columns) => session.Run($"""
            CREATE TABLE {table} (policy integer NOT NULL, future bigint NOT NULL{Naming.Each(columns, c => $"{c} double precision")},
                PRIMARY KEY (policy, future))
            """);
    }

    private static (string Table, ColumnDefinition Column) MapColumn(NpgsqlDataReader row) => (
        row.GetString(1),
        new ColumnDefinition(row.GetString(3), row.GetString(4), RecordText.Value<ColumnKind>(row.GetString(5))) { StoredName = row.GetString(2) });

    private static ExperimentRecord Map(NpgsqlDataReader row) => new()
    {
        Id = new ExperimentId(row.GetInt64(0)),
        Definition = new ExperimentDefinition
        {
            Title = row.GetString(1),
            ScenarioPath = row.GetString(2),
            ScenarioText = row.GetString(3),
            ScenarioHash = row.GetString(4),
            PlanHash = row.GetString(5),
            WorldName = row.GetString(6),
            WorldHash = row.GetString(7),
            ModelVersion = row.GetString(8),
            Engine = row.GetString(9),
            ProgramVersion = row.GetString(10),
            Seed = ulong.Parse(row.GetString(11), CultureInfo.InvariantCulture),
            From = row.GetString(12),
            To = row.GetString(13),
            Months = row.GetInt32(14),
            Partners = row.GetInt32(15),
            ShardLanes = row.GetInt32(16),
            FuturesRequested = row.GetInt64(17),
            Replications = row.IsDBNull(27) ? null : row.GetInt32(27),
            CreatedAt = new DateTimeOffset(row.GetDateTime(18)),
            HostJson = row.GetString(19),
            ManifestJson = row.GetString(20),
            Policies = [],
            Outcomes = [],
        },
        State = RecordText.Value<ExperimentState>(row.GetString(21)),
        FuturesDone = row.GetInt64(22),
        Seconds = row.GetDouble(23),
        FinishedAt = row.IsDBNull(24) ? null : new DateTimeOffset(row.GetDateTime(24)),
        Hash = row.IsDBNull(25) ? null : row.GetString(25),
        Writer = row.IsDBNull(26) ? null : row.GetString(26),
    };
}
