using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Results.Tests.Sqlite;

public sealed class SafetyTests
{
    [Fact]
    public void Append_WhileAnotherProgramHoldsTheLock_SaysWhoAndWhatToDo()
    {
        using var temporary = new SqliteTemporaryStore();
        var id = temporary.Store.Create(Sample.Definition);
        using var other = Session.Open(temporary.FilePath, false, TimeSpan.Zero);
        other.Run("UPDATE experiments SET state = 'running', writer = 'process 4711 on ministry-pc'");
        other.RunScript("BEGIN EXCLUSIVE");

        var exception = Assert.Throws<StoreLockedException>(() => temporary.Store.Append(id, [Sample.Shard(0, 0, 4)]));

        Assert.Equal(StoreFault.Locked, exception.Code);
        Assert.Equal([id], exception.Running);
        Assert.Equal(
            $"The result store '{temporary.FilePath}' is being written by another program. Running there: experiment 1 'Partnerships to 2030' by process 4711 on ministry-pc. Wait until it has finished and try again, or use another store file.",
            exception.Message);
        other.RunScript("ROLLBACK");
        Assert.Equal(1, temporary.Store.Append(id, [Sample.Shard(0, 0, 4)]));
    }

    [Fact]
    public void Create_WhileAnotherProgramHoldsTheLock_SaysSo()
    {
        using var temporary = new SqliteTemporaryStore();
        using var other = Session.Open(temporary.FilePath, false, TimeSpan.Zero);
        other.RunScript("BEGIN EXCLUSIVE");

        var exception = Assert.Throws<StoreLockedException>(() => temporary.Store.Create(Sample.Definition));

        Assert.Empty(exception.Running);
        Assert.Empty(temporary.Store.List());
    }

    [Fact]
    public void Open_WhileAnotherProgramWrites_Reads()
    {
        using var temporary = new SqliteTemporaryStore();
        var id = temporary.Store.Create(Sample.Definition);
        using var other = Session.Open(temporary.FilePath, false, TimeSpan.Zero);
        other.RunScript("BEGIN EXCLUSIVE; DELETE FROM experiments");

        using var second = SqliteResultStore.Open(temporary.FilePath, SqliteTemporaryStore.Impatient);

        Assert.Equal(id, Assert.Single(second.List()).Id);
    }

    [Fact]
    public void Open_WhileAnotherProgramCreatesTheStore_SaysThatItIsLocked()
    {
        using var temporary = new SqliteTemporaryStore();
        var path = temporary.PathOf("new.db");
        using var other = Session.Open(path, true, TimeSpan.Zero);
        other.RunScript("BEGIN EXCLUSIVE; CREATE TABLE x (y)");

        Assert.Throws<StoreLockedException>(() => SqliteResultStore.Open(path, SqliteTemporaryStore.Impatient));
    }

    [Fact]
    public void Append_KilledInTheMiddle_LeavesTheStateBefore()
    {
        using var temporary = new SqliteTemporaryStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, [Sample.Shard(0, 0, 64)]);
        var before = ResultHash.Compute(temporary.Store, id);

        // The page cache holds less than a shard, so that part of the transaction is in the files when they are copied.
        var shards = Enumerable.Range(0, 4).Select(i => Sample.Shard(0, 64 + (i * 10_000), 10_000)).ToList();
        var copies = new List<string>();
        var watched = new WatchedList(shards, i => copies.Add(temporary.Freeze($"killed-{i}.db")));
        using (var writer = SqliteResultStore.Open(temporary.FilePath, new StoreOptions { CacheKibibytes = 64 }))
        {
            writer.Append(id, watched);
        }

        var after = ResultHash.Compute(temporary.Store, id);

        Assert.Equal(4, copies.Count);
        Assert.True(new FileInfo(copies[^1] + "-wal").Length > 500_000);
        foreach (var copy in copies)
        {
            using var store = SqliteResultStore.Open(copy);
            Assert.Equal(before, ResultHash.Compute(store, id));
            Assert.Equal([new FutureRange(0, 64)], store.DoneRanges(id, 0));
        }

        using var resumed = SqliteResultStore.Open(copies[2]);
        resumed.Append(id, shards);
        Assert.Equal(after, ResultHash.Compute(resumed, id));
    }
}
