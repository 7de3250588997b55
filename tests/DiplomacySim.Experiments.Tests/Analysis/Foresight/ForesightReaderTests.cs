using DiplomacySim.Experiments.Analysis.Foresight;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Worlds.Facts;

namespace DiplomacySim.Experiments.Tests.Analysis.Foresight;

public sealed class ForesightReaderTests
{
    [Fact]
    public void Read_MovesInAndAfterTheWindow_CountsThoseInIt()
    {
        using var run = new WrittenRun("", 100);
        var dune = run.Partner("DDD");
        run.Tallies[0].Raise(dune, 3, 0, 1, 10);
        run.Tallies[0].Raise(dune, 8, 0, 2, 20);

        var early = ForesightReader.Read(run.Store, run.Write(), run.Plan, 0, 6);

        Assert.Equal((new Month(2025, 1), new Month(2025, 6)), (early.From, early.To));
        Assert.Equal(("DDD", 0, 0.1), (early.Watched[0].Id.Code, early.Watched[0].TierNow, early.Watched[0].Rises.Value));
        double[] chances = [0.9, 0.1, 0, 0, 0];
        Assert.Equal(chances, early.Watched[0].Chances.ToArray());
    }

    [Fact]
    public void Read_WindowBeyondTheRun_EndsWithIt()
    {
        using var run = new WrittenRun("", 100);
        var dune = run.Partner("DDD");
        run.Tallies[0].Raise(dune, 8, 0, 2, 20);

        var report = ForesightReader.Read(run.Store, run.Write(), run.Plan, 0, 1200);

        Assert.Equal(new Month(2026, 6), report.To);
        Assert.Equal(0.2, report.Watched[0].Rises.Value);
    }

    [Fact]
    public void Read_RunAfterTheRecord_HasNoSurprise()
    {
        using var run = new WrittenRun("", 10);

        Assert.Null(ForesightReader.Read(run.Store, run.Write(), run.Plan, 0, 12).Surprise);
    }

    [Fact]
    public void Read_RunInsideTheRecord_MeasuresWhatStoodAtItsEnd()
    {
        // The run has nobody move, so that every country off its rung of the start is as surprising as can be.
        using var run = new WrittenRun("", 10, "title: Past\nworld: tiny\nfrom: 2011-01\nto: 2030-12\nseed: 7\n");
        var world = run.Plan.Scenario.World.World;
        var moved = world.TierSteps.Where(step => step.Month >= new Month(2011, 1)).Select(step => step.Partner).Distinct()
            .Count(i => world.Partners[i].Kind == PartnerKind.Country);

        var surprise = ForesightReader.Read(run.Store, run.Write(), run.Plan, 0, 12).Surprise!;

        Assert.Equal(new Month(2024, 12), surprise.At);
        Assert.InRange(moved, 1, 100);
        Assert.Equal(moved * -Math.Log2(0.002), surprise.Index.Bits, 6);
        Assert.Equal(0, surprise.Index.Expected);
        Assert.Equal(moved, surprise.Largest.Count(partner => partner.Bits > 0));
    }

    [Fact]
    public void Read_FactsOfTheRunsMonths_MeasureThem()
    {
        using var run = new WrittenRun("", 100);
        var dune = new PartnerId("DDD");
        run.Tallies[0].Raise(run.Partner("DDD"), 3, 0, 1, 10);
        TierFact[] facts = [new(dune, new DateOnly(2025, 5, 20), DatePrecision.Day, 1, 2), new(dune, new DateOnly(2025, 6, 1), DatePrecision.Day, null, 3)];
        var seen = SeenTiers.OfFacts(run.Plan.Scenario.World.World, facts, new Month(2025, 6));

        var surprise = ForesightReader.Read(run.Store, run.Write(), run.Plan, 0, 12, seen).Surprise!;

        Assert.Equal(new Month(2025, 6), surprise.At);
        Assert.Equal((dune, 1, 0.1), (surprise.Largest[0].Id, surprise.Largest[0].Tier, surprise.Largest[0].Chance));
        Assert.Equal(-Math.Log2(0.1), surprise.Index.Bits, 6);
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(12, 1)]
    [InlineData(17, 1)]
    [InlineData(18, 2)]
    public void Read_YearsInTheWindow_HaveTheirUpgrades(int months, int years)
    {
        using var run = new WrittenRun("", 100);
        run.Tallies[0].SetUpgrades(0, (2, 90), (5, 10));

        var upgrades = ForesightReader.Read(run.Store, run.Write(), run.Plan, 0, months).Upgrades;

        Assert.Equal(years, upgrades.Length);
        Assert.All(upgrades.Take(1), first => Assert.Equal((2025, 2.3, 5), (first.Year, first.Band.Mean, first.Band.P95)));
    }

    [Fact]
    public void Read_NoMonths_IsRefused()
    {
        using var run = new WrittenRun("", 10);
        var id = run.Write();

        Assert.Throws<ArgumentOutOfRangeException>(() => ForesightReader.Read(run.Store, id, run.Plan, 0, 0));
    }
}
