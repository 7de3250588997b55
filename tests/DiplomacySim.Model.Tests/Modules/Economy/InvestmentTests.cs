using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules.Economy;

public sealed class InvestmentTests
{
    private const int Lanes = 1024;

    [Fact]
    public void Registered_OneMonthOfOnePartner_IsExponential()
    {
        var registered = Run(1).Play(EconomyQuantities.FdiOfPartner, Lanes, 0);

        // 6 a year from sources of 3 in all, of which the partner has 1.
        var mean = registered.Average();
        var variance = registered.Select(r => (r - mean) * (r - mean)).Average();
        Assert.InRange(mean, 0.15, 0.183);
        Assert.InRange(variance / (mean * mean), 0.85, 1.2);
    }

    [Fact]
    public void Disbursed_ManyYears_IsItsShareOfWhatIsRegistered()
    {
        var run = Run(60);

        Assert.InRange(run.Play(EconomyQuantities.FdiRegistered, Lanes).Average(), 5.85, 6.15);
        Assert.InRange(run.Play(EconomyQuantities.FdiDisbursed, Lanes).Average() / 6, 0.625, 0.655);
    }

    [Fact]
    public void Backlog_NothingGivenUp_GrowsByWhatIsRegisteredAndNotCarriedOut()
    {
        var run = Run(12).With((EconomyParameters.FdiCancellation, 0));
        var (backlog, registered, disbursed) =
            (run.Play(EconomyQuantities.FdiBacklog, 20), run.Play(EconomyQuantities.FdiRegistered, 20), run.Play(EconomyQuantities.FdiDisbursed, 20));

        var before = 6.0 / 12 / 0.0213;
        Assert.All(Enumerable.Range(0, 20), lane => Assert.Equal(before + registered[lane] - disbursed[lane], backlog[lane], 1e-3));
    }

    [Fact]
    public void Registered_AfterAnUpgrade_RisesAndHalvesInTwoYears()
    {
        var plain = Run(48).Course(EconomyQuantities.FdiOfPartner, 1);
        var raised = Run(48).Plan(11, new PartnerPlan(1, true, 1, 0)).Course(EconomyQuantities.FdiOfPartner, 1);

        // The same draws: the ratio is the upgrade alone.
        Assert.Equal(plain[11], raised[11], 1e-5);
        Assert.Equal(0.08 * Math.Pow(2, -1 / 24.0), Math.Log(raised[12] / plain[12]), 1e-3);
        Assert.Equal(0.08 / 2, Math.Log((raised[35] - raised[34]) / (plain[35] - plain[34])), 2e-3);
    }

    [Fact]
    public void Start_InTheMiddleOfAYear_CountsTheMonthsBefore()
    {
        var run = Run(1) with { From = new Month(2026, 7) };

        Assert.InRange(run.Play(EconomyQuantities.FdiRegistered, Lanes).Average(), 3.45, 3.55);
        Assert.InRange(run.Play(EconomyQuantities.FdiDisbursed, Lanes).Average() / 3.5, 0.63, 0.65);
    }

    private static TestRun Run(int months)
    {
        var run = EconomyRun.Still(months);
        return run with { World = run.World.WithPartners((_, p) => p with { FdiStockUsdBillions = 1 }) };
    }
}
