using DiplomacySim.Results.Tests.Sqlite;

namespace DiplomacySim.Results.Tests;

/// <summary>Runs alone, so that the memory it measures is its own.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests
{
    [Fact]
    public void ReadOutcomes_200000Rows_AreStreamedInLittleMemory()
    {
        using var temporary = new SqliteTemporaryStore();
        var id = temporary.Store.Create(Sample.Definition);
        for (var i = 0; i < 4; i++)
        {
            temporary.Store.Append(id, [Sample.Shard(0, i * 50_000, 50_000)]);
        }

        var baseline = GC.GetTotalMemory(forceFullCollection: true);
        var (rows, held) = (0, 0L);
        foreach (var chunk in temporary.Store.ReadOutcomes(id, 0))
        {
            rows += chunk.Count;
            if (rows % 50_176 == 0)
            {
                held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: true) - baseline);
            }
        }

        // All rows together are 6.4 MB.
        Assert.Equal(200_000, rows);
        Assert.InRange(held, 0, 1_000_000);
    }
}
