using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Modules.Diaspora;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class DiasporaTests
{
    [Fact]
    public void Remittances_NoShocks_GrowWithPeopleAndIncomes()
    {
        var run = Still(24);

        // 1% more people and 2% more income to the power 0.5, twice.
        Assert.Equal(16 * Math.Pow(1.01 * Math.Sqrt(1.02), 2), run.Play(DiasporaQuantities.RemittancesOfYear, 2)[1], 1e-3);
        Assert.Equal(16 * 1.01 * Math.Sqrt(1.02), run.Play(DiasporaQuantities.RemittancesOfLastYear, 2)[1], 1e-3);
    }

    [Fact]
    public void Remittances_Shocks_LeaveTheMeanAndSpreadAsTheirNumberSays()
    {
        const int Lanes = 1024;
        var sent = Run(12, (DiasporaItems.RemittanceSpread, 0.08)).Play(DiasporaQuantities.RemittancesOfYear, Lanes);

        var mean = sent.Average();
        var deviation = Math.Sqrt(sent.Select(s => (s - mean) * (s - mean)).Average());
        Assert.InRange(mean, 16.32 - (4 * deviation / 32), 16.32 + (4 * deviation / 32));
        // The mean of the months of a random walk has about a third of the variance of its end.
        Assert.InRange(deviation / mean, 0.08 * Math.Sqrt(1.0 / 3) * 0.9, 0.08 * Math.Sqrt(1.0 / 3) * 1.2);
    }

    [Fact]
    public void Remittances_ByPartner_FollowPeopleAndTheRootOfIncome()
    {
        var one = Of(0);
        var three = Of(2);

        // Partner 2 has three times the people of partner 0, and four times the income per head.
        Assert.Equal(6, three / one, 1e-4);
        Assert.Equal(16.32, Enumerable.Range(0, 3).Sum(Of), 0.01);

        double Of(int partner) => Still(12).Play(DiasporaQuantities.RemittancesOfPartner, 1, partner)[0];
    }

    [Fact]
    public void Remittances_LargeCrisis_LoseAFifthForSixMonths()
    {
        var run = Crisis(Still(12), month: 2, partner: 2, citizens: 3000);

        Assert.Equal(0.2 / 2, 1 - Relative(run, 2), 1e-3);
        Assert.Equal(1, Relative(run, 0), 1e-6);
    }

    [Fact]
    public void Remittances_SmallCrisis_LoseInProportion()
    {
        // 300 of 300,000 are a tenth of the one in a hundred that has the full effect.
        Assert.Equal(0.02 / 2, 1 - Relative(Crisis(Still(12), 2, 2, 300), 2), 1e-3);
        Assert.Equal(0.2 / 12 * 2, 1 - Relative(Crisis(Still(12), 10, 2, 1e6), 2), 1e-3);
    }

    [Fact]
    public void Remittances_ManyCrises_NeverFallBelowZeroAndAddUp()
    {
        var run = Run(12, (DiasporaItems.CrisisCut, 1));
        foreach (var month in Enumerable.Range(0, 12))
        {
            run = Crisis(run, month, 1, 1e6);
        }

        var partners = Enumerable.Range(0, 3).Select(i => run.Play(DiasporaQuantities.RemittancesOfPartner, 1, i)[0]).ToArray();

        Assert.Equal(0, partners[1], 1e-5);
        Assert.Equal(run.Play(DiasporaQuantities.RemittancesOfYear, 1)[0], partners.Sum(), 1e-4);
        Assert.Equal(Still(12).Play(DiasporaQuantities.RemittancesOfPartner, 1, 1)[0], run.Play(DiasporaQuantities.RemittancesLost, 1)[0], 1e-4);
    }

    [Fact]
    public void Remittances_TwiceTheOutreach_RiseByItsEffectInTheLongRun()
    {
        var usual = Still(240).Play(DiasporaQuantities.RemittancesOfYear, 1)[0];
        var twice = Still(240).Set(DiasporaItems.Outreach, 2).Play(DiasporaQuantities.RemittancesOfYear, 1)[0];

        Assert.Equal(0.05, Math.Log(twice / usual), 2e-4);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(0, -1)]
    public void Capital_Outreach_MovesWithTheHosts(double outreach, int sign)
    {
        var usual = Capital(Still(36));

        var capital = Capital(Still(36).Set(DiasporaItems.Outreach, outreach));

        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(sign, Math.Sign(capital[i] - usual[i])));
    }

    [Fact]
    public void Diaspora_OfABloc_IsThatOfItsMembers()
    {
        var run = Still(12);
        run = run with { World = run.World.WithPartner(0, p => p with { Kind = PartnerKind.Bloc }).WithPartner(1, p => p with { BlocActors = [0] }) };

        Assert.Equal(200 * 1.01, run.Play(DiasporaQuantities.DiasporaOfPartner, 1, 0)[0], 1e-3);
        Assert.Equal(500 * 1.01, run.Play(DiasporaQuantities.DiasporaTotal, 1)[0], 1e-3);
        Assert.Equal(run.Play(DiasporaQuantities.RemittancesOfPartner, 1, 1), run.Play(DiasporaQuantities.RemittancesOfPartner, 1, 0));
    }

    [Fact]
    public void State_EveryWidthOfVectors_IsTheSame()
    {
        var run = Crisis(Run(20, (DiasporaItems.RemittanceSpread, 0.1)), 3, 1, 700).Set(DiasporaItems.Outreach, 1.5);

        var hashes = new IKernels[] { new Kernels<Simd32>(), new Kernels<Simd128>(), new Kernels<Simd256>(), new Kernels<Simd512>() }
            .Select(kernels => Hash(run, run.Lanes(37), kernels));

        Assert.Single(hashes.Distinct());
    }

    private static double[] Capital(TestRun run)
    {
        using var shard = Played(run);
        return [.. Enumerable.Range(0, 3).Select(i => (double)shard.Capital(i)[0])];
    }

    private static Shard Played(TestRun run)
    {
        var shard = run.Shard(1);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        return shard;
    }

    private static string Hash(TestRun run, LaneInputs lanes, IKernels kernels)
    {
        using var shard = new Shard(run.Inputs(), lanes, kernels);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        return shard.StateHash();
    }

    private static double Relative(TestRun run, int partner) =>
        run.Play(DiasporaQuantities.RemittancesOfPartner, 1, partner)[0]
        / Still(run.Months).Play(DiasporaQuantities.RemittancesOfPartner, 1, partner)[0];

    private static TestRun Crisis(TestRun run, int month, int partner, double citizens) => run with
    {
        Plans = run.Plans.SetItem(month, MonthPlan.Empty with { Crises = [new CitizensInNeed([partner], citizens, 1)] }),
    };

    private static TestRun Still(int months) => Run(months, []);

    /// <summary>Three partners with 100,000, 200,000 and 300,000 people, and incomes per head of 1, 1 and 4.</summary>
    private static TestRun Run(int months, params ImmutableArray<(ModuleItem Item, double Value)> values)
    {
        var world = TestWorld.Alike(3, TestParameters.Quiet)
            .WithPartners((i, p) => p with { DiasporaThousands = 100 * (i + 1), PopulationMillions = 1, GdpUsdBillions = i == 2 ? 4 : 1 });
        (ModuleItem, double)[] items =
        [
            (DiasporaItems.DiasporaGrowth, 0.01), (DiasporaItems.HostIncomeGrowth, 0.02), (DiasporaItems.IncomeElasticity, 0.5),
            (DiasporaItems.RemittanceSpread, 0), (DiasporaItems.CrisisCut, 0.2), (DiasporaItems.CrisisReach, 0.01),
            (DiasporaItems.RemittancesPerOutreach, 0.05), (DiasporaItems.CapitalPerOutreach, 0.3), (DiasporaItems.RemittancesTotal, 16),
        ];
        // There is capital that may fall.
        return new TestRun(world, months) { Start = _ => TestRun.Blank with { Capital = 5 } }.On(DiasporaModule.Description, items).On(DiasporaModule.Description, [.. values]);
    }
}
