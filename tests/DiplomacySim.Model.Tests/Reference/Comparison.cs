using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Reference;

/// <summary>Compares every column of a shard with the plain futures, bit for bit.</summary>
internal static unsafe class Comparison
{
    public static void AssertEqual(Shard shard, ReferenceFuture[] futures, World world, string run)
    {
        var counts = new int[world.Partners.Length * shard.Tiers];
        for (var lane = 0; lane < futures.Length; lane++)
        {
            var future = futures[lane];
            CompareHome(shard, future, lane, new Place(run, lane, shard.Month, "home"), world);
            for (var i = 0; i < world.Partners.Length; i++)
            {
                ComparePartner(shard, future.Partners[i], i, lane, new Place(run, lane, shard.Month, world.Partners[i].Name));
                counts[(i * shard.Tiers) + future.Partners[i].Tier]++;
            }
        }

        Assert.True(shard.TierCounts.SequenceEqual(counts), $"{run} month {shard.Month}: the counts of tiers differ.");
    }

    private static void CompareHome(Shard shard, ReferenceFuture future, int lane, in Place place, World world)
    {
        var home = shard.Home;
        Same(future.Home.LeaderGap, home.LeaderGap[lane], place, "leader gap");
        Same(future.Home.LeaderUplift, home.LeaderUplift[lane], place, "leader uplift");
        Same(future.Home.LeaderByChance ? 1f : 0f, home.LeaderByChance[lane], place, "leader by chance");
        Same(future.Home.Autoregression, home.Autoregression[lane], place, "autoregression");
        Same(future.Home.Activism, home.Activism[lane], place, "activism");
        Same(future.Home.VisitUplift, home.VisitUplift[lane], place, "visit uplift");
        Same(future.Home.Occasions, home.Occasions[lane], place, "occasions");
        Same(future.Visits, home.Visits[lane], place, "visits");
        Same(future.Upgrades, home.Upgrades[lane], place, "upgrades");
        for (var region = 0; region < world.Regions.Length; region++)
        {
            Same(future.RegionPartners(region), home.RegionPartners(region)[lane], place, "partners of a region");
            Same(future.Home.Tour(shard.Month, world.Regions[region]), home.Tour(region, (uint)shard.Month.Index)[lane], place, "tour of a region");
        }

        for (var tier = 0; tier < shard.Tiers; tier++)
        {
            Same(future.CountriesOn(tier), shard.CountriesOn(tier)[lane], place, "countries on a rung");
        }
    }

    private static void ComparePartner(Shard shard, ReferencePartner expected, int index, int lane, in Place place)
    {
        var actual = shard.ColumnsOf(index);
        Same(expected.Capital, actual.Capital[lane], place, "capital");
        Same(expected.LogCapital, actual.LogCapital[lane], place, "log capital");
        Same(expected.Tension, actual.Tension[lane], place, "tension");
        Same(expected.Recency, actual.Recency[lane], place, "recency");
        Same(expected.MonthsInTier, actual.MonthsInTier[lane], place, "months in tier");
        Same(expected.Pipeline, actual.Pipeline[lane], place, "pipeline");
        Same(expected.Implemented, actual.Implemented[lane], place, "implemented");
        Same(expected.Lapsed, actual.Lapsed[lane], place, "lapsed");
        Same(expected.Signed, actual.Signed[lane], place, "signed");
        Same(expected.Credibility, actual.Credibility[lane], place, "credibility");
        Same(expected.Frailty, actual.Frailty[lane], place, "frailty");
        Same(expected.Bid, actual.Bid[lane], place, "bid");
        Same(expected.VisitHistory, actual.VisitHistory[lane], place, "visit history");
        Same(expected.Visits, actual.Visits[lane], place, "visits");
        Same(expected.Suspensions, actual.Suspensions[lane], place, "suspensions");
        Same(expected.Tier, actual.Tier[lane], place, "tier");
        Same(expected.TierAtStart, actual.TierAtStart[lane], place, "tier at start");
        Same(expected.Suspended ? 1f : 0f, actual.Suspended[lane], place, "suspended");
        Same(expected.Labels, actual.Labels[lane], place, "labels");
        Same(expected.Target, actual.Target[lane], place, "target");
        Same(expected.AgreementsWithoutVisit, actual.AgreementsWithoutVisit[lane], place, "agreements without visit");
        Same(expected.Readiness, actual.Readiness[lane], place, "readiness");
    }

    private static void Same(float expected, float actual, in Place place, string variable)
    {
        if (BitConverter.SingleToInt32Bits(expected) != BitConverter.SingleToInt32Bits(actual))
        {
            Assert.Fail(FormattableString.Invariant($"{place.Run}, future of lane {place.Lane}, {place.Month}, {place.Who}: {variable} is {actual:G9}, the reference says {expected:G9}."));
        }
    }

    private readonly record struct Place(string Run, int Lane, Month Month, string Who);
}
