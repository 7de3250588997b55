using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Tests.Analysis;

public sealed class RunSummaryReaderTests
{
    private const string Target = "targets: {two kin: count(tier == kin) >= 2}";
    private const int Kin = 4;

    [Fact]
    public void Read_Start_CountsCountriesOnly()
    {
        using var run = new WrittenRun("", 10);

        var summary = run.Summary();

        Assert.Equal(new Month(2024, 12), summary.Start);
        Assert.Equal([2, 2, 2, 0, 1], Enumerable.Range(0, 5).Select(t => summary.BandOf(0, summary.Start, t, false).P50));
        Assert.Equal([5, 3, 1], Enumerable.Range(1, 3).Select(t => summary.BandOf(0, summary.Start, t, true).P50));
    }

    [Fact]
    public void Read_TierCounts_AreYearlyAndAtTheEnd()
    {
        using var run = new WrittenRun("", 100);
        run.Tallies[0].SetOnAtEnd(Kin, (1, 10), (2, 60), (3, 30));

        var summary = run.Summary();

        Assert.Equal([new Month(2024, 12), new Month(2025, 12), new Month(2026, 6)], summary.TierCounts.Select(c => c.Month).Distinct());
        Assert.Equal(new CountBand(2.2, 1, 2, 2, 3, 3), summary.BandOf(0, new Month(2026, 6), Kin, false));
        Assert.Equal(CountBand.Certain(1), summary.BandOf(0, new Month(2025, 12), Kin, false));
    }

    [Fact]
    public void Read_Partner_HasChanceTiersAndMedianMonth()
    {
        using var run = new WrittenRun("", 100);
        var dune = run.Partner("DDD");
        run.Tallies[0].Raise(dune, 3, 0, 1, 10);
        run.Tallies[0].Raise(dune, 8, 0, 2, 20);
        run.Tallies[0].Raise(dune, 11, 0, 1, 10);
        run.Tallies[0].Raise(dune, 12, 1, 3, 5);

        var outlook = run.Summary().Partners[0];

        Assert.Equal(("DDD", "Dune", 0), (outlook.Id.Code, outlook.Name, outlook.TierNow));
        Assert.Equal((0.4, 100L), (outlook.Rises.Value, outlook.Rises.Count));
        double[] shares = [0.6, 0.15, 0.2, 0.05, 0];
        Assert.Equal(shares, outlook.ProbabilityByTierAtEnd.ToArray());
        Assert.Equal(new Month(2025, 9), outlook.Months?.Median);
    }

    [Fact]
    public void Read_PartnerThatNeverRises_HasNeitherDateNorReason()
    {
        using var run = new WrittenRun("", 100);

        var summary = run.Summary();

        Assert.Equal(7, summary.Partners.Length);
        Assert.All(summary.Partners, p => Assert.Equal((0, null, null), (p.Rises.Value, p.Months, p.Reason)));
    }

    [Fact]
    public void Read_Upgrades_AreBandsByYear()
    {
        using var run = new WrittenRun("", 100);
        run.Tallies[0].SetUpgrades(0, (1, 50), (2, 46), (5, 4));
        run.Tallies[0].SetUpgrades(1, (0, 75), (1, 25));

        Assert.Equal(
            [(2025, new CountBand(1.62, 1, 1, 1, 2, 2)), (2026, new CountBand(0.25, 0, 0, 0, 0, 1))],
            run.Summary().Upgrades.Select(u => (u.Year, u.Band)));
    }

    [Fact]
    public void Read_Targets_LeaveOutFailedFutures()
    {
        using var run = new WrittenRun(Target, 100);
        run.Outcome = (_, future, column) => future < 20 ? double.NaN : column == run.Column("two kin") ? future < 60 ? 1 : 0 : 1;

        var share = run.Summary().Targets[0].Share;

        Assert.Equal((0.5, 80L), (share.Value, share.Count));
    }

    [Fact]
    public void Read_InputThatDecides_IsFirstAndClear()
    {
        using var run = new WrittenRun("uncertain: {wave half-life: 'choice(18, 36, none)', attention: 'uniform(8, 16)'}\n" + Target, 900);
        var wave = run.Plan.Policies[0].Uncertainties.Single(u => u.Name == "wave half-life");
        run.Outcome = (_, future, column) =>
        {
            var stays = double.IsPositiveInfinity(CaseDraws.Draw(7, (uint)future, wave));
            return column == run.Column("kin") ? stays ? 3 : 2 : column == run.Column("two kin") ? stays ? 1 : 0 : 1;
        };

        var effects = run.Summary().Effects;

        Assert.Equal(["wave half-life", "attention"], effects.Select(e => e.Name));
        Assert.Equal([false, true], effects.Select(e => e.IsWithinNoise));
        Assert.Equal([(18, 2.0, 0.0), (36, 2.0, 0.0), (double.PositiveInfinity, 3.0, 1.0)], effects[0].Groups.Select(g => (g.Bound, g.Top.Mean, g.Target.Value)));
        Assert.Equal([(DrawRange.Lowest, 10.7), (DrawRange.Highest, 13.3)], effects[1].Groups.Select(g => (g.Range, Math.Round(g.Bound, 1))));
        Assert.Equal(600, effects[1].Groups.Sum(g => g.Target.Count), 60.0);
    }

    [Fact]
    public void Read_PlanOfAnotherExperiment_IsRefused()
    {
        using var run = new WrittenRun("", 10);
        using var other = new WrittenRun(Target, 10);

        Assert.Throws<ArgumentException>(() => RunSummaryReader.Read(run.Store, run.Write(), other.Plan));
    }

    [Fact]
    public void Read_NothingStored_SaysWhatHelps()
    {
        using var run = new WrittenRun("", 10);

        var fault = Assert.Throws<InvalidOperationException>(() => RunSummaryReader.Read(run.Store, run.Create(), run.Plan));

        Assert.Contains("has no future of the policy 'as planned' yet; resume it", fault.Message, StringComparison.Ordinal);
    }
}
