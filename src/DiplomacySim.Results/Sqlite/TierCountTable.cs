using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Sqlite;

/// <summary>Writes the table of tier counts from the tallies.</summary>
internal static class TierCountTable
{
    public static void Write(Session session, ExperimentRecord experiment, TierCountLayout layout)
    {
        session.Run("DELETE FROM tier_counts WHERE experiment = ?", experiment.Id.Value);
        using var insert = session.Prepare("""
            INSERT INTO tier_counts (experiment, policy, month, partner, rung, tier, count) VALUES (?, ?, ?, ?, ?, ?, ?)
            """);
        for (var policy = 0; policy < experiment.Definition.Policies.Length; policy++)
        {
            Write(insert, experiment.Id, policy, layout, TallySums.Laid(TallyTable.Read(session, experiment.Id, policy), session.Location, experiment.Id, policy, layout));
        }
    }

    private static void Write(Statement insert, ExperimentId id, int policy, TierCountLayout layout, long[] counts)
    {
        insert.Bind(1, id.Value);
        insert.Bind(2, (long)policy);
        var index = 0;
        foreach (var month in layout.Months)
        {
            insert.Bind(3, month);
            foreach (var partner in layout.Partners)
            {
                insert.Bind(4, partner);
                for (var rung = 0; rung < layout.Tiers.Length; rung++)
                {
                    insert.Bind(5, (long)rung);
                    insert.Bind(6, layout.Tiers[rung]);
                    insert.Bind(7, counts[index++]);
                    insert.Run();
                }
            }
        }
    }
}
