using DiplomacySim.Results.Postgres;
using Npgsql;

namespace DiplomacySim.Results.Tests.Postgres;

public sealed class PostgresUrlTests
{
    [Theory]
    [InlineData("postgres://ann:secret@db.example:5433/results", "db.example", 5433, "results", "ann", "secret")]
    [InlineData("postgresql://ann@db.example/results", "db.example", 5432, "results", "ann", null)]
    [InlineData("POSTGRES://db/results", "db", 5432, "results", null, null)]
    [InlineData("postgres://ann:p%40ss%2Fw%3A1%3F@db/results", "db", 5432, "results", "ann", "p@ss/w:1?")]
    [InlineData("postgres://ann:p@ss@db/results", "db", 5432, "results", "ann", "p@ss")]
    [InlineData("postgres://ann:a:b@db/results", "db", 5432, "results", "ann", "a:b")]
    [InlineData("postgres://[::1]:6000/results", "::1", 6000, "results", null, null)]
    [InlineData("postgres://[::1]/results", "::1", 5432, "results", null, null)]
    [InlineData("postgres://db/k%E1%BA%BFt%20qu%E1%BA%A3", "db", 5432, "kết quả", null, null)]
    public void Parse_AnAddress_GivesItsParts(string url, string host, int port, string database, string? user, string? password)
    {
        var found = PostgresUrl.Parse(url);

        var connection = new NpgsqlConnectionStringBuilder(found.ConnectionString);
        Assert.Equal((host, port, database, user, password), (connection.Host, connection.Port, connection.Database, connection.Username, connection.Password));
        Assert.Equal((database, user), (found.Database, found.User));
        Assert.Equal(PostgresUrl.DefaultSchema, connection.SearchPath);
        Assert.Null(found.Patience);
    }

    [Fact]
    public void Parse_Options_AreTaken()
    {
        var found = PostgresUrl.Parse("postgres://db/results?schema=ours_2&patience=600&connect_timeout=9&sslmode=verify-full&sslrootcert=ca.pem&passfile=pass.txt");

        var connection = new NpgsqlConnectionStringBuilder(found.ConnectionString);
        Assert.Equal(("ours_2", TimeSpan.FromSeconds(600)), (found.Schema, found.Patience));
        Assert.Equal(
            ("ours_2", 9, SslMode.VerifyFull, "ca.pem", "pass.txt"),
            (connection.SearchPath, connection.Timeout, connection.SslMode, connection.RootCertificate, connection.Passfile));
    }

    [Theory]
    [InlineData("postgres://ann:hidden@db:5433/results?patience=5", "postgres://ann@db:5433/results?patience=5")]
    [InlineData("postgres://ann:hid%40den@db/results", "postgres://ann@db/results")]
    [InlineData("postgresql://:hidden@db/results", "postgres://db/results")]
    [InlineData("postgres://db/results", "postgres://db/results")]
    public void Shown_AnAddress_HasNoPassword(string url, string shown)
    {
        Assert.Equal(shown, PostgresUrl.Parse(url).Shown);
        Assert.Equal(shown, PostgresUrl.Parse(url).ToString());
        Assert.Equal(shown, ResultStores.Shown(url));
        Assert.Equal(shown, PostgresUrl.Parse(shown).Shown);
    }

    [Theory]
    [InlineData("postgres://ann:hidden@db", "it names no database")]
    [InlineData("postgres://ann:hidden@db/", "it names no database")]
    [InlineData("postgres://ann:hidden@db/a/b", "it names no database")]
    [InlineData("postgres://ann:hidden@/results", "it names no host")]
    [InlineData("postgres:///results", "it names no host")]
    [InlineData("postgres://ann:hidden@db:0/results", "the port is not a number from 1 to 65535")]
    [InlineData("postgres://ann:hidden@db:65536/results", "the port is not a number")]
    [InlineData("postgres://ann:hid/den@db:5432/results", "the port is not a number")]
    [InlineData("postgres://ann:hidden@db/results?schema=A", "the schema 'A' is not of small letters")]
    [InlineData("postgres://ann:hidden@db/results?schema=1a", "the schema '1a'")]
    [InlineData("postgres://ann:hidden@db/results?schema=", "the schema ''")]
    [InlineData("postgres://ann:hidden@db/results?patience=-1", "patience is a whole number of seconds from 0 to 3600, not '-1'")]
    [InlineData("postgres://ann:hidden@db/results?patience=3601", "patience is a whole number")]
    [InlineData("postgres://ann:hidden@db/results?connect_timeout=0", "connect_timeout is a whole number of seconds from 1 to 300")]
    [InlineData("postgres://ann:hidden@db/results?sslmode=maybe", "sslmode is one of allow, disable, prefer, require, verify-ca, verify-full, not 'maybe'")]
    [InlineData("postgres://ann:hidden@db/results?speed=9", "it has no option 'speed'; the options are schema")]
    [InlineData("mysql://ann:hidden@db/results", "it begins with neither")]
    public void Parse_WhatIsNoAddress_SaysWhatAndHidesThePassword(string url, string what)
    {
        var exception = Assert.Throws<StoreException>(() => PostgresUrl.Parse(url));

        Assert.Equal(StoreFault.Address, exception.Code);
        Assert.Contains(what, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hid", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hid", exception.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://db/a", true)]
    [InlineData("PostgreSQL://db/a", true)]
    [InlineData("runs/diplomacysim.db", false)]
    [InlineData("postgres", false)]
    [InlineData("http://db/a", false)]
    public void IsPostgres_ALocation_IsToldFromAFile(string location, bool expected) => Assert.Equal(expected, ResultStores.IsPostgres(location));
}
