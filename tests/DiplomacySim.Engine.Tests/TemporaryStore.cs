using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Engine.Tests;

/// <summary>A store in a folder of its own that goes away with the test, and runs into it.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dipsim-engine-");

    public TemporaryStore()
    {
        FilePath = Path.Combine(_folder.FullName, "results.db");
        Watched = new WatchedStore(SqliteResultStore.Open(FilePath, new StoreOptions { BusyTimeout = TimeSpan.FromMilliseconds(20) }));
    }

    public string FilePath { get; }

    public string Folder => _folder.FullName;

    public WatchedStore Watched { get; }

    public IResultStore Store => Watched;

    public static RunOptions Options(int workers = 2, int lanes = 64) => new() { Workers = workers, ShardLanes = lanes };

    public RunReport Run(ExperimentPlan plan, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        new ExperimentRunner(Store, TimeProvider.System).Run(plan, options ?? Options(), cancellationToken);

    /// <summary>The hash of a range of stored futures.</summary>
    public string HashOf(ExperimentId id, long first, long count) => ResultHash.ComputeRows(Store, id, new FutureRange(first, count));

    /// <summary>An outcome of all stored futures of a policy, in their order.</summary>
    public double[] Outcome(ExperimentId id, int policy, string name) =>
        [.. Store.ReadOutcomes(id, policy, [name]).SelectMany(chunk => chunk.Columns[0].ToArray())];

    /// <summary>All outcomes of one future.</summary>
    public double[] Future(ExperimentId id, int policy, long future)
    {
        var chunk = Assert.Single(Store.ReadOutcomes(id, policy, null, new FutureRange(future, 1)));
        return [.. chunk.Columns.Select(c => c.Span[0])];
    }

    public void Dispose()
    {
        Watched.Dispose();
        _folder.Delete(recursive: true);
    }
}
