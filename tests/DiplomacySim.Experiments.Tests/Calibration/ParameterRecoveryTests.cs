using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Experiments.History;
using DiplomacySim.Experiments.Tests.History;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Tests.Calibration;

/// <summary>Pasts simulated with known parameters, fitted again; the long version is <c>dipsim calibrate --recover</c>.</summary>
public sealed class ParameterRecoveryTests
{
    private const int Pasts = 6;

    [Fact]
    public void Run_SimulatedPasts_CoverTheTruth()
    {
        var recovered = ParameterRecovery.Run(Truth(), seed: 11, Pasts, workers: 2);
        var identified = recovered.Where(quantity => quantity.IsIdentified).ToArray();

        Assert.True(identified.Length >= 10);
        Assert.InRange((double)identified.Sum(q => q.Covered) / identified.Sum(q => q.Pasts), 0.8, 0.99);
        Assert.Contains(identified, quantity => quantity.Name == "leader effect");
    }

    [Fact]
    public void Run_LeaderOfAShortWave_IsNotPulledDown()
    {
        var leader = ParameterRecovery.Run(Truth(), seed: 12, Pasts, workers: 1).Single(quantity => quantity.Name == "leader effect");

        Assert.Equal(3.3, leader.Truth);
        Assert.InRange(leader.Mean, 3.3 - (1.5 * leader.Deviation / Math.Sqrt(Pasts)) - 0.1, 4.2);
        Assert.True(leader.Covered >= Pasts - 2);
    }

    [Fact]
    public void Panels_SameSeed_AreTheSamePastsWhateverTheirNumber()
    {
        var few = PastSimulation.Panels(Truth(), 5, 2);
        var more = PastSimulation.Panels(Truth(), 5, 3);

        Assert.Equal(few[1].World.TierSteps.AsEnumerable(), more[1].World.TierSteps.AsEnumerable());
        Assert.NotEqual(few[0].World.TierSteps.AsEnumerable(), few[1].World.TierSteps.AsEnumerable());
        Assert.All(more, panel => Assert.InRange(Enumerable.Range(2001, 25).Sum(panel.UpgradesIn), 20, 120));
    }

    private static World Truth()
    {
        HistoryPanel panel = HistoryWorlds.Panel;
        return panel.World with { Parameters = panel.World.Parameters.With(Parameter.LeaderEffect, 3.3) };
    }
}
