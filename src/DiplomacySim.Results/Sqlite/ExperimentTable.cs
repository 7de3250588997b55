using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Sqlite;

/// <summary>Reads and writes the experiments with their policies and columns.</summary>
internal static class ExperimentTable
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private const string Select = """
        SELECT id, title, scenario_path, scenario_text, scenario_hash, plan_hash, world_name, world_hash, model_version, engine,
            program_version, seed, from_month, to_month, months, partners, shard_lanes, futures_requested, created_at, host, manifest,
            state, futures_done, seconds, finished_at, result_hash, writer, replications
        FROM experiments
        """;

    /// <summary>Enters an experiment under a number; under the next one where none is given.</summary>
    public static ExperimentId Insert(Session session, ExperimentDefinition d, ExperimentId? number = null)
    {
        session.Run(
            """
            INSERT INTO experiments (id, title, scenario_path, scenario_text, scenario_hash, plan_hash, world_name, world_hash,
                model_version, engine, program_version, seed, from_month, to_month, months, partners, shard_lanes,
                futures_requested, created_at, host, manifest, state, replications)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            number?.Value, d.Title, d.ScenarioPath, d.ScenarioText, d.ScenarioHash, d.PlanHash, d.WorldName, d.WorldHash,
            d.ModelVersion, d.Engine, d.ProgramVersion, d.Seed.ToString(CultureInfo.InvariantCulture), d.From, d.To, d.Months, d.Partners,
            d.ShardLanes, d.FuturesRequested, Time(d.CreatedAt), d.HostJson, d.ManifestJson, RecordText.Word(ExperimentState.Created), d.Replications);
        var id = new ExperimentId(session.LastId());
        for (var i = 0; i < d.Policies.Length; i++)
        {
            session.Run(
                "INSERT INTO policies (experiment, policy, name, definition) VALUES (?, ?, ?, ?)",
                id.Value, i, d.Policies[i].Name, d.Policies[i].DefinitionJson);
        }

        var (outcomes, cases) = Naming.Assign(d.Outcomes, d.Uncertainties, int.MaxValue);
        InsertColumns(session, id, Naming.Outcomes(id), outcomes);
        InsertColumns(session, id, Naming.Cases(id), cases);
        CreateTables(session, id, outcomes, cases, d.Replications is not null);
        return id;
    }

    public static List<ExperimentRecord> Read(Session session, string where, params ReadOnlySpan<object?> values) =>
        session.Rows(row => Map(session, row), $"{Select} {where}", values);

    public static void Delete(Session session, ExperimentId id)
    {
        session.RunScript($"""
            DROP VIEW IF EXISTS {Naming.Results(id)};
            DROP TABLE IF EXISTS {Naming.Outcomes(id)};
            DROP TABLE IF EXISTS {Naming.Cases(id)};
            """);
        foreach (var table in (string[])["events", "failures", "shards", "tallies", "tier_counts", "columns", "policies"])
        {
            session.Run($"DELETE FROM {table} WHERE experiment = ?", id.Value);
        }

        session.Run("DELETE FROM experiments WHERE id = ?", id.Value);
    }

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static void InsertColumns(Session session, ExperimentId id, string table, ImmutableArray<ColumnDefinition> columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            session.Run(
                "INSERT INTO columns (experiment, table_name, ordinal, column_name, name, unit, kind) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id.Value, table, i, column.StoredName, column.Name, column.Unit, RecordText.Word(column.Kind));
        }
    }

    private static void CreateTables(
        Session session, ExperimentId id, ImmutableArray<ColumnDefinition> outcomes, ImmutableArray<ColumnDefinition> cases, bool isDesigned)
    {
        Create(Naming.Outcomes(id), outcomes);
        if (cases.Length > 0)
        {
            Create(Naming.Cases(id), cases);
        }

        session.Run(ResultsView.Create(id, outcomes, cases, isDesigned));

        void Create(string table, ImmutableArray<ColumnDefinition> columns) => session.Run($"""
            CREATE TABLE {table} (policy INTEGER NOT NULL, future INTEGER NOT NULL{Naming.Each(columns, c => $"{c} REAL")},
                PRIMARY KEY (policy, future)) WITHOUT ROWID
            """);
    }

    private static ExperimentRecord Map(Session session, Statement row)
    {
        var id = new ExperimentId(row.GetInt64(0));
        return new ExperimentRecord
        {
            Id = id,
            Definition = new ExperimentDefinition
            {
                Title = row.GetText(1),
                ScenarioPath = row.GetText(2),
                ScenarioText = row.GetText(3),
                ScenarioHash = row.GetText(4),
                PlanHash = row.GetText(5),
                WorldName = row.GetText(6),
                WorldHash = row.GetText(7),
                ModelVersion = row.GetText(8),
                Engine = row.GetText(9),
                ProgramVersion = row.GetText(10),
                Seed = ulong.Parse(row.GetText(11), CultureInfo.InvariantCulture),
                From = row.GetText(12),
                To = row.GetText(13),
                Months = row.GetInt32(14),
                Partners = row.GetInt32(15),
                ShardLanes = row.GetInt32(16),
                FuturesRequested = row.GetInt64(17),
                Replications = row.GetInt32OrNull(27),
                CreatedAt = ParseTime(row.GetText(18)),
                HostJson = row.GetText(19),
                ManifestJson = row.GetText(20),
                Policies =
                [
                    .. session.Rows(
                        p => new PolicyDefinition(p.GetText(0), p.GetText(1)),
                        "SELECT name, definition FROM policies WHERE experiment = ? ORDER BY policy",
                        id.Value),
                ],
                Outcomes = ReadColumns(session, id, Naming.Outcomes(id)),
                Uncertainties = ReadColumns(session, id, Naming.Cases(id)),
            },
            State = RecordText.Value<ExperimentState>(row.GetText(21)),
            FuturesDone = row.GetInt64(22),
            Seconds = row.GetDouble(23),
            FinishedAt = row.GetTextOrNull(24) is { } finished ? ParseTime(finished) : null,
            Hash = row.GetTextOrNull(25),
            Writer = row.GetTextOrNull(26),
        };
    }

    private static ImmutableArray<ColumnDefinition> ReadColumns(Session session, ExperimentId id, string table) =>
    [
        .. session.Rows(
            c => new ColumnDefinition(c.GetText(1), c.GetText(2), RecordText.Value<ColumnKind>(c.GetText(3)))
            {
                StoredName = c.GetText(0),
            },
            "SELECT column_name, name, unit, kind FROM columns WHERE experiment = ? AND table_name = ? ORDER BY ordinal",
            id.Value,
            table),
    ];

    private static DateTimeOffset ParseTime(string text) =>
        DateTimeOffset.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
