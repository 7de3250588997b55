using DiplomacySim.Results;
using DiplomacySim.Testing.Postgres;

namespace DiplomacySim.Cli.Tests.Postgres;

public sealed class PostgresVerbTests : IDisposable
{
    private readonly PostgresServer _server = PostgresServer.Shared;
    private readonly string _database;
    private readonly string _url;
    private readonly string _shown;

    public PostgresVerbTests()
    {
        _database = _server.NewDatabase();
        _url = _server.Url(_database);
        _shown = ResultStores.Shown(_url);
    }

    [Theory]
    [InlineData("plain.yaml")]
    [InlineData("policies.yaml")]
    public void Verbs_StoreInPostgres_GiveWhatTheyGiveOfAFile(string scenario)
    {
        var file = Tool.NewStore();
        Tool.Done("cluster", "init", _url);
        string[][] verbs =
        [
            ["run", scenario],
            ["run", scenario, "--futures", "300"],
            ["list"],
            ["show", "1"],
            ["show", "1", "--format", "json"],
            ["export", "1"],
            ["export", "1", "--table", "tiers"],
            ["export", "1", "--format", "json"],
            ["rerun", "1", "--future", "3"],
            ["verify", "1", "--sample", "5"],
            ["delete", "1", "--yes"],
            ["list"],
        ];

        foreach (var verb in verbs)
        {
            var expected = Tool.Done([.. verb, "--store", file]);
            var found = Tool.Done([.. verb, "--store", _url]);
            Assert.Equal(Words(expected), Words(found).Replace(_shown, file, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Init_EmptyDatabase_SaysWhatItMadeAndThenThatNothingIsMissing()
    {
        var before = Tool.Run("cluster", "check", _url);
        var first = Tool.Done("cluster", "init", _url);
        var second = Tool.Done("cluster", "init", _url);
        var after = Tool.Done("cluster", "check", _url);

        Assert.Equal((ExitCode.BadInput, $"error: the database is not ready. Make the tables with: dipsim cluster init {_shown}\n"), (before.ExitCode, before.Error));
        Assert.Equal($"Made in schema 'diplomacysim' of {_shown}: results, orleans-membership, orleans-grain-state, replications. The tables have version 4.\n", first);
        Assert.Equal($"The tables in schema 'diplomacysim' of {_shown} are up to date (version 4); nothing was done.\n", second);
        Assert.Contains("There        results, orleans-membership, orleans-grain-state, replications\n", after, StringComparison.Ordinal);
        Assert.Contains("Missing      nothing\n", after, StringComparison.Ordinal);
        Assert.Contains($"User         {PostgresServer.User}, may make tables\n", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoTables_NamesTheCommandThatMakesThem()
    {
        var result = Tool.Run("run", "plain.yaml", "--store", _url);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Equal($"error: The database '{_database}' has no tables of ours in the schema 'diplomacysim'. Make them once with: dipsim cluster init {_shown}\n", result.Error);
    }

    [Theory]
    [InlineData("list --store postgres://ann:hidden@db", "names no database")]
    [InlineData("cluster init postgres://ann:hidden@db/x?speed=1", "has no option 'speed'")]
    [InlineData("cluster init runs/diplomacysim.db", "begins with neither 'postgres://'")]
    [InlineData("list --store postgres://ann:hidden@127.0.0.1:1/x?patience=0", "has not answered for 0 s")]
    public void Verbs_AddressThatIsOfNoUse_SaysWhyWithoutThePassword(string command, string what)
    {
        var result = Tool.Run(command.Split(' '));

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(what, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", result.Output + result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _server.DropDatabase(_database);

    // Lines break elsewhere where the store's name is longer.
    private static string Words(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
