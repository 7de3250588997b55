using System.Security.Cryptography;
using System.Text;

namespace DiplomacySim.Results.Tests.Contract;

/// <summary>What every store does; each kind of store runs these.</summary>
public abstract class ResultHashTests<TStore>
    where TStore : TemporaryStore, new()
{
    [Fact]
    public void Compute_AnyShardsInAnyOrder_GivesTheSameHash()
    {
        using var temporary = new TStore();
        var expected = Hash(temporary, Sample.Shards(1_000, 1_000));
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);
            int[] sizes = [.. Enumerable.Range(0, 5).Select(_ => random.Next(1, 200))];
            var shards = Sample.Shards(1_000, sizes).ToArray();
            random.Shuffle(shards);

            Assert.True(expected == Hash(temporary, shards), $"Seed {seed} gives another hash.");
        }
    }

    [Fact]
    public void Compute_DocumentedBytes_GiveTheHash()
    {
        using var temporary = new TStore();
        var definition = Sample.Definition with { Policies = [new("only")], Outcomes = [new("é")], Uncertainties = [new("u")] };
        var id = temporary.Store.Create(definition);
        double[] outcomes = [-0.0, BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8000000000001)), 2.5];
        double[] cases = [1, 2, 3];
        temporary.Store.Append(id, [new ShardRows
        {
            Policy = 0,
            FirstFuture = 7,
            Count = 3,
            Outcomes = [outcomes],
            Cases = [cases],
            Tallies = [new Tally("b", new[] { -1L }), new Tally("a", new[] { 5, 6 })],
        }]);

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write("DiplomacySim results 1\n"u8);
        WriteNames(writer, "é");
        WriteNames(writer, "u");
        writer.Write(1);
        writer.Write(0);
        writer.Write(3L);
        WriteRow(writer, 7L, 0L, 1.0);
        WriteRow(writer, 8L, 0x7FF8000000000000L, 2.0);
        WriteRow(writer, 9L, BitConverter.DoubleToInt64Bits(2.5), 3.0);
        writer.Write(2);
        WriteName(writer, "a");
        writer.Write(2);
        writer.Write(5L);
        writer.Write(6L);
        WriteName(writer, "b");
        writer.Write(1);
        writer.Write(-1L);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())), ResultHash.Compute(temporary.Store, id));
    }

    [Fact]
    public void ComputeRows_FirstFuturesOfMore_GiveTheHashOfFewer()
    {
        using var temporary = new TStore();
        var fewer = Append(temporary, Sample.Shards(1_000, 64));
        var more = Append(temporary, Sample.Shards(2_000, 300));
        var range = new FutureRange(0, 1_000);

        Assert.Equal(ResultHash.ComputeRows(temporary.Store, fewer, range), ResultHash.ComputeRows(temporary.Store, more, range));
        Assert.NotEqual(ResultHash.Compute(temporary.Store, fewer), ResultHash.Compute(temporary.Store, more));
    }

    [Theory]
    [InlineData("outcome")]
    [InlineData("case")]
    [InlineData("tally")]
    [InlineData("future")]
    [InlineData("policy")]
    public void Compute_AnyOtherNumber_GivesAnotherHash(string change)
    {
        using var temporary = new TStore();
        var shard = Sample.Shard(0, 0, 16);
        double[] column = [.. shard.Outcomes[0].ToArray()];
        column[3] = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(column[3]) + 1);
        double[] draws = [.. shard.Cases[0].ToArray()];
        draws[15] = -draws[15];
        var changed = change switch
        {
            "outcome" => shard with { Outcomes = [column, shard.Outcomes[1], shard.Outcomes[2]] },
            "case" => shard with { Cases = [draws] },
            "tally" => shard with { Tallies = [shard.Tallies[0], new Tally("visits", new long[] { 16, 1 })] },
            "future" => shard with { FirstFuture = 1 },
            _ => shard with { Policy = 1 },
        };

        Assert.NotEqual(Hash(temporary, [shard]), Hash(temporary, [changed]));
    }

    [Fact]
    public void Compute_OtherDescriptionEventsAndFailures_GivesTheSameHash()
    {
        using var temporary = new TStore();
        var shard = Sample.Shard(0, 0, 16);
        var id = temporary.Store.Create(Sample.Definition with { Title = "Another", Seed = 1, Engine = "orleans" });
        temporary.Store.Append(id, [shard with { Events = [new(0, 3, "2026-01", "FRA", "visit", "")], Failures = [new(0, 3, 1, "r", "c")] }]);

        Assert.Equal(Hash(temporary, [shard]), ResultHash.Compute(temporary.Store, id));
    }

    private static string Hash(TemporaryStore temporary, IReadOnlyList<ShardRows> shards) =>
        ResultHash.Compute(temporary.Store, Append(temporary, shards));

    private static ExperimentId Append(TemporaryStore temporary, IReadOnlyList<ShardRows> shards)
    {
        var id = temporary.Store.Create(Sample.Definition);
        foreach (var chunk in shards.Chunk(3))
        {
            temporary.Store.Append(id, chunk);
        }

        return id;
    }

    private static void WriteNames(BinaryWriter writer, string name)
    {
        writer.Write(1);
        WriteName(writer, name);
    }

    private static void WriteName(BinaryWriter writer, string name)
    {
        writer.Write(Encoding.UTF8.GetByteCount(name));
        writer.Write(Encoding.UTF8.GetBytes(name));
    }

    private static void WriteRow(BinaryWriter writer, long future, long outcomeBits, double draw)
    {
        writer.Write(future);
        writer.Write(outcomeBits);
        writer.Write(draw);
    }
}
