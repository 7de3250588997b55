namespace DiplomacySim.Results.Tests.Contract;

/// <summary>What every store does; each kind of store runs these.</summary>
public abstract class ReadingTests<TStore>
    where TStore : TemporaryStore, new()
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(99, 1, 1)]
    [InlineData(100, 50, 0)]
    [InlineData(90, 200, 150)]
    [InlineData(0, long.MaxValue, 250)]
    [InlineData(249, 1, 1)]
    [InlineData(long.MaxValue - 1, 1, 0)]
    public void ReadOutcomes_ARange_GivesWhatIsStoredOfIt(long first, long count, int rows)
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, [Sample.Shard(0, 150, 150), Sample.Shard(0, 0, 100)]);

        var found = temporary.Store.ReadOutcomes(id, 0, ["first upgrade", "top partners"], new FutureRange(first, count)).ToList();

        Assert.Equal(rows, found.Sum(c => c.Count));
        var futures = found.SelectMany(c => c.Futures.ToArray()).ToList();
        Assert.Equal(futures.Order(), futures);
        Assert.Equal(futures.Select(f => Sample.Outcome(0, f, 2)), found.All(0));
        Assert.Equal(futures.Select(f => Sample.Outcome(0, f, 0)), found.All(1));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, -1)]
    [InlineData(2, long.MaxValue - 1)]
    public void ReadOutcomes_RangeThatIsNone_IsRefused(long first, long count)
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);

        Assert.Throws<ArgumentOutOfRangeException>(() => temporary.Store.ReadOutcomes(id, 0, null, new FutureRange(first, count)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void ReadOutcomes_UnknownPolicy_IsRefused(int policy)
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);

        Assert.Throws<ArgumentOutOfRangeException>(() => temporary.Store.ReadOutcomes(id, policy));
        Assert.Throws<ArgumentOutOfRangeException>(() => temporary.Store.DoneRanges(id, policy));
        Assert.Throws<ArgumentOutOfRangeException>(() => temporary.Store.ReadTallies(id, policy));
    }

    [Fact]
    public void ReadOutcomes_UnknownColumn_NamesTheColumns()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);

        var exception = Assert.Throws<ArgumentException>(() => temporary.Store.ReadOutcomes(id, 0, ["rivalry"]));

        Assert.StartsWith(
            "Experiment 1 has no outcome 'rivalry'; it has 'top partners', 'twenty at the top', 'first upgrade'.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ReadCases_NothingUncertain_IsEmpty()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition with { Uncertainties = [] });
        temporary.Store.Append(id, [Sample.Shard(0, 0, 10) with { Cases = [] }]);

        Assert.Empty(temporary.Store.ReadCases(id, 0));
        Assert.Equal(64, ResultHash.Compute(temporary.Store, id).Length);
    }
}
