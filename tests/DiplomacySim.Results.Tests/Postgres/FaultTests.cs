using DiplomacySim.Results.Postgres;
using DiplomacySim.Testing.Postgres;

namespace DiplomacySim.Results.Tests.Postgres;

public sealed class FaultTests
{
    [Fact]
    public void Open_WrongPassword_SaysSo()
    {
        var url = PostgresServer.Shared.Url("postgres").Replace(Uri.EscapeDataString(PostgresServer.Password), "mistaken", StringComparison.Ordinal);

        var exception = Assert.Throws<StoreException>(() => ResultStores.Open(url));

        Assert.Equal(StoreFault.Inaccessible, exception.Code);
        Assert.StartsWith($"The server refuses the user '{PostgresServer.User}' of '{ResultStores.Shown(url)}' (", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("mistaken", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoDatabase_SaysHowToMakeIt()
    {
        var exception = Assert.Throws<StoreException>(() => ResultStores.Open(PostgresServer.Shared.Url("nowhere")));

        Assert.Equal(StoreFault.Missing, exception.Code);
        Assert.StartsWith("There is no database 'nowhere' on the server", exception.Message, StringComparison.Ordinal);
        Assert.Contains("dipsim cluster init postgres://", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoSchema_NamesTheCommandThatMakesIt()
    {
        var server = PostgresServer.Shared;
        var database = server.NewDatabase();

        var exception = Assert.Throws<StoreException>(() => ResultStores.Open(server.Url(database)));

        Assert.Equal(StoreFault.Missing, exception.Code);
        Assert.Equal(
            $"The database '{database}' has no tables of ours in the schema 'diplomacysim'. Make them once with: dipsim cluster init {exception.Location}",
            exception.Message);
        server.DropDatabase(database);
    }

    [Fact]
    public void Open_NewerTables_AreRefusedUnchanged()
    {
        using var temporary = new PostgresTemporaryStore();
        temporary.Query("INSERT INTO schema_version (version, description) VALUES (99, 'later') RETURNING 1");

        var exception = Assert.Throws<StoreException>(() => ResultStores.Open(temporary.Url));

        Assert.Equal(StoreFault.Newer, exception.Code);
        Assert.Contains("has version 99; this program reads versions up to 4", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OlderTables_NamesTheCommandThatBringsThemUpToDate()
    {
        using var temporary = new PostgresTemporaryStore();
        temporary.Query("DELETE FROM schema_version WHERE version = 4 RETURNING 1");

        var exception = Assert.Throws<StoreException>(() => ResultStores.Open(temporary.Url));

        Assert.Equal(StoreFault.Older, exception.Code);
        Assert.Contains("have version 3; this program needs version 4", exception.Message, StringComparison.Ordinal);
        Assert.Contains("dipsim cluster init", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_UserWithoutTheRight_SaysWhatTheOwnerCanDo()
    {
        using var temporary = new PostgresTemporaryStore();
        temporary.Query($"""
            CREATE ROLE reader_{temporary.Schema} LOGIN PASSWORD 'x';
            GRANT USAGE ON SCHEMA {temporary.Schema} TO reader_{temporary.Schema};
            GRANT SELECT ON ALL TABLES IN SCHEMA {temporary.Schema} TO reader_{temporary.Schema};
            SELECT 1
            """);
        var url = temporary.Url.Replace($"{PostgresServer.User}:{Uri.EscapeDataString(PostgresServer.Password)}", $"reader_{temporary.Schema}:x", StringComparison.Ordinal);
        using var store = ResultStores.Open(url);

        var exception = Assert.Throws<StoreException>(() => store.Create(Sample.Definition));

        Assert.Empty(store.List());
        Assert.Equal(StoreFault.Inaccessible, exception.Code);
        Assert.Contains($"The user 'reader_{temporary.Schema}' may not do this", exception.Message, StringComparison.Ordinal);
        Assert.False(ClusterSchema.Check(PostgresUrl.Parse(url)).MayCreate);
    }

    [Fact]
    public void Read_TableThatIsGone_SaysThatItIsDamaged()
    {
        using var temporary = new PostgresTemporaryStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Query("DROP TABLE outcomes_1 CASCADE; SELECT 1");

        var exception = Assert.Throws<StoreException>(() => temporary.Store.ReadOutcomes(id, 0).ToList());

        Assert.Equal(StoreFault.Damaged, exception.Code);
        Assert.Contains("dipsim cluster check", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_TextWithAZeroCharacter_IsRefused()
    {
        using var temporary = new PostgresTemporaryStore();

        Assert.Throws<ArgumentException>(() => temporary.Store.Create(Sample.Definition with { ScenarioText = "a\0b" }));
    }

    [Fact]
    public void ReadTierCounts_DatabaseThatSortsLikePeople_ComesInTheOrderOfBytes()
    {
        var server = PostgresServer.Shared;
        var database = server.NewDatabase("template0 LOCALE_PROVIDER icu ICU_LOCALE 'en'");
        ClusterSchema.Apply(PostgresUrl.Parse(server.Url(database)));
        using (var store = ResultStores.Open(server.Url(database)))
        {
            var id = store.Create(Sample.Definition with { Policies = [new("only")] });
            store.Append(id, [Sample.Shard(0, 0, 4) with { Tallies = [new Tally("t", new long[4])] }]);
            store.MaterializeTierCounts(id, new TierCountLayout("t", ["2026-01"], ["b", "A", "a", "B"], ["none"]));

            Assert.Equal(["A", "B", "a", "b"], store.ReadTierCounts(id).Select(r => r.Partner));
        }

        server.DropDatabase(database);
    }
}
