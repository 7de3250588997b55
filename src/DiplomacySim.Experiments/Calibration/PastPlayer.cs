using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Plays pasts from their first month to their last, and takes the targets' values of each.</summary>
internal static class PastPlayer
{
    /// <summary>The targets' values in each lane.</summary>
    /// <param name="world">The world.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="shard">A shard at its start.</param>
    /// <param name="months">The months to play.</param>
    /// <param name="cancellation">Stops between months.</param>
    public static double[][] Play(World world, PastTargets targets, Shard shard, int months, CancellationToken cancellation)
    {
        var lanes = shard.Lanes;
        var steps = new List<TierStep>[lanes];
        var agreements = new double[lanes][];
        for (var lane = 0; lane < lanes; lane++)
        {
            steps[lane] = [];
            agreements[lane] = new double[targets.Years];
        }

        var before = new double[lanes];
        for (var month = 0; month < months; month++)
        {
            cancellation.ThrowIfCancellationRequested();
            shard.Advance();
            foreach (var upgrade in shard.Upgrades)
            {
                if (upgrade.Lane < lanes)
                {
                    steps[upgrade.Lane].Add(new TierStep(upgrade.Partner, shard.Month, upgrade.To));
                }
            }

            if (shard.Month.Number == 12)
            {
                CountAgreements(world, targets, shard, agreements, before);
            }
        }

        return [.. steps.Select((past, lane) => targets.ValuesOf(new PastRecord(past, agreements[lane], double.NaN)))];
    }

    /// <summary>What was signed in the year that ends: a fixed order of partners, whole numbers.</summary>
    private static void CountAgreements(World world, PastTargets targets, Shard shard, double[][] agreements, double[] before)
    {
        var signed = new double[before.Length];
        for (var partner = 0; partner < world.Partners.Length; partner++)
        {
            var column = shard.Signed(partner);
            for (var lane = 0; lane < signed.Length; lane++)
            {
                signed[lane] += column[lane];
            }
        }

        for (var lane = 0; lane < signed.Length; lane++)
        {
            agreements[lane][shard.Month.Year - targets.FirstYear] = signed[lane] - before[lane];
        }

        signed.CopyTo(before, 0);
    }
}
