namespace DiplomacySim.Results.Tests.Contract;

/// <summary>What every store does; each kind of store runs these.</summary>
public abstract class ConcurrencyTests<TStore>
    where TStore : TemporaryStore, new()
{
    [Fact]
    public void Append_CallerThatThrowsInTheMiddle_IsUndone()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        ShardRows[] shards = [Sample.Shard(0, 0, 64), Sample.Shard(0, 64, 64)];
        var watched = new WatchedList(shards, i => throw new InvalidOperationException("stop"), from: 1);

        Assert.Throws<InvalidOperationException>(() => temporary.Store.Append(id, watched));

        Assert.Empty(temporary.Store.DoneRanges(id, 0));
        Assert.Empty(temporary.Store.ReadTallies(id, 0));
        Assert.Equal(2, temporary.Store.Append(id, shards));
    }

    [Fact]
    public async Task Read_WhileShardsAreWritten_SeesWholeShardsOnly()
    {
        using var temporary = new TStore();
        using var reader = temporary.OpenAnother();
        var id = temporary.Store.Create(Sample.Definition);
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                temporary.Store.Append(id, [Sample.Shard(0, i * 50, 50), Sample.Shard(1, i * 50, 50)]);
            }
        });

        var seen = 0;
        while (!writing.IsCompleted || seen == 0)
        {
            var rows = reader.ReadOutcomes(id, 0, ["top partners"]).Sum(c => c.Count);
            var tally = reader.ReadTallies(id, 0).Where(t => t.Name == "visits").Sum(t => t[0]);
            Assert.Equal(0, rows % 50);
            Assert.Equal(0, tally % 50);
            Assert.True(tally >= rows, "The tally is read after the rows.");
            seen++;
        }

        await writing;
        Assert.Equal(5_000, reader.Get(id).FuturesDone);
    }

    [Fact]
    public async Task Append_FromSeveralThreadsAndStores_LosesNothing()
    {
        using var temporary = new TStore();
        using var second = temporary.OpenAnother();
        using var first = temporary.OpenAnother();
        var id = first.Create(Sample.Definition);
        var shards = Sample.Shards(1_000, 50);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            foreach (var shard in shards.Where((_, i) => i % 4 == worker))
            {
                (worker % 2 == 0 ? first : second).Append(id, [shard]);
            }
        })));

        var alone = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(alone, shards);
        Assert.Equal(ResultHash.Compute(first, alone), ResultHash.Compute(first, id));
    }

    [Fact]
    public async Task Append_TheSameShardsFromTwoPrograms_WritesEachOnce()
    {
        using var temporary = new TStore();
        using var one = temporary.OpenAnother();
        using var other = temporary.OpenAnother();
        var id = other.Create(Sample.Definition);
        var shards = Sample.Shards(1_000, 50);

        // One comes from the front and one from behind, so that they meet.
        var written = await Task.WhenAll(
            Task.Run(() => shards.Sum(shard => one.Append(id, [shard]))),
            Task.Run(() => shards.AsEnumerable().Reverse().Sum(shard => other.Append(id, [shard]))));

        Assert.Equal(shards.Count, written.Sum());
        var alone = other.Create(Sample.Definition);
        other.Append(alone, shards);
        Assert.Equal(ResultHash.Compute(other, alone), ResultHash.Compute(other, id));
    }
}
