using System.Globalization;

namespace DiplomacySim.Results.Sqlite;

/// <summary>The sums of one policy's tallies while shards are added to them within one transaction.</summary>
internal sealed class TallySums
{
    private readonly Session _session;
    private readonly ExperimentId _id;
    private readonly int _policy;
    private readonly SortedDictionary<string, long[]> _sums;
    private bool _isFirst;

    public TallySums(Session session, ExperimentId id, int policy)
    {
        (_session, _id, _policy) = (session, id, policy);
        _sums = Read(session, id, policy);
        _isFirst = session.Number("SELECT futures_done FROM policies WHERE experiment = ? AND policy = ?", id.Value, policy) == 0;
    }

    public static SortedDictionary<string, long[]> Read(Session session, ExperimentId id, int policy)
    {
        var sums = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        using var statement = session.Prepare("SELECT name, bytes FROM tallies WHERE experiment = ? AND policy = ?");
        statement.BindAll([id.Value, policy]);
        while (statement.Step())
        {
            sums.Add(statement.GetText(0), Int64Bytes.Decode(statement.GetBytes(1)));
        }

        return sums;
    }

    public void Add(ShardRows shard)
    {
        if (!_isFirst && shard.Tallies.Count != _sums.Count)
        {
            throw Mismatch(shard, $"{shard.Tallies.Count} tallies; earlier shards brought {_sums.Count}");
        }

        foreach (var tally in shard.Tallies)
        {
            if (!_sums.TryGetValue(tally.Name, out var sum))
            {
                if (!_isFirst)
                {
                    throw Mismatch(shard, $"a tally '{tally.Name}' that earlier shards did not bring");
                }

                _sums.Add(tally.Name, sum = new long[tally.Length]);
            }

            if (sum.Length != tally.Length)
            {
                throw Mismatch(shard, $"{tally.Length} elements of the tally '{tally.Name}'; earlier shards brought {sum.Length}");
            }

            tally.AddTo(sum);
        }

        _isFirst = false;
    }

    public void Write()
    {
        using var statement = _session.Prepare("""
            INSERT INTO tallies (experiment, policy, name, bytes) VALUES (?, ?, ?, ?)
            ON CONFLICT (experiment, policy, name) DO UPDATE SET bytes = excluded.bytes
            """);
        statement.BindAll([_id.Value, _policy]);
        foreach (var (name, sum) in _sums)
        {
            statement.Bind(3, name);
            statement.Bind(4, Int64Bytes.Encode(sum));
            statement.Run();
        }
    }

    private StoreException Mismatch(ShardRows shard, string found) => new(
        StoreFault.TallyMismatch,
        _session.Location,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The shard of policy {shard.Policy} from future {shard.FirstFuture} brings {found}. All shards of an experiment bring the same tallies; nothing was written."));
}
