using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules.Economy;

public sealed class TradeTests
{
    private const double Tolerance = 1e-4;

    [Fact]
    public void Trade_NothingMovesIt_IsThatOfTheRecordedYear()
    {
        Assert.All(EconomyRun.Still(30).Trade(1), month => Assert.Equal(12.0 / 3 / 12, month, Tolerance));
        Assert.All(EconomyRun.Still(24).Play(EconomyQuantities.TradeOfYear, 3), year => Assert.Equal(12, year, 1e-3));
    }

    [Fact]
    public void Trade_AfterATierStep_GoesHalfTheWayInItsHalfLife()
    {
        var trade = EconomyRun.Still(60).Plan(0, new PartnerPlan(1, true, 1, 0)).With((EconomyParameters.TradePerVisit, 0)).Trade(1);

        // The step is taken in month 0; u after n more months is psi (1 - (1 - l)^n), and half of psi after ln 2 / -ln(1 - l) = 22.8.
        Assert.All(Enumerable.Range(0, 60), n => Assert.Equal(0.03 * (1 - Math.Pow(0.97, n)), Math.Log(trade[n] * 3), Tolerance));
        Assert.InRange(Math.Log(trade[23] * 3), 0.0149, 0.0153);
    }

    [Fact]
    public void Trade_AfterAVisit_HasHalfTheBumpAfterItsHalfLife()
    {
        var trade = EconomyRun.Still(30).Plan(2, new PartnerPlan(0, true, 0, 0)).Trade(0);

        Assert.Equal(1.0 / 3, trade[2], Tolerance);
        Assert.All(Enumerable.Range(3, 27), n => Assert.Equal(0.04 * Math.Pow(2, -(n - 2) / 6.0), Math.Log(trade[n] * 3), Tolerance));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2.5, 0.1)]
    public void Trade_Promotion_MultipliesTheBump(double promotion, double bump)
    {
        var trade = EconomyRun.Still(12).Set(EconomyLevers.TradePromotion, promotion).Plan(0, new PartnerPlan(0, true, 0, 0)).Trade(0);

        Assert.Equal(bump * Math.Pow(2, -1), Math.Log(trade[6] * 3), Tolerance);
    }

    [Fact]
    public void Trade_UsualVisitsOnly_StaysInTheMean()
    {
        // Every partner is visited every month, and trade at the start is used to it.
        var run = EconomyRun.Still(24).With((EconomyParameters.TradePerTier, 0)).VisitingAll() with { Start = _ => TestRun.Blank with { VisitsAMonth = 1 } };

        Assert.All(run.Trade(2), month => Assert.Equal(1.0 / 3, month, Tolerance));
    }

    [Fact]
    public void Trade_NoEffectOfPolicy_ReturnsToWhatItWas()
    {
        var trade = EconomyRun.Still(60)
            .Plan(0, new PartnerPlan(1, true, 2, 4))
            .With((EconomyParameters.TradePerTier, 0), (EconomyParameters.TradePerDoubling, 0))
            .Trade(1);

        Assert.Equal(1.0 / 3, trade[59], Tolerance);
    }

    [Fact]
    public void Trade_Crisis_FallsByWhatTensionTakes()
    {
        var run = EconomyRun.Still(12).Plan(4, new PartnerPlan(2, false, 0, 0) { Crisis = new PlannedCrisis(1, false) });
        var trade = (run with { World = run.World.With(Parameter.TensionHalfLife, 3) }).Trade(2);

        Assert.Equal(-0.085, Math.Log(trade[4] * 3), Tolerance);
        Assert.Equal(-0.085 / 2, Math.Log(trade[7] * 3), Tolerance);
    }

    [Fact]
    public void Trade_TradeAgreementsOverHalfOfIt_GrowsTowardsHalfOfTheirEffect()
    {
        var trade = EconomyRun.Still(120).Set(EconomyLevers.NewTradeAgreements, 0.5).Trade(0);

        Assert.All([0, 11, 119], n => Assert.Equal(0.125 * (1 - Math.Pow(0.97, n + 1)), Math.Log(trade[n] * 3), Tolerance));
    }

    [Fact]
    public void Trade_AgreementWithOnePartner_MovesItsTradeAloneFromItsMonthOn()
    {
        var run = EconomyRun.Still(120);
        run = run with { Plans = run.Plans.SetItem(12, new MonthPlan([], []) { TradeAgreements = [1] }) };

        var trade = run.Trade(1);

        Assert.All([0, 11], n => Assert.Equal(1.0 / 3, trade[n], Tolerance));
        Assert.All([12, 23, 119], n => Assert.Equal(0.25 * (1 - Math.Pow(0.97, n - 11)), Math.Log(trade[n] * 3), Tolerance));
        Assert.All(run.Trade(0), month => Assert.Equal(1.0 / 3, month, Tolerance));
    }

    [Fact]
    public void Trade_AgreementWithAPartnerThatALeverCoversInPart_CoversItInFull()
    {
        var run = EconomyRun.Still(60).Set(EconomyLevers.NewTradeAgreements, 0.5);
        run = run with { Plans = run.Plans.SetItem(0, new MonthPlan([], []) { TradeAgreements = [2] }) };

        Assert.Equal(2, Math.Log(run.Trade(2)[59] * 3) / Math.Log(run.Trade(0)[59] * 3), 1e-3);
    }

    [Fact]
    public void Trade_AgreementsCarriedOut_AddPerDoubling()
    {
        var run = EconomyRun.Still(120).Plan(0, new PartnerPlan(1, false, 0, 3)).With((EconomyParameters.TradeAdjustment, 1));
        run = run with { World = run.World.With(Parameter.ImplementationHalfLife, 0.01) };

        // Nothing had been implemented; now 3 are: (1 + 3) / 1 is two doublings.
        Assert.Equal(0.04, Math.Log(run.Trade(1)[5] * 3), Tolerance);
    }

    [Fact]
    public void Growth_AllShocks_IsAsGivenInTheMean()
    {
        const int Lanes = 1024;
        var run = EconomyRun.Still(24).With(
            (EconomyParameters.WorldTradeGrowth, 0.08), (EconomyParameters.WorldTradeSpread, 0.06), (EconomyParameters.PartnerTradeSpread, 0.1));

        var trade = run.Play(EconomyQuantities.TradeOfYear, Lanes);

        var mean = trade.Average();
        var deviation = Math.Sqrt(trade.Select(t => (t - mean) * (t - mean)).Average());
        Assert.InRange(mean, (12 * 1.08 * 1.08) - (4 * deviation / 32), (12 * 1.08 * 1.08) + (4 * deviation / 32));
        Assert.InRange(deviation / mean, 0.08, 0.13);
    }

    [Fact]
    public void Growth_NoShocks_MultipliesEachYear()
    {
        var years = EconomyRun.Still(36).With((EconomyParameters.WorldTradeGrowth, 0.08)).Course(EconomyQuantities.TradeOfYear);

        Assert.Equal(12 * 1.08, years[11], 1e-3);
        Assert.Equal(12 * Math.Pow(1.08, 3), years[35], 1e-3);
    }

    [Theory]
    [InlineData(2026, 7, 12.0)]
    [InlineData(2027, 2, 12.0)]
    [InlineData(2025, 3, 10.909091)]
    [InlineData(2020, 1, 6.7736872)]
    public void Start_AnyMonth_HasTheYearSoFarAndTheYearBefore(int year, int month, double before)
    {
        var run = EconomyRun.Still(1) with { From = new Month(year, month) };

        Assert.Equal(before * month / 12, run.Course(EconomyQuantities.TradeOfYear)[0], 1e-4);
        Assert.Equal(before, run.Course(EconomyQuantities.TradeOfLastYear)[0], 1e-4);
    }

    [Fact]
    public void Start_YearsRecorded_IsTheLastOneBeforeTheRun()
    {
        var run = EconomyRun.Still(1) with { From = new Month(2025, 1) };
        run = run with { World = run.World with { ModulePaths = run.World.ModulePaths.Add(EconomyFacts.TradeTotal, [(new Month(2023, 12), 9), (new Month(2024, 12), 11), (new Month(2025, 12), 12)]) } };

        Assert.Equal(11.0, run.Course(EconomyQuantities.TradeOfLastYear)[0], 1e-4);
        Assert.Equal(11.0 / 12, run.Course(EconomyQuantities.TradeOfYear)[0], 1e-4);
    }

    [Fact]
    public void Totals_ABlocAndItsMembers_CountTheMembersOnce()
    {
        var run = EconomyRun.Lively(30);
        var partners = run.World.Partners;
        var total = run.Play(EconomyQuantities.TradeOfYear, 8);
        var one = Enumerable.Range(0, partners.Length).Select(i => run.Play(EconomyQuantities.TradeOfPartner, 8, i)).ToArray();

        var members = Enumerable.Range(0, partners.Length).Where(i => partners[i].BlocActors.Contains(18)).ToArray();
        Assert.NotEmpty(members);
        for (var lane = 0; lane < 8; lane++)
        {
            Assert.Equal(members.Sum(i => one[i][lane]), one[18][lane], 1e-4);
            Assert.Equal(total[lane], one[..18].Sum(trade => trade[lane]), total[lane] * 1e-5);
        }
    }

    [Fact]
    public void Exports_AndImports_AddUpToTrade()
    {
        var run = EconomyRun.Lively(12);

        var (exports, imports, trade) = (run.Play(EconomyQuantities.Exports, 5), run.Play(EconomyQuantities.Imports, 5), run.Play(EconomyQuantities.TradeOfYear, 5));

        Assert.All(Enumerable.Range(0, 5), lane => Assert.Equal(trade[lane], exports[lane] + imports[lane], trade[lane] * 1e-6));
        Assert.All(Enumerable.Range(0, 5), lane => Assert.Equal(7.0 / 12, exports[lane] / trade[lane], 1e-5));
    }

    [Fact]
    public void Shares_PartnersAlike_AreTheReciprocalOfTheirNumber()
    {
        var run = EconomyRun.Still(5);

        Assert.Equal(1.0 / 3, run.Play(EconomyQuantities.Concentration, 1)[0], 1e-5);
        Assert.Equal(3, run.Play(EconomyQuantities.Diversification, 1)[0], 1e-4);
        Assert.Equal(1.0 / 3, run.Play(EconomyQuantities.LargestShare, 1)[0], 1e-5);
        Assert.Equal(1.0 / 3, run.Play(EconomyQuantities.TradeShare, 1, 2)[0], 1e-5);
    }

    [Fact]
    public void Shares_TradeWithOthers_LowersThem()
    {
        // Half of the figures are with countries that are no partners.
        var run = EconomyRun.Still(5).With((EconomyFacts.TradeOfFigures, 6));

        Assert.Equal(1.0 / 6, run.Play(EconomyQuantities.LargestShare, 1)[0], 1e-5);
        Assert.Equal(3.0 / 36, run.Play(EconomyQuantities.Concentration, 1)[0], 1e-5);
        Assert.Equal(5, run.Play(EconomyQuantities.TradeOfYear, 1)[0], 1e-3);
    }

    [Theory]
    [InlineData(0, 0.08, 1, 20 / 1.08)]
    [InlineData(0.08, 0.08, 1, 20)]
    [InlineData(0, 0.08, 0.5, 19.2450)]
    public void Rank_AfterAYear_FollowsGrowthBeyondThatOfOthers(double others, double growth, double elasticity, double rank)
    {
        var run = EconomyRun.Still(12).With(
            (EconomyParameters.WorldTradeGrowth, growth), (EconomyParameters.OtherTradersGrowth, others), (EconomyParameters.RankElasticity, elasticity));

        Assert.Equal(rank, run.Play(EconomyQuantities.Rank, 1)[0], 1e-3);
    }
}
