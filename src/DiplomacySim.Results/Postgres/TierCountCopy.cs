using DiplomacySim.Results.Sql;
using NpgsqlTypes;

namespace DiplomacySim.Results.Postgres;

/// <summary>Writes the table of tier counts from the tallies.</summary>
internal static class TierCountCopy
{
    public static void Write(PostgresSession session, ExperimentId id, int policies, TierCountLayout layout, string location)
    {
        var tallies = Enumerable.Range(0, policies)
            .Select(policy => TallySums.Laid(TallyRows.Read(session, id, policy), location, id, policy, layout)).ToList();
        session.Run("DELETE FROM tier_counts WHERE experiment = $1", id.Value);
        using var copy = session.Connection.BeginBinaryImport(
            "COPY tier_counts (experiment, policy, month, partner, rung, tier, count) FROM STDIN (FORMAT BINARY)");
        for (var policy = 0; policy < policies; policy++)
        {
            var index = 0;
            foreach (var month in layout.Months)
            {
                foreach (var partner in layout.Partners)
                {
                    for (var rung = 0; rung < layout.Tiers.Length; rung++)
                    {
                        copy.StartRow();
                        copy.Write(id.Value, NpgsqlDbType.Bigint);
                        copy.Write(policy, NpgsqlDbType.Integer);
                        copy.Write(month, NpgsqlDbType.Text);
                        copy.Write(partner, NpgsqlDbType.Text);
                        copy.Write(rung, NpgsqlDbType.Integer);
                        copy.Write(layout.Tiers[rung], NpgsqlDbType.Text);
                        copy.Write(tallies[policy][index++], NpgsqlDbType.Bigint);
                    }
                }
            }
        }

        copy.Complete();
    }
}
