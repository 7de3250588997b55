using DiplomacySim.Engine.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Shards;

public sealed class ShardQueueTests
{
    [Theory]
    [InlineData("", 10, 4, "0+4 4+4 8+2")]
    [InlineData("", 4, 4, "0+4")]
    [InlineData("", 1, 1024, "0+1")]
    [InlineData("0+10", 10, 4, "")]
    [InlineData("0+12", 10, 4, "")]
    [InlineData("0+3", 10, 4, "3+1 4+4 8+2")]
    [InlineData("4+4", 10, 4, "0+4 8+2")]
    [InlineData("1+1 3+3", 8, 4, "0+1 2+1 6+2")]
    [InlineData("0+4 4+4", 10, 4, "8+2")]
    [InlineData("20+4", 10, 4, "0+4 4+4 8+2")]
    public void Next_FuturesDone_HandsOutTheRest(string done, long futures, int lanes, string expected)
    {
        var queue = Queue([Ranges(done)], futures, lanes);

        var shards = All(queue);

        Assert.Equal(expected, string.Join(' ', shards.Select(s => $"{s.FirstFuture}+{s.Count}")));
        Assert.Equal(shards.Sum(s => s.Count), queue.Futures);
        Assert.Equal(shards.Count, queue.Shards);
    }

    [Theory]
    [InlineData("", 10_000, 2048, 2, "0+1680 1680+1680 3360+1680 5040+1680 6720+1680 8400+1600")]
    [InlineData("0+3360", 10_000, 2048, 2, "3360+1664 5024+1664 6688+1664 8352+1648")]
    [InlineData("", 600, 256, 2, "0+160 160+160 320+160 480+120")]
    [InlineData("", 200, 256, 2, "0+112 112+88")]
    [InlineData("", 100, 2048, 64, "0+64 64+36")]
    [InlineData("", 5, 4, 2, "0+4 4+1")]
    [InlineData("0+10", 10, 4, 2, "")]
    public void Next_PlacesGiven_CutsEqualPartsForAll(string done, long futures, int lanes, int places, string expected)
    {
        var queue = new ShardQueue([Ranges(done)], [new(0, futures)], lanes, [[]], places);

        var shards = All(queue);

        Assert.Equal(expected, string.Join(' ', shards.Select(s => $"{s.FirstFuture}+{s.Count}")));
        Assert.Equal(shards.Count, queue.Shards);
        Assert.All(shards, shard => Assert.InRange(shard.Count, 1, queue.Lanes));
    }

    [Fact]
    public void Next_PlacesGivenAndPoliciesUneven_AdvanceTogether()
    {
        var queue = new ShardQueue([Ranges("0+100"), Ranges("0+228"), Ranges("0+1000")], [new(0, 484)], 256, [[], [], []], 4);

        Assert.Equal("0:100+192 1:228+64 0:292+192 1:292+192", string.Join(' ', All(queue).Select(s => $"{s.Policy}:{s.FirstFuture}+{s.Count}")));
    }

    [Fact]
    public void Next_SeveralPolicies_AdvanceTogether()
    {
        var queue = Queue([Ranges(""), Ranges("0+5"), Ranges("0+12")], 12, 4);

        Assert.Equal("0:0+4 0:4+4 1:5+3 0:8+4 1:8+4", string.Join(' ', All(queue).Select(s => $"{s.Policy}:{s.FirstFuture}+{s.Count}")));
    }

    [Fact]
    public void Next_TenMillionFuturesOfManyPolicies_AreNotHeldInMemory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var queue = Queue([.. Enumerable.Repeat(Ranges(""), 100)], 10_000_000, 1);
        var first = queue.Next();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.Equal(new ShardWork(0, 0, 1), first);
        Assert.Equal(1_000_000_000, queue.Shards);
    }

    [Fact]
    public void Divide_Shard_HandsOutItsHalvesNext()
    {
        var queue = Queue([Ranges("")], 8, 5);
        var work = queue.Next()!.Value;

        Assert.True(queue.Divide(work));
        Assert.Equal([new ShardWork(0, 0, 2), new ShardWork(0, 2, 3), new ShardWork(0, 5, 3)], All(queue));
    }

    [Fact]
    public void Divide_OneFuture_HasNoParts()
    {
        var queue = Queue([Ranges("")], 1, 4);

        Assert.False(queue.Divide(queue.Next()!.Value));
        Assert.Null(queue.Next());
    }

    [Theory]
    [InlineData("", "", "", "0:0+4* 3:0+4 0:4+4* 3:4+4")]
    [InlineData("0+4", "0+4", "0+4", "3:0+4 0:4+4* 3:4+4")]
    [InlineData("", "", "0+4", "0:0+4 1:0+4 3:0+4 0:4+4* 3:4+4")]
    [InlineData("0+8", "", "", "1:0+4 2:0+4 3:0+4 1:4+4 2:4+4 3:4+4")]
    [InlineData("1+2", "1+2", "1+2", "0:0+1* 0:3+1* 3:0+4 0:4+4* 3:4+4")]
    public void Next_BranchesLackTheSame_AreOneShardWithTheirPolicy(string trunk, string first, string second, string expected)
    {
        var queue = new ShardQueue([Ranges(trunk), Ranges(first), Ranges(second), Ranges("")], [new(0, 8)], 4, [[1, 2], [], [], []]);
        var wanted = queue.Futures;

        var shards = All(queue);

        Assert.Equal(expected, string.Join(' ', shards.Select(s => $"{s.Policy}:{s.FirstFuture}+{s.Count}{(s.WithBranches ? "*" : "")}")));
        Assert.Equal(wanted, shards.Sum(s => s.Count * (s.WithBranches ? 3 : 1)));
    }

    [Fact]
    public void Divide_ShardWithBranches_HandsOutEachPolicyAlone()
    {
        var queue = new ShardQueue([Ranges(""), Ranges(""), Ranges("")], [new(0, 4)], 4, [[2, 1], [], []]);

        Assert.True(queue.Divide(queue.Next()!.Value));
        Assert.Equal([new ShardWork(0, 0, 4), new ShardWork(2, 0, 4), new ShardWork(1, 0, 4)], All(queue));
    }

    [Fact]
    public void Close_BeforeTheEnd_HandsOutNothingMore()
    {
        var queue = Queue([Ranges("")], 8, 4);
        queue.Next();

        queue.Close();

        Assert.Null(queue.Next());
    }

    /// <summary>A queue of policies that stand by themselves.</summary>
    private static ShardQueue Queue(IReadOnlyList<FutureRange>[] done, long futures, int lanes) =>
        new(done, [new(0, futures)], lanes, [.. done.Select(_ => System.Collections.Immutable.ImmutableArray<int>.Empty)]);

    private static List<ShardWork> All(ShardQueue queue)
    {
        var shards = new List<ShardWork>();
        while (queue.Next() is { } work)
        {
            shards.Add(work);
        }

        return shards;
    }

    private static List<FutureRange> Ranges(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(range => range.Split('+'))
            .Select(ends => new FutureRange(long.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture), long.Parse(ends[1], System.Globalization.CultureInfo.InvariantCulture))),
    ];
}
