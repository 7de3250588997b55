using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Experiments.Tests.History;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Tests.Calibration;

public sealed class CalibrationRunTests
{
    private static readonly Lazy<CalibrationReport> _report = new(() => Run(1));

    [Theory]
    [InlineData("steps 2001 to 2024", 44)]
    [InlineData("steps 2025", 16)]
    [InlineData("steps from none to comprehensive", 20)]
    [InlineData("steps from none to strategic", 21)]
    [InlineData("steps from none to comprehensive strategic", 1)]
    [InlineData("steps from comprehensive to strategic", 5)]
    [InlineData("steps from strategic to comprehensive strategic", 12)]
    [InlineData("pairs of steps in one month", 24)]
    [InlineData("above the lowest rung, end of 2012", 16)]
    [InlineData("above the lowest rung, end of 2025", 42)]
    [InlineData("agreements signed 2024", 170)]
    public void Run_Record_HasTheKnownNumbers(string target, double value) =>
        Assert.Equal(value, _report.Value.Match.Targets.Single(t => t.Name == target).Observed, 1e-9);

    [Fact]
    public void Run_FreeRuns_AreNearTheRecord()
    {
        var match = _report.Value.Match;

        Assert.Equal(1.98, match.Targets.Single(t => t.Name.StartsWith("variance", StringComparison.Ordinal)).Observed, 0.01);
        Assert.All(match.Implausibilities, implausibility => Assert.InRange(implausibility, 0, 3));
        Assert.Equal(4, match.Tried);
        Assert.All(match.Parameters, parameter => Assert.InRange(parameter.Value, parameter.Low, parameter.High));
        Assert.DoesNotContain(match.Parameters, parameter => parameter.Name == "wave half-life");
    }

    [Fact]
    public void Run_MoreWorkers_GivesTheSamePage() =>
        Assert.Equal(CalibrationMarkdown.Write(_report.Value), CalibrationMarkdown.Write(Run(3)));

    [Fact]
    public void Run_Visits_AreWithinTwoErrorsOfTheEarlierFit()
    {
        (string Name, double Value)[] earlier =
        [
            ("attention trade", 0.41), ("attention gdp", 0.13), ("attention distance", 0.18), ("attention affinity", 0.57),
            ("attention status", 0.48), ("attention special", 1.15), ("attention tier", 0.10), ("attention recency", 1.1),
        ];
        var attention = _report.Value.Fit.Attention!;

        Assert.Equal(134, attention.Visits);
        Assert.InRange(attention.LogLikelihood, -577, -570);
        Assert.Equal(-629.9, attention.LogLikelihoodOfChance, 0.1);
        Assert.All(earlier, known =>
        {
            var quantity = attention.Quantities.Single(q => q.Name == known.Name);
            Assert.InRange(quantity.Estimate, known.Value - quantity.Error, known.Value + quantity.Error);
        });
    }

    [Fact]
    public void Run_Moments_AgreeWithTheRecord()
    {
        var moments = _report.Value.Moments;

        Assert.Equal(3, moments.Length);
        Assert.All(moments, moment => Assert.InRange(moment.Simulated / moment.Observed, 0.95, 1.05));
        Assert.Equal(42 / 2233.25, _report.Value.Closed.Single(m => m.Name == "steps a year from none").Value, 1e-4);
    }

    [Fact]
    public void Hash_OtherFacts_IsAnother()
    {
        var world = HistoryWorlds.VietNam.World;

        Assert.Equal(WorldFacts.Hash(world), WorldFacts.Hash(world with { Parameters = world.Parameters.With(0, 1) }));
        Assert.NotEqual(WorldFacts.Hash(world), WorldFacts.Hash(world with { TierSteps = world.TierSteps.RemoveAt(0) }));
        Assert.NotEqual(WorldFacts.Hash(world), WorldFacts.Hash(world with { Visits = [] }));
    }

    private static CalibrationReport Run(int workers) =>
        CalibrationRun.Run(HistoryWorlds.VietNam, new CalibrationRunOptions { Points = 4, Replications = 32, Workers = workers });
}
