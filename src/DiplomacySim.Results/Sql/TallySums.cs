using System.Globalization;

namespace DiplomacySim.Results.Sql;

/// <summary>The sums of one policy's tallies while shards are added to them within one transaction.</summary>
internal sealed class TallySums(string location, SortedDictionary<string, long[]> sums, bool isFirst)
{
    private bool _isFirst = isFirst;

    /// <summary>The sums by name in ordinal order.</summary>
    public IReadOnlyDictionary<string, long[]> Sums => sums;

    public void Add(ShardRows shard)
    {
        if (!_isFirst && shard.Tallies.Count != sums.Count)
        {
            throw Mismatch(shard, $"{shard.Tallies.Count} tallies; earlier shards brought {sums.Count}");
        }

        foreach (var tally in shard.Tallies)
        {
            if (!sums.TryGetValue(tally.Name, out var sum))
            {
                if (!_isFirst)
                {
                    throw Mismatch(shard, $"a tally '{tally.Name}' that earlier shards did not bring");
                }

                sums.Add(tally.Name, sum = new long[tally.Length]);
            }

            if (sum.Length != tally.Length)
            {
                throw Mismatch(shard, $"{tally.Length} elements of the tally '{tally.Name}'; earlier shards brought {sum.Length}");
            }

            tally.AddTo(sum);
        }

        _isFirst = false;
    }

    /// <summary>The tally that a layout describes.</summary>
    public static long[] Laid(
        IReadOnlyDictionary<string, long[]> sums, string location, ExperimentId id, int policy, TierCountLayout layout)
    {
        var found = sums.GetValueOrDefault(layout.TallyName);
        if (found is not null && found.Length == layout.Length)
        {
            return found;
        }

        var what = found is null ? "is not there" : string.Create(CultureInfo.InvariantCulture, $"has {found.Length} elements");
        throw new StoreException(
            StoreFault.TallyMismatch,
            location,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The tally '{layout.TallyName}' of policy {policy} of experiment {id} {what}; {layout.Months.Length} months x {layout.Partners.Length} partners x {layout.Tiers.Length} tiers need {layout.Length}."));
    }

    private StoreException Mismatch(ShardRows shard, string found) => new(
        StoreFault.TallyMismatch,
        location,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The shard of policy {shard.Policy} from future {shard.FirstFuture} brings {found}. All shards of an experiment bring the same tallies; nothing was written."));
}
