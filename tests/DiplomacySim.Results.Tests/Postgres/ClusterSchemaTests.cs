using System.Text.RegularExpressions;
using DiplomacySim.Results.Postgres;
using DiplomacySim.Testing.Postgres;

namespace DiplomacySim.Results.Tests.Postgres;

public sealed class ClusterSchemaTests
{
    private static readonly int _latest = SchemaStep.All[^1].Version;

    [Fact]
    public void All_Steps_AreNumberedFromOneAndHaveTheirScripts()
    {
        Assert.Equal(Enumerable.Range(1, SchemaStep.All.Count), SchemaStep.All.Select(s => s.Version));
        Assert.All(SchemaStep.All, step => Assert.StartsWith("--", step.ReadSql(), StringComparison.Ordinal));
    }

    [Fact]
    public void Apply_EmptyDatabase_MakesEverythingOnce()
    {
        var server = PostgresServer.Shared;
        var database = server.NewDatabase();
        var url = PostgresUrl.Parse(server.Url(database));

        var before = ClusterSchema.Check(url);
        var first = ClusterSchema.Apply(url);
        var second = ClusterSchema.Apply(url);
        var after = ClusterSchema.Check(url);

        Assert.Equal((0, false, true), (before.Version, before.IsReady, before.MayCreate));
        Assert.Equal<string>(["results", "orleans-membership", "orleans-grain-state", "replications"], before.Missing);
        Assert.Equal<string>(["results", "orleans-membership", "orleans-grain-state", "replications"], first.Applied);
        Assert.Empty(second.Applied);
        Assert.Equal((_latest, true, PostgresServer.User, 0), (after.Version, after.IsReady, after.User, after.Experiments));
        Assert.Empty(after.Missing);
        Assert.Equal<string>(first.Applied, after.Present);
        server.DropDatabase(database);
    }

    [Fact]
    public void Apply_AnotherSchema_LeavesTheFirstAlone()
    {
        using var temporary = new PostgresTemporaryStore();
        temporary.Store.Create(Sample.Definition);
        var url = temporary.Url.Replace(temporary.Schema, temporary.Schema + "_second", StringComparison.Ordinal);

        ClusterSchema.Apply(PostgresUrl.Parse(url));

        using var second = ResultStores.Open(url);
        Assert.Empty(second.List());
        Assert.Single(temporary.Store.List());
        Assert.Equal(1, ClusterSchema.Check(PostgresUrl.Parse(temporary.Url)).Experiments);
    }

    [Fact]
    public async Task Apply_SeveralAtOnce_MakesEverythingOnce()
    {
        var server = PostgresServer.Shared;
        var database = server.NewDatabase();

        var reports = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => ClusterSchema.Apply(PostgresUrl.Parse(server.Url(database))))));

        Assert.Single(reports, report => report.Applied.Length == SchemaStep.All.Count);
        Assert.Equal(3, reports.Count(report => report.Applied.IsEmpty));
        server.DropDatabase(database);
    }

    [Fact]
    public void Apply_OlderTables_TakesTheMissingStepsAndKeepsTheResults()
    {
        using var temporary = new PostgresTemporaryStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, Sample.Shards(100, 64));
        var hash = ResultHash.Compute(temporary.Store, id);
        var next = new SchemaStep(_latest + 1, "notes");

        var report = ClusterSchema.Apply(
            PostgresUrl.Parse(temporary.Url), null, [.. SchemaStep.All, next], _ => "CREATE TABLE notes (text text NOT NULL); ALTER TABLE experiments ADD COLUMN note text;");

        Assert.Equal<string>(["notes"], report.Applied);
        Assert.Equal(0, temporary.Number("SELECT count(*) FROM notes"));
        Assert.Equal(hash, ResultHash.Compute(temporary.Store, id));
    }

    [Fact]
    public void Apply_StepThatFails_LeavesEverythingAsItWas()
    {
        using var temporary = new PostgresTemporaryStore();
        SchemaStep[] steps = [.. SchemaStep.All, new(_latest + 1, "notes"), new(_latest + 2, "broken")];

        Assert.Throws<StoreException>(() => ClusterSchema.Apply(
            PostgresUrl.Parse(temporary.Url), null, steps, step => step.Name == "notes" ? "CREATE TABLE notes (x int)" : "CREATE TABLE half (x int); CREATE TABLE half (x int);"));

        Assert.Equal(_latest, ClusterSchema.Check(PostgresUrl.Parse(temporary.Url)).Version);
        Assert.Equal(0, temporary.Number($"SELECT count(*) FROM pg_class WHERE relname IN ('notes', 'half') AND relnamespace = '{temporary.Schema}'::regnamespace"));
    }

    [Fact]
    public void Apply_NewerTables_AreRefused()
    {
        using var temporary = new PostgresTemporaryStore();
        temporary.Query("INSERT INTO schema_version (version, description) VALUES (99, 'later') RETURNING 1");

        var exception = Assert.Throws<StoreException>(() => ClusterSchema.Apply(PostgresUrl.Parse(temporary.Url)));

        Assert.Equal(StoreFault.Newer, exception.Code);
    }

    [Fact]
    public void Tables_OfResults_HaveTheColumnsOfTheSqliteStore()
    {
        using var sqlite = new Sqlite.SqliteTemporaryStore();
        using var postgres = new PostgresTemporaryStore();
        sqlite.Store.Create(Sample.Definition);
        postgres.Store.Create(Sample.Definition);
        using var session = Results.Sqlite.Session.Open(sqlite.FilePath, false, TimeSpan.Zero);
        var expected = session.Rows(
            row => $"{row.GetText(0)}.{row.GetText(1)}",
            """
            SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite%' AND m.name <> 'schema_version'
            """);

        var found = postgres.Query($"""
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = '{postgres.Schema}' AND table_name NOT IN ('schema_version', 'writes') AND table_name NOT LIKE 'orleans%'
            """);

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Queries_OfOrleans_AreThoseThatItsProvidersLookUp()
    {
        using var temporary = new PostgresTemporaryStore();

        var keys = temporary.Query("SELECT querykey FROM orleansquery ORDER BY querykey COLLATE \"C\"");

        Assert.Equal(
            [
                "CleanupDefunctSiloEntriesKey", "ClearStorageKey", "DeleteMembershipTableEntriesKey", "DeleteStorageKey", "GatewaysQueryKey",
                "InsertMembershipKey", "InsertMembershipVersionKey", "MembershipReadAllKey", "MembershipReadRowKey", "ReadFromStorageKey",
                "UpdateIAmAlivetimeKey", "UpdateMembershipKey", "WriteToStorageKey",
            ],
            keys);
    }

    [Fact]
    public void Scripts_EveryTable_IsOnThePageOfPostgres()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "postgresql.md"));
        var tables = SchemaStep.All.SelectMany(step => Regex.Matches(step.ReadSql(), @"^CREATE TABLE (\w+)", RegexOptions.Multiline)).Select(m => m.Groups[1].Value);

        Assert.All(tables.Except(["experiments", "policies", "columns", "shards", "tallies", "tier_counts", "events", "failures"]), table =>
            Assert.Contains($"`{table.ToLowerInvariant()}`", page, StringComparison.Ordinal));
    }
}
