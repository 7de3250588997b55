using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules.Multilateral;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class MultilateralTests
{
    private const int Lanes = 1000;

    private static readonly double _decay = Math.Pow(2, -1 / 9.0);

    [Fact]
    public void Prestige_UsualEventsAlone_StaysAtInflowOverLoss()
    {
        var usual = 3 / 12.0 / (1 - _decay);

        Assert.All(Run(48, candidacies: 0, signatories: 0, signing: 0).Play(MultilateralModule.Prestige, 20), prestige => Assert.Equal(usual, prestige, 4));
    }

    [Fact]
    public void Prestige_ElectionsAndConvention_StaysAtTheUsualOnAverage()
    {
        var usual = (3 + (0.5 * 0.9)) / 12 / (1 - _decay);

        Assert.InRange(Run(36).Play(MultilateralModule.Prestige, Lanes).Average(), usual - 0.05, usual + 0.05);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 0.5)]
    [InlineData(18, 0.25)]
    public void Prestige_OneEventPlanned_HalvesInNineMonths(int after, double left)
    {
        var run = Run(after + 1, candidacies: 0, signatories: 0);
        var hosting = run with { Plans = ImmutableDictionary<int, MonthPlan>.Empty.Add(0, MonthPlan.Empty with { Hosted = [new HostedEvent(2, [0, 1])] }) };

        var gained = hosting.Play(MultilateralModule.Prestige, 1)[0] - run.Play(MultilateralModule.Prestige, 1)[0];

        Assert.Equal(left, gained, 4);
    }

    [Theory]
    [InlineData(1, 0.9)]
    [InlineData(4, 0.7305)]
    public void Elections_MoreCandidacies_WinASmallerShare(double candidacies, double share)
    {
        var run = Run(60).Set(MultilateralModule.Candidacies, candidacies);
        var won = run.Play(MultilateralModule.ElectionsWon, Lanes).Sum();
        var lost = run.Play(MultilateralModule.ElectionsLost, Lanes).Sum();

        Assert.InRange(won / (won + lost), share - 0.02, share + 0.02);
        Assert.InRange((won + lost) / Lanes, (candidacies * 5) - 0.3, (candidacies * 5) + 0.3);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.75)]
    public void Ratifications_AfterTheHalfLife_AreHalfOfTheSignatories(double effort, double share)
    {
        var run = Run(24, signing: 0).Set(MultilateralModule.Effort, effort);

        Assert.InRange(run.Play(MultilateralModule.Ratifications, Lanes).Average(), (72 * share) - 0.6, (72 * share) + 0.6);
    }

    [Fact]
    public void Convention_FortiethRatification_BringsItIntoForceThreeMonthsLater()
    {
        var ratified = Run(30, signing: 0).Play(MultilateralModule.Ratifications, Lanes);
        var inForce = Run(33, signing: 0).Play(MultilateralModule.InForce, Lanes);

        Assert.Equal(ratified.Select(r => r >= 40 ? 1f : 0f), inForce);
        Assert.InRange(inForce.Average(), 0.3, 0.8);
    }

    [Fact]
    public void Signatories_BeforeTheOpening_AreNone()
    {
        var run = Run(6) with { From = new Month(2025, 4) };

        Assert.All(run.Play(MultilateralModule.Signatories, 10), signed => Assert.Equal(0, signed));
        Assert.All((run with { Months = 7 }).Play(MultilateralModule.Signatories, 10), signed => Assert.Equal(72, signed));
    }

    [Fact]
    public void CoSponsors_ManyInitiatives_HaveTheMedianShare()
    {
        var sponsors = Run(60).Play(MultilateralModule.Sponsors, Lanes).Where(s => s > 0).Order().ToArray();

        Assert.InRange(sponsors[sponsors.Length / 2], 108, 124);
        Assert.InRange(sponsors[^1], 160, 193);
    }

    [Fact]
    public void Upgrades_MorePrestige_AreMore()
    {
        var run = Run(36);

        Assert.True(Upgrades(run.Set(MultilateralModule.Effort, 4)) > Upgrades(run) * 1.02);
    }

    private static double Upgrades(TestRun run)
    {
        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        return shard.UpgradesSoFar.ToArray().Average();
    }

    private static TestRun Run(int months, double candidacies = 1, double signatories = 72, double signing = 1) =>
        new TestRun(TestWorld.Alike(12, TestParameters.Usual), months).On(
            MultilateralModule.Description,
            (MultilateralModule.PrestigeHalfLife, 9),
            (MultilateralModule.PrestigeWeight, 0.1),
            (MultilateralModule.PrestigePerEvent, 1),
            (MultilateralModule.PrestigePerElection, 0.5),
            (MultilateralModule.PrestigePerRatification, 0.02),
            (MultilateralModule.ElectionChance, 0.9),
            (MultilateralModule.Crowding, 0.4),
            (MultilateralModule.RatificationHalfLife, 24),
            (MultilateralModule.SigningRate, signing),
            (MultilateralModule.InitiativeRate, 1),
            (MultilateralModule.SponsorShare, 0.6),
            (MultilateralModule.SponsorSpread, 1.3),
            (MultilateralModule.Load, 0.05),
            (MultilateralModule.UsualEvents, 3),
            (MultilateralModule.UsualCandidacies, candidacies),
            (MultilateralModule.Opens, new Month(2025, 10).Index),
            (MultilateralModule.Closes, new Month(2026, 12).Index),
            (MultilateralModule.FirstSignatories, signatories),
            (MultilateralModule.RatificationsNeeded, 40),
            (MultilateralModule.PossibleSponsors, 193));
}
