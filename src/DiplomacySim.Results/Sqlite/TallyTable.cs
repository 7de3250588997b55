using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Sqlite;

/// <summary>Reads and writes the sums of tallies.</summary>
internal static class TallyTable
{
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

    /// <summary>The sums of a policy, to add shards to.</summary>
    public static TallySums Open(Session session, ExperimentId id, int policy) => new(
        session.Location,
        Read(session, id, policy),
        session.Number("SELECT futures_done FROM policies WHERE experiment = ? AND policy = ?", id.Value, policy) == 0);

    public static void Write(Session session, ExperimentId id, int policy, TallySums sums)
    {
        using var statement = session.Prepare("""
            INSERT INTO tallies (experiment, policy, name, bytes) VALUES (?, ?, ?, ?)
            ON CONFLICT (experiment, policy, name) DO UPDATE SET bytes = excluded.bytes
            """);
        statement.BindAll([id.Value, policy]);
        foreach (var (name, sum) in sums.Sums)
        {
            statement.Bind(3, name);
            statement.Bind(4, Int64Bytes.Encode(sum));
            statement.Run();
        }
    }
}
