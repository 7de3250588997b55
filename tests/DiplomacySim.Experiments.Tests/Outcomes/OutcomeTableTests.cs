using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Outcomes;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Results;
using TestPlans = DiplomacySim.Engine.Tests.Plans;

namespace DiplomacySim.Experiments.Tests.Outcomes;

public sealed class OutcomeTableTests
{
    [Fact]
    public void Columns_AnyLadder_AreBuiltInThenTargetsThenOutcomes()
    {
        var table = TestPlans.Of(TestPlans.Mixed, 10).Outcomes;

        Assert.Equal(
            [
                "contact or above", "friend or above", "ally or above", "kin", "upgrades", "visits", "partners visited", "agreements signed",
                "agreements implemented", "agreements lapsed", "suspensions", "sectoral labels",
                "two kin", "capital", "first month with two kin", "calm",
            ],
            table.Columns.Select(c => c.Name));
        Assert.Equal(12, table.BuiltIn);
        Assert.Equal([ColumnKind.Target, ColumnKind.Number, ColumnKind.Month, ColumnKind.Truth], table.Columns[12..].Select(c => c.Kind));
        Assert.Equal(4, table.Expressions.Length);
    }

    [Fact]
    public void Read_Shard_CountsWhatItsViewsShow()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 10);
        var run = plan.Policies[0];
        var world = run.Inputs.World;
        using var shard = run.Open(CaseDraws.Lanes(run, [0, 1, 2, 3, 4]));
        while (shard.MonthsDone < run.Inputs.Months)
        {
            shard.Advance();
        }

        var columns = Enumerable.Range(0, plan.Outcomes.BuiltIn).Select(_ => Enumerable.Repeat(double.NaN, 5).ToArray()).ToArray();
        OutcomeReader.Read(shard, world, columns);

        for (var lane = 0; lane < 5; lane++)
        {
            var all = Enumerable.Range(0, world.Partners.Length).ToList();
            double[] expected =
            [
                .. Enumerable.Range(1, 4).Select(rung => (double)all.Count(p => world.Partners[p].Kind == PartnerKind.Country && shard.Tier(p)[lane] >= rung)),
                shard.UpgradesSoFar[lane],
                all.Sum(p => shard.VisitsWith(p)[lane]),
                all.Count(p => shard.VisitsWith(p)[lane] > 0),
                all.Sum(p => shard.Signed(p)[lane]),
                all.Sum(p => shard.Implemented(p)[lane]),
                all.Sum(p => shard.Lapsed(p)[lane]),
                all.Sum(p => shard.Suspensions(p)[lane]),
                all.Sum(p => shard.Labels(p)[lane]),
            ];
            Assert.Equal(expected, columns.Select(c => c[lane]));
        }
    }
}
