using System.Globalization;

namespace DiplomacySim.Results.Sql;

/// <summary>The errors that every store has, in words for people.</summary>
internal static class StoreFaults
{
    public static StoreException NoExperiment(string location, ExperimentId id, IReadOnlyList<long> newest) => new(
        StoreFault.NoExperiment,
        location,
        $"There is no experiment {id} in '{location}'; "
        + (newest.Count == 0 ? "it has none yet." : $"the newest there are {string.Join(", ", newest)}."));

    public static StoreException Overlap(string location, ExperimentId id, ShardRows shard, long stored) => new(
        StoreFault.Overlap,
        location,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Of the futures {shard.FirstFuture} to {shard.FirstFuture + shard.Count - 1} of policy {shard.Policy} of experiment {id}, {stored} are stored already. A shard is stored as a whole or not at all: cut it at the ends of the done ranges. Nothing was written."));

    public static StoreException Newer(string location, long version, int latest) => new(
        StoreFault.Newer,
        location,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The result store '{location}' has version {version}; this program reads versions up to {latest}. Use the newer program that wrote it, or another store{(ResultStores.IsPostgres(location) ? "" : " file")}."));
}
