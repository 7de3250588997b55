using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;
using DiplomacySim.Results;
using TestPlans = DiplomacySim.Engine.Tests.Plans;

namespace DiplomacySim.Experiments.Tests.Tallies;

public sealed class ShardTallyTests
{
    private const int Futures = 50;

    private static readonly ExperimentPlan _plan = TestPlans.Of(TestPlans.Mixed, Futures);
    private static readonly TallyLayout _layout = TallyLayout.Of(_plan.Scenario.World.World, _plan.Scenario.From, _plan.Scenario.Months);

    [Fact]
    public void Of_World_CountsCountriesOfTheLadder()
    {
        // Nine partners, of which one is outside the ladder and one is a bloc.
        Assert.Equal(new TallyLayout(_plan.Scenario.From, 24, 9, 5, 7), _layout);
    }

    [Fact]
    public void AddMonth_EveryMonth_CountsWhatTheShardShows()
    {
        var tally = new ShardTally(_layout);
        var inYear = new int[_layout.Years, Futures];
        var upgradesOf = new long[_layout.Partners];

        Play(tally, 0, Futures, shard =>
        {
            var month = shard.MonthsDone - 1;
            foreach (var step in shard.Upgrades)
            {
                inYear[_layout.YearOf(month), step.Lane]++;
                upgradesOf[step.Partner]++;
            }

            for (var partner = 0; partner < _layout.Partners; partner++)
            {
                for (var tier = 0; tier < _layout.Tiers; tier++)
                {
                    Assert.Equal(shard.Tier(partner).ToArray().Count(t => t == tier), Find(tally, TallyLayout.TierCounts)[_layout.TierIndex(month, partner, tier)]);
                }
            }

            for (var tier = 0; tier < _layout.Tiers; tier++)
            {
                for (var count = 0; count <= _layout.Countries; count++)
                {
                    var lanes = Enumerable.Range(0, shard.Lanes).ToList();
                    Assert.Equal(lanes.Count(l => shard.CountriesOn(tier)[l] == count), Find(tally, TallyLayout.CountriesOn)[_layout.CountIndex(month, tier, count)]);
                    Assert.Equal(
                        tier == 0 ? 0 : lanes.Count(l => Enumerable.Range(tier, _layout.Tiers - tier).Sum(t => shard.CountriesOn(t)[l]) == count),
                        Find(tally, TallyLayout.CountriesFrom)[_layout.CountIndex(month, tier, count)]);
                }
            }
        });

        var expected = from year in Enumerable.Range(0, _layout.Years)
                       from count in Enumerable.Range(0, _layout.Countries + 1)
                       select Enumerable.Range(0, Futures).LongCount(lane => inYear[year, lane] == count);
        Assert.Equal(expected, Values(tally, TallyLayout.Upgrades));
        Assert.Equal(upgradesOf, Values(tally, TallyLayout.UpgradesOf));
        Assert.True(upgradesOf.Sum() > Futures, "the test needs upgrades");
    }

    [Fact]
    public void AddReason_Upgrades_SumsTheirPartsAndMonths()
    {
        var tally = new ShardTally(_layout);
        var parts = new ScoreParts(1, -0.5f, 0.25f, 0.125f, 2, 0, -1, 0.0625f, 0, 3);

        tally.AddReason(new Upgrade(2, 0, 1, 2), parts, 30);
        tally.AddReason(new Upgrade(2, 7, 0, 2), parts, float.PositiveInfinity);

        var sums = Values(tally, TallyLayout.Reasons);
        float[] expected = new float[TallyLayout.Parts];
        parts.CopyTo(expected);
        Assert.Equal(expected.Select(p => 2.0 * p), sums.Skip(2 * TallyLayout.Parts).Take(TallyLayout.Parts).Select(s => s / (double)TallyLayout.ReasonScale));
        Assert.Equal(2, Find(tally, TallyLayout.UpgradesOf)[2]);
        Assert.Equal(30, Find(tally, TallyLayout.Waiting)[2]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(49)]
    public void Tallies_ShardCutInTwo_AddUpToTheWhole(int first)
    {
        var whole = new ShardTally(_layout);
        var head = new ShardTally(_layout);
        var tail = new ShardTally(_layout);

        Play(whole, 0, Futures);
        Play(head, 0, first);
        Play(tail, first, Futures - first);

        foreach (var tally in whole.Tallies)
        {
            Assert.Equal(Values(whole, tally.Name), Values(head, tally.Name).Zip(Values(tail, tally.Name), (a, b) => a + b));
        }
    }

    [Fact]
    public void Clear_UsedTally_IsEmptyAgain()
    {
        var tally = new ShardTally(_layout);
        Play(tally, 0, 3);

        tally.Clear();

        Assert.All(tally.Tallies, t => Assert.All(Values(tally, t.Name), value => Assert.Equal(0, value)));
    }

    [Fact]
    public void BytesOf_Layout_IsTheMemoryOfItsTallies()
    {
        string[] narrow = [TallyLayout.TierCounts, TallyLayout.CountriesOn, TallyLayout.CountriesFrom, TallyLayout.Upgrades];

        var bytes = new ShardTally(_layout).Tallies.Sum(t => (long)t.Length * (narrow.Contains(t.Name) ? sizeof(int) : sizeof(long)));

        Assert.Equal(bytes, ShardTally.BytesOf(_layout));
    }

    private static void Play(ShardTally tally, int first, int count, Action<Shard>? check = null)
    {
        var run = _plan.Policies[0];
        using var shard = run.Open(CaseDraws.Lanes(run, [.. Enumerable.Range(first, count).Select(f => (uint)f)]));
        while (shard.MonthsDone < run.Inputs.Months)
        {
            shard.Advance((upgrade, parts) => tally.AddReason(upgrade, parts, shard.MonthsInTier(upgrade.Partner)[upgrade.Lane]));
            tally.AddMonth(shard);
            check?.Invoke(shard);
        }

        tally.AddEnd(shard);
    }

    private static Tally Find(ShardTally tally, string name) => tally.Tallies.Single(t => t.Name == name);

    private static long[] Values(ShardTally tally, string name)
    {
        var found = Find(tally, name);
        return [.. Enumerable.Range(0, found.Length).Select(i => found[i])];
    }
}
