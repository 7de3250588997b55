using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Results.Tests.Sqlite;

public sealed class SqliteResultStoreTests
{
    [Fact]
    public void Open_MissingFolders_CreatesThem()
    {
        using var temporary = new SqliteTemporaryStore();
        var path = temporary.PathOf("a/b/c.db");

        using var store = SqliteResultStore.Open(path);

        Assert.True(File.Exists(path));
        Assert.Equal(path, store.Location);
    }

    [Fact]
    public void Open_MissingFileThatMustExist_IsRefusedAndNotCreated()
    {
        using var temporary = new SqliteTemporaryStore();
        var path = temporary.PathOf("a/c.db");

        var exception = Assert.Throws<StoreException>(() => SqliteResultStore.Open(path, new StoreOptions { Create = false }));

        Assert.Equal(StoreFault.Missing, exception.Code);
        Assert.False(Directory.Exists(temporary.PathOf("a")));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3_600_001)]
    public void StoreOptions_OutOfRange_AreRefused(int milliseconds)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoreOptions { BusyTimeout = TimeSpan.FromMilliseconds(milliseconds) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoreOptions { Patience = TimeSpan.FromMilliseconds(milliseconds) });
    }

    [Fact]
    public void Delete_AndRunAgain_UsesTheSpaceAgain()
    {
        using var temporary = new SqliteTemporaryStore();
        var sizes = new List<long>();
        for (var i = 0; i < 4; i++)
        {
            var id = temporary.Store.Create(Sample.Definition);
            temporary.Store.Append(id, Sample.Shards(5_000, 1_000));
            temporary.Store.Delete(id);
            temporary.Reopen();
            sizes.Add(new FileInfo(temporary.FilePath).Length);
        }

        Assert.True(sizes[0] > 100_000);
        Assert.All(sizes, size => Assert.InRange(size, sizes[0], sizes[0] + 16_384));
    }
}
