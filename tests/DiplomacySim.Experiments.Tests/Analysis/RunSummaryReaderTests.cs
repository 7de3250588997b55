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
        Assert.Equal(new Month(2025, 9), outlook.MedianMonth);
    }

    [Fact]
    public void Read_PartnerThatNeverRises_HasNeitherDateNorReason()
    {
        using var run = new WrittenRun("", 100);

        var summary = run.Summary();

        Assert.Equal(7, summary.Partners.Length);
        Assert.All(summary.Partners, p => Assert.Equal((0, null, null), (p.Rises.Value, p.MedianMonth, p.Reason)));
    }

    [Fact]
    public void Read_Upgrades_AreMeansByYear()
    {
        using var run = new WrittenRun("", 100);
        run.Tallies[0].Upgrades[0] = 50;
        run.Tallies[0].Upgrades[11] = 100;
        run.Tallies[0].Upgrades[12] = 25;

        Assert.Equal([(2025, 1.5), (2026, 0.25)], run.Summary().Upgrades.Select(u => (u.Year, u.Mean)));
    }

    [Fact]
    public void Read_Targets_LeaveOutFailedFutures()
    {
        using var run = new WrittenRun(Target, 100);
        run.Outcome = (_, future, column) => future < 20 ? double.NaN : column == run.Column("two kin") ? future < 60 ? 1 : 0 : 1;

        var share = run.Summary().Targets[0].Share;

        Assert.Equal((0.5, 80L), (share.Value, share.Count));
    }

    [Theory]
    [InlineData(1, 1, 1, "Probably 1 kin partner by June 2026; the chance of 'two kin' is 25% (18 to 34).")]
    [InlineData(1, 2, 4, "Probably 2 (1 to 4) kin partners by June 2026; the chance of 'two kin' is 25% (18 to 34).")]
    public void Read_Answer_SaysTopRungAndFirstTarget(int low, int middle, int high, string answer)
    {
        using var run = new WrittenRun(Target, 100);
        var histogram = new[] { (low, 10L), (middle, 80L), (high, 10L) }.GroupBy(h => h.Item1).Select(g => (g.Key, g.Sum(h => h.Item2)));
        run.Tallies[0].SetOnAtEnd(Kin, [.. histogram]);
        run.Outcome = (_, future, column) => column == run.Column("two kin") && future % 4 > 0 ? 0 : 1;

        Assert.Equal(answer, run.Summary().Answer);
    }

    [Fact]
    public void Read_AnswerOfSeveralPolicies_SaysHowFarTheyReach()
    {
        using var run = new WrittenRun("policies: {one: {}, two: {levers: {attention: 6}}, three: {levers: {attention: 9}}}", 100);
        run.Tallies[1].SetOnAtEnd(Kin, (3, 100));

        Assert.Equal("Probably 1 kin partner by June 2026 under 'one', from 1 ('one') to 3 ('two') over all policies.", run.Summary().Answer);
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
        Assert.Equal([("18", 2.0, 0.0), ("36", 2.0, 0.0), ("none", 3.0, 1.0)], effects[0].Groups.Select(g => (g.Label, g.TopMean, g.Target.Value)));
        Assert.Equal(["lowest third (to 10.7)", "highest third (from 13.3)"], effects[1].Groups.Select(g => g.Label));
        Assert.Equal(600, effects[1].Groups.Sum(g => g.Target.Count), 60.0);
    }

    [Theory]
    [InlineData("", "is held to fade by half in 36 months; no data say how long it lasts, so one number misleads")]
    [InlineData("uncertain: {wave half-life: none}", "is held to stay; no data say")]
    [InlineData("uncertain: {wave half-life: 'choice(18, none)'}", "drawn from choice(18, none) months; no data say how long it lasts, and it moves the top rung from 1.0")]
    [InlineData("policies: {fades: {}, stays: {uncertain: {wave half-life: none}}}", "Policies differ in how long the effect of the leadership in office lasts")]
    public void Read_FirstNote_SaysHowTheWaveIsTreated(string text, string words)
    {
        using var run = new WrittenRun(text, 100);

        Assert.Contains(words, run.Summary().Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RunBeforeTheWaveFades_SaysSo()
    {
        using var run = new WrittenRun("", 10, WrittenRun.Header.Replace("2025-01", "2023-01", StringComparison.Ordinal).Replace("2026-06", "2024-12", StringComparison.Ordinal));

        Assert.Contains("fades from 2025-01 only", run.Summary().Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "67 of 68 parameters are assumptions; none of them is drawn here.")]
    [InlineData("uncertain: {wave half-life: 'choice(18, none)', jump cost: 'uniform(1, 2)'}", "drawn here: ")]
    public void Read_SecondNote_SaysWhatIsAssumed(string text, string words)
    {
        using var run = new WrittenRun(text, 100);

        var note = run.Summary().Notes[1];

        Assert.Contains(words, note, StringComparison.Ordinal);
        Assert.Contains("Held at one value, so that true bands are wider: readiness level, leader effect, ", note, StringComparison.Ordinal);
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
