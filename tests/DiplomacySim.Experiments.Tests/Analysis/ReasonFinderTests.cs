using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Tests.Analysis;

public sealed class ReasonFinderTests
{
    private const int Capital = 3;
    private const int Region = 4;
    private const int Rivalry = 5;
    private const int Occasion = 8;

    [Theory]
    [InlineData(Capital, ReasonKind.Capital)]
    [InlineData(Region, ReasonKind.Region)]
    [InlineData(Rivalry, ReasonKind.Rivalry)]
    [InlineData(Occasion, ReasonKind.Occasion)]
    public void Find_PartAboveTheAverage_IsTheReason(int part, ReasonKind kind)
    {
        using var run = new WrittenRun("", 100);
        RaiseAll(run);
        run.Tallies[0].SetPart(run.Partner("DDD"), part, 9);

        var reason = Reason(run, "DDD");

        Assert.Equal(kind, reason.Kind);

        // Seven countries rise; six have nothing of the part.
        Assert.Equal(9 - (9 / 7.0), reason.Contribution, 3);
    }

    [Fact]
    public void Find_ManyVisits_AreTheReason()
    {
        using var run = new WrittenRun("", 100);
        RaiseAll(run);
        run.Tallies[0].Visits[run.Partner("DDD")] = 100_000_000;

        Assert.Equal(ReasonKind.Visits, Reason(run, "DDD").Kind);
    }

    [Fact]
    public void Find_YearsInTheTier_AreCountedAtTheUpgrade()
    {
        using var run = new WrittenRun("", 100);
        RaiseAll(run);
        var garnet = run.Partner("GGG");
        run.Tallies[0].Waiting[garnet] = run.Tallies[0].UpgradesOf[garnet] * 12 * 9;

        var reason = Reason(run, "GGG");

        Assert.Equal((ReasonKind.Ripeness, 9.0), (reason.Kind, Math.Round(reason.YearsInTier)));
    }

    [Fact]
    public void Find_Priority_IsTheReason()
    {
        using var run = new WrittenRun("levers: {priority: {DDD: 100}}", 100);
        RaiseAll(run);

        Assert.Equal(ReasonKind.Priority, Reason(run, "DDD").Kind);
    }

    [Fact]
    public void Find_PlannedUpgrade_ComesBeforeAllElse()
    {
        using var run = new WrittenRun("levers: {priority: {DDD: 100}}\nevents: [{date: 2025-06, upgrade: DDD, to: contact}]", 100);
        RaiseAll(run);

        Assert.Equal((ReasonKind.Planned, new Month(2025, 6)), (Reason(run, "DDD").Kind, Reason(run, "DDD").Planned));
    }

    [Fact]
    public void Find_NothingOfItsOwn_IsTheHomesActivism()
    {
        using var run = new WrittenRun(
            "uncertain: {gdp weight: 0, shared bloc weight: 0, status weight: 0, attention status: 0, attention gdp: 0, attention trade: 0, maturation years: 1, maturation spread: 0.5}", 100);
        RaiseAll(run);

        // Of what is left that could speak for the least willing one, everything speaks against it.
        var start = run.Plan.Policies[0].Inputs.Start.Partners;
        var (partner, code) = run.Summary().Partners.Where(p => p.TierNow is > 0 and < 4).Select(p => (p.Partner, p.Id.Code)).MinBy(p => start[p.Partner].FrailtyMean);
        run.Tallies[0].Visits[partner] = 0;
        foreach (var part in new[] { Capital, Region, Rivalry, Occasion })
        {
            run.Tallies[0].SetPart(partner, part, -9);
        }

        var reason = Reason(run, code);

        Assert.Equal((ReasonKind.Activism, 0), (reason.Kind, reason.Contribution));
    }

    private static void RaiseAll(WrittenRun run)
    {
        foreach (var partner in run.Summary().Partners)
        {
            if (partner.TierNow < 4)
            {
                run.Tallies[0].Raise(partner.Partner, 6, partner.TierNow, partner.TierNow + 1, 50);
            }
            else
            {
                run.Tallies[0].UpgradesOf[partner.Partner] = 50;
            }
        }
    }

    private static UpgradeReason Reason(WrittenRun run, string code) => run.Summary().Partners.Single(p => p.Id.Code == code).Reason!;
}
