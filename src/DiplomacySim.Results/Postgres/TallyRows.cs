using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Postgres;

/// <summary>Reads and writes the sums of tallies.</summary>
internal static class TallyRows
{
    public static SortedDictionary<string, long[]> Read(PostgresSession session, ExperimentId id, int policy)
    {
        var sums = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var (name, sum) in session.Rows(
            row => (row.GetString(0), Int64Bytes.Decode(row.GetFieldValue<byte[]>(1))),
            "SELECT name, bytes FROM tallies WHERE experiment = $1 AND policy = $2",
            id.Value,
            policy))
        {
            sums.Add(name, sum);
        }

        return sums;
    }

    public static void Write(PostgresSession session, ExperimentId id, int policy, TallySums sums)
    {
        foreach (var (name, sum) in sums.Sums)
        {
            session.Run(
                """
                INSERT INTO tallies (experiment, policy, name, bytes) VALUES ($1, $2, $3, $4)
                ON CONFLICT (experiment, policy, name) DO UPDATE SET bytes = excluded.bytes
                """,
                id.Value,
                policy,
                name,
                Int64Bytes.Encode(sum));
        }
    }
}
