namespace DiplomacySim.Results.Tests.Contract;

/// <summary>What every store does; each kind of store runs these.</summary>
public abstract class AppendTests<TStore>
    where TStore : TemporaryStore, new()
{
    [Fact]
    public void Append_AShard_CanBeReadBack()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);

        var written = temporary.Store.Append(id, [Sample.Shard(0, 100, 64)]);

        Assert.Equal(1, written);
        Assert.Equal([new FutureRange(100, 64)], temporary.Store.DoneRanges(id, 0));
        Assert.Empty(temporary.Store.DoneRanges(id, 1));
        for (var c = 0; c < 3; c++)
        {
            Assert.Equal(
                Enumerable.Range(100, 64).Select(f => Sample.Outcome(0, f, c)), temporary.Store.ReadOutcomes(id, 0).All(c));
        }

        Assert.Equal(Enumerable.Range(100, 64).Select(f => Sample.Case(0, f)), temporary.Store.ReadCases(id, 0).All(0));
        Assert.Empty(temporary.Store.ReadOutcomes(id, 1));
        Assert.Equal(["tiers", "visits"], temporary.Store.ReadTallies(id, 0).Select(t => t.Name));
    }

    [Fact]
    public void Append_ExtremeNumbers_AreKeptToTheBit()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition with { Outcomes = [new("x")], Uncertainties = [] });
        double[] numbers =
        [
            0, 1, -1, 0.1, 1.0 / 3, double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity,
            double.NaN, 1L << 53, (1L << 53) + 2.0, 9.2e18, 1e308, 4.9e-324, Math.PI,
        ];

        temporary.Store.Append(id, [new ShardRows { Policy = 0, FirstFuture = 0, Count = numbers.Length, Outcomes = [numbers] }]);

        Assert.Equal(
            numbers.Select(BitConverter.DoubleToInt64Bits),
            temporary.Store.ReadOutcomes(id, 0).All(0).Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Append_ManyShards_AddsTheirTallies()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, [Sample.Shard(0, 0, 64), Sample.Shard(0, 64, 64)]);
        temporary.Reopen();
        temporary.Store.Append(id, [Sample.Shard(0, 128, 72), Sample.Shard(1, 0, 8)]);

        var visits = temporary.Store.ReadTallies(id, 0)[1];

        Assert.Equal(200, visits[0]);
        Assert.Equal(0 + 64 + 128, visits[1]);
        Assert.Equal(8, temporary.Store.ReadTallies(id, 1)[1][0]);
        Assert.Equal(8, temporary.Store.Get(id).FuturesDone);
    }

    [Fact]
    public void Append_Twice_ChangesNothing()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        ShardRows[] shards = [Sample.Shard(0, 0, 64), Sample.Shard(0, 64, 64), Sample.Shard(0, 64, 64)];
        Assert.Equal(2, temporary.Store.Append(id, shards));
        var hash = ResultHash.Compute(temporary.Store, id);

        Assert.Equal(0, temporary.Store.Append(id, shards));
        temporary.Reopen();
        Assert.Equal(0, temporary.Store.Append(id, [Sample.Shard(0, 10, 100)]));

        Assert.Equal(hash, ResultHash.Compute(temporary.Store, id));
        Assert.Equal([new FutureRange(0, 128)], temporary.Store.DoneRanges(id, 0));
    }

    [Theory]
    [InlineData(50, 100)]
    [InlineData(99, 1_000)]
    [InlineData(150, 51)]
    [InlineData(0, 1_000)]
    [InlineData(0, 101)]
    [InlineData(199, 2)]
    public void Append_ShardThatIsPartlyStored_IsRefusedWithAllOthers(long first, int count)
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, [Sample.Shard(0, 100, 50), Sample.Shard(0, 150, 50)]);
        var hash = ResultHash.Compute(temporary.Store, id);

        var exception = Assert.Throws<StoreException>(
            () => temporary.Store.Append(id, [Sample.Shard(1, 0, 10), Sample.Shard(0, first, count)]));

        Assert.Equal(StoreFault.Overlap, exception.Code);
        Assert.Equal(hash, ResultHash.Compute(temporary.Store, id));
        Assert.Empty(temporary.Store.DoneRanges(id, 1));
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(200, 1)]
    [InlineData(99, 1)]
    [InlineData(1_000, 10)]
    public void Append_ShardBesideStoredOnes_IsWritten(long first, int count)
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, [Sample.Shard(0, 100, 50), Sample.Shard(0, 150, 50)]);

        Assert.Equal(1, temporary.Store.Append(id, [Sample.Shard(0, first, count)]));

        Assert.Equal(100 + count, temporary.Store.DoneRanges(id, 0).Sum(r => r.Count));
    }

    [Fact]
    public void DoneRanges_ShardsInAnyOrder_AreJoinedAndSorted()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, [Sample.Shard(0, 300, 10), Sample.Shard(0, 10, 5), Sample.Shard(0, 0, 10), Sample.Shard(0, 16, 4)]);

        Assert.Equal([new(0, 15), new(16, 4), new FutureRange(300, 10)], temporary.Store.DoneRanges(id, 0));
    }

    public static TheoryData<string, ShardRows> Misfits()
    {
        var good = Sample.Shard(0, 0, 4);
        return new TheoryData<string, ShardRows>
        {
            { "the experiment has the policies 0 to 1", good with { Policy = 2 } },
            { "the experiment has the policies 0 to 1", good with { Policy = -1 } },
            { "futures are numbered from 0", good with { FirstFuture = -1 } },
            { "a shard has at least one", good with { Count = 0 } },
            { "it has 2 columns of outcomes; the experiment has 3", good with { Outcomes = [.. good.Outcomes.Take(2)] } },
            { "it has 0 columns of cases; the experiment has 1", good with { Cases = [] } },
            { "column 0 of its outcomes has 4 values for 5 futures", good with { Count = 5 } },
            { "column 0 of its cases has 2 values for 4 futures", good with { Cases = [new double[2]] } },
            { "an event of policy 0, future 4", good with { Events = [new(0, 4, "2026-01", "FRA", "visit", "")] } },
            { "an event of policy 1, future 0", good with { Events = [new(1, 0, "2026-01", "FRA", "visit", "")] } },
            { "2 futures from 3", good with { Failures = [new(0, 3, 2, "r", "c")] } },
            { "0 futures from 3", good with { Failures = [new(0, 3, 0, "r", "c")] } },
        };
    }

    [Theory]
    [MemberData(nameof(Misfits), DisableDiscoveryEnumeration = true)]
    public void Append_ShardThatDoesNotFit_IsRefused(string message, ShardRows shard)
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);

        var exception = Assert.Throws<ArgumentException>(() => temporary.Store.Append(id, [Sample.Shard(1, 0, 4), shard]));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Empty(temporary.Store.DoneRanges(id, 1));
    }

    public static TheoryData<string, Tally[]> OtherTallies => new()
    {
        { "1 tallies; earlier shards brought 2", [new Tally("visits", new long[2])] },
        { "a tally 'upgrades'", [new Tally("visits", new long[2]), new Tally("upgrades", new long[2])] },
        { "3 elements of the tally 'visits'; earlier shards brought 2", [new Tally("tiers", new int[12]), new Tally("visits", new int[3])] },
    };

    [Theory]
    [MemberData(nameof(OtherTallies), DisableDiscoveryEnumeration = true)]
    public void Append_OtherTalliesThanBefore_IsRefused(string message, Tally[] tallies)
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, [Sample.Shard(0, 0, 4)]);

        var exception = Assert.Throws<StoreException>(
            () => temporary.Store.Append(id, [Sample.Shard(0, 4, 4) with { Tallies = tallies }]));

        Assert.Equal(StoreFault.TallyMismatch, exception.Code);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal([new FutureRange(0, 4)], temporary.Store.DoneRanges(id, 0));
    }

    [Fact]
    public void Append_ShardThatFailedBefore_ClearsItsFailure()
    {
        using var temporary = new TStore();
        var store = temporary.Store;
        var id = store.Create(Sample.Definition);
        store.RecordFailure(id, new FailureRow(0, 64, 64, "out of memory", "dipsim resume 1"));
        store.RecordFailure(id, new FailureRow(0, 0, 64, "out of memory", "dipsim resume 1"));
        store.RecordFailure(id, new FailureRow(1, 0, 64, "", ""));

        var own = new FailureRow(0, 3, 1, "not finite", "dipsim rerun 1 --future 3");
        store.Append(id, [Sample.Shard(0, 0, 64) with { Failures = [own] }]);

        Assert.Equal(
            [own, new FailureRow(0, 64, 64, "out of memory", "dipsim resume 1"), new FailureRow(1, 0, 64, "", "")],
            store.ReadFailures(id));
    }

    [Fact]
    public void ReadEvents_SampledFutures_ComeByFutureInTheOrderTheyHappened()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        EventRow[] late = [new(0, 70, "2026-01", "FRA", "visit", "b"), new(0, 65, "2026-02", "DEU", "visit", ""), new(0, 70, "2026-01", "FRA", "sign", "a")];
        EventRow[] early = [new(0, 3, "2026-03", "", "budget", "x")];

        temporary.Store.Append(id, [Sample.Shard(0, 64, 64) with { Events = late }, Sample.Shard(0, 0, 64) with { Events = early }]);

        Assert.Equal([early[0], late[1], late[0], late[2]], temporary.Store.ReadEvents(id));
    }

    [Fact]
    public void MaterializeTierCounts_Twice_GivesTheTallyAsRows()
    {
        using var temporary = new TStore();
        var store = temporary.Store;
        var id = store.Create(Sample.Definition);
        store.Append(id, Sample.Shards(64, 64));
        store.MaterializeTierCounts(id, Sample.Layout);
        store.Append(id, [Sample.Shards(101, 64)[1], Sample.Shards(101, 64)[3]]);
        store.MaterializeTierCounts(id, Sample.Layout);

        var rows = store.ReadTierCounts(id).ToList();

        Assert.Equal(2 * 3 * 2 * 2, rows.Count);
        Assert.Equal(new TierCountRow(0, "2026-01", "DEU", 0, "none", 50), rows[0]);
        Assert.Equal(new TierCountRow(0, "2026-01", "DEU", 1, "strategic", 51), rows[1]);
        Assert.Equal(new TierCountRow(0, "2026-01", "FRA", 0, "none", 51), rows[2]);
        Assert.All(rows.GroupBy(r => (r.Policy, r.Month, r.Partner)), g => Assert.Equal(101, g.Sum(r => r.Count)));
    }

    [Theory]
    [InlineData("other", 3)]
    [InlineData("tiers", 2)]
    public void MaterializeTierCounts_TallyThatDoesNotFit_IsRefused(string name, int months)
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, Sample.Shards(64, 64));
        var layout = Sample.Layout with { TallyName = name, Months = [.. Sample.Layout.Months.Take(months)] };

        var exception = Assert.Throws<StoreException>(() => temporary.Store.MaterializeTierCounts(id, layout));

        Assert.Equal(StoreFault.TallyMismatch, exception.Code);
    }

    [Fact]
    public void Append_ExperimentDeletedByAnotherProgram_SaysSo()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, [Sample.Shard(0, 0, 4)]);
        using (var other = temporary.OpenAnother())
        {
            other.Delete(id);
        }

        var exception = Assert.Throws<StoreException>(() => temporary.Store.Append(id, [Sample.Shard(0, 4, 4)]));

        Assert.Equal(StoreFault.NoExperiment, exception.Code);
    }
}
