using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Results.Tests.Sqlite;

public sealed class SchemaTests
{
    private static readonly int Latest = Migration.All[^1].Version;

    private static readonly Migration Next = new(
        Latest + 1, "notes", "CREATE TABLE notes (text TEXT NOT NULL); ALTER TABLE experiments ADD COLUMN note TEXT;");

    [Fact]
    public void All_Migrations_AreNumberedFromOneWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, Migration.All.Count), Migration.All.Select(m => m.Version));

    [Fact]
    public void Open_NewFile_HasTheApprovedTables()
    {
        using var temporary = new SqliteTemporaryStore();
        temporary.Store.Create(Sample.Definition);
        using var session = Session.Open(temporary.FilePath, false, TimeSpan.Zero);

        var found = session.Rows(
            row => $"{row.GetText(0)}({row.GetText(1)})",
            """
            SELECT m.name, (SELECT group_concat(c.name, ' ') FROM pragma_table_info(m.name) c) FROM sqlite_master m
            WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite%' ORDER BY m.name
            """);

        Assert.Equal(
            [
                "cases_1(policy future rivalry)",
                "columns(experiment table_name ordinal column_name name unit kind)",
                "events(experiment policy future ordinal month partner kind detail)",
                "experiments(id title scenario_path scenario_text scenario_hash plan_hash world_name world_hash model_version engine program_version seed from_month to_month months partners shard_lanes futures_requested futures_done state writer created_at finished_at seconds host manifest result_hash replications)",
                "failures(id experiment policy first_future count reason command)",
                "outcomes_1(policy future top partners twenty at the top first upgrade)",
                "policies(experiment policy name definition futures_done)",
                "results_1(policy future top partners twenty at the top first upgrade rivalry)",
                "schema_version(version description)",
                "shards(experiment policy first_future count done)",
                "tallies(experiment policy name bytes)",
                "tier_counts(experiment policy month partner rung tier count)",
            ],
            found);
        Assert.Equal("wal", session.Rows(row => row.GetText(0), "PRAGMA journal_mode")[0]);
    }

    [Fact]
    public void Open_OlderStore_IsMigratedWithItsResults()
    {
        using var temporary = new SqliteTemporaryStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, Sample.Shards(100, 64));
        var hash = ResultHash.Compute(temporary.Store, id);
        temporary.Store.Dispose();

        using (var migrated = SqliteResultStore.Open(temporary.FilePath, null, [.. Migration.All, Next]))
        {
            Assert.Equal(hash, ResultHash.Compute(migrated, id));
        }

        using var session = Session.Open(temporary.FilePath, false, TimeSpan.Zero);
        Assert.Equal(Next.Version, session.Number("SELECT max(version) FROM schema_version"));
        Assert.Equal(0, session.Number("SELECT count(*) FROM notes"));
    }

    [Fact]
    public void Open_MigrationThatFails_LeavesTheStoreAsItWas()
    {
        using var temporary = new SqliteTemporaryStore();
        var broken = new Migration(Latest + 2, "broken", "CREATE TABLE half (x); CREATE TABLE half (x);");
        temporary.Store.Dispose();

        Assert.Throws<StoreException>(() => SqliteResultStore.Open(temporary.FilePath, null, [.. Migration.All, Next, broken]));

        using var session = Session.Open(temporary.FilePath, false, TimeSpan.Zero);
        Assert.Equal(Latest, session.Number("SELECT max(version) FROM schema_version"));
        Assert.Equal(0, session.Number("SELECT count(*) FROM sqlite_master WHERE name IN ('notes', 'half')"));
        temporary.Reopen();
        Assert.Empty(temporary.Store.List());
    }

    [Fact]
    public void Open_NewerStore_IsRefusedUnchanged()
    {
        using var temporary = new SqliteTemporaryStore();
        temporary.Store.Dispose();
        SqliteResultStore.Open(temporary.FilePath, null, [.. Migration.All, Next]).Dispose();
        var before = File.ReadAllBytes(temporary.FilePath);

        var exception = Assert.Throws<StoreException>(() => SqliteResultStore.Open(temporary.FilePath));

        Assert.Equal(StoreFault.Newer, exception.Code);
        Assert.Equal(
            $"The result store '{temporary.FilePath}' has version {Next.Version}; this program reads versions up to {Latest}. Use the newer program that wrote it, or another store file.",
            exception.Message);
        Assert.Equal(before, File.ReadAllBytes(temporary.FilePath));
    }

    [Fact]
    public void Open_FileOfAnotherProgram_IsRefusedUnchanged()
    {
        using var temporary = new SqliteTemporaryStore();
        var path = temporary.PathOf("other.db");
        using (var session = Session.Open(path, true, TimeSpan.Zero))
        {
            session.RunScript("CREATE TABLE recipes (name TEXT)");
        }

        var before = File.ReadAllBytes(path);
        var exception = Assert.Throws<StoreException>(() => SqliteResultStore.Open(path));

        Assert.Equal(StoreFault.NotAStore, exception.Code);
        Assert.Contains("another program", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("title: a scenario, not a store\n")]
    public void Open_TextFile_IsRefusedUnchanged(string text)
    {
        using var temporary = new SqliteTemporaryStore();
        var path = temporary.PathOf("scenario.yaml");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat(text, 100)));

        var exception = Assert.Throws<StoreException>(() => SqliteResultStore.Open(path));

        Assert.Equal(StoreFault.NotAStore, exception.Code);
        Assert.StartsWith(text, File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_EmptyFile_BecomesAStore()
    {
        using var temporary = new SqliteTemporaryStore();
        var path = temporary.PathOf("empty.db");
        File.WriteAllBytes(path, []);

        using var store = SqliteResultStore.Open(path);

        Assert.Equal(1, store.Create(Sample.Definition).Value);
    }

    [Fact]
    public void Open_Folder_IsRefused()
    {
        using var temporary = new SqliteTemporaryStore();
        Directory.CreateDirectory(temporary.PathOf("runs"));

        var exception = Assert.Throws<StoreException>(() => SqliteResultStore.Open(temporary.PathOf("runs")));

        Assert.Equal(StoreFault.Inaccessible, exception.Code);
        Assert.Contains("is a folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderThatCannotBe_IsRefused()
    {
        using var temporary = new SqliteTemporaryStore();

        var exception = Assert.Throws<StoreException>(() => SqliteResultStore.Open(Path.Combine(temporary.FilePath, "runs", "a.db")));

        Assert.Equal(StoreFault.Inaccessible, exception.Code);
    }

    [Fact]
    public void Read_DamagedFile_SaysSo()
    {
        using var temporary = new SqliteTemporaryStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, Sample.Shards(5_000, 1_000));
        temporary.Store.Dispose();
        var bytes = File.ReadAllBytes(temporary.FilePath);
        bytes.AsSpan(4096 * 20).Fill(0xA5);
        File.WriteAllBytes(temporary.FilePath, bytes);

        using var store = SqliteResultStore.Open(temporary.FilePath);
        var exception = Assert.Throws<StoreException>(() => ResultHash.Compute(store, id));

        Assert.Equal(StoreFault.Damaged, exception.Code);
        Assert.Contains(temporary.FilePath, exception.Message, StringComparison.Ordinal);
    }
}
