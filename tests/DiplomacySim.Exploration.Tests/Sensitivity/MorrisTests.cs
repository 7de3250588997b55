using DiplomacySim.Exploration.Designs;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Tests.Sensitivity;

public class MorrisTests
{
    // Of four levels and a step of 2/3: mu* = 3^(1/2)/2 (1 + (pi^4 + (pi/3)^4)/20) 3/2, 7 sin^2(pi/3) 3/2, and (pi^4 - (pi/3)^4)/10 3^(1/2)/4 3/2.
    private static readonly double[] s_ishigami = [7.7042, 7.875, 6.2490];

    [Fact]
    public void Analyze_OfIshigami_GivesTheKnownEffects()
    {
        var (units, outputs) = Points.Morris(3, 1000, TestFunctions.Ishigami);

        var result = Morris.Analyze(units, outputs);

        Assert.Equal(1000, result.Trajectories);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(s_ishigami[i], result.Inputs[i].MuStar.Value, 0.35);
            Assert.InRange(s_ishigami[i], result.Inputs[i].MuStar.Low - 1e-9, result.Inputs[i].MuStar.High + 1e-9);
        }

        Assert.Equal(s_ishigami[0], result.Inputs[0].Mu.Value, 0.35);
        Assert.Equal(0, result.Inputs[1].Mu.Value, 0.6);
        Assert.Equal(7.875, result.Inputs[1].Sigma.Value, 0.1);
        Assert.True(result.Inputs[2].Sigma.Value > 7);
    }

    [Fact]
    public void Analyze_OfLinearFunction_HasEqualEffects()
    {
        var (units, outputs) = Points.Morris(3, 10, x => (2 * x[0]) - (3 * x[1]));

        var result = Morris.Analyze(units, outputs);

        Assert.Equal([2, -3, 0], result.Inputs.Select(i => Math.Round(i.Mu.Value, 9)));
        Assert.Equal([2, 3, 0], result.Inputs.Select(i => Math.Round(i.MuStar.Value, 9)));
        Assert.All(result.Inputs, i => Assert.Equal(0, i.Sigma.Value, 9));
    }

    [Fact]
    public void Analyze_WithMissingOutput_LeavesItsTrajectoryOut()
    {
        var (units, outputs) = Points.Morris(3, 10, TestFunctions.Ishigami);
        outputs[5] = double.NaN;

        Assert.Equal(9, Morris.Analyze(units, outputs).Trajectories);
    }

    [Fact]
    public void Analyze_OfOtherDesigns_IsRefused()
    {
        var table = Points.Table(new MonteCarloDesign(3, 1), 40);

        Assert.Contains("exactly one input", Assert.Throws<AnalysisException>(() => Morris.Analyze(table, new double[40])).Message, StringComparison.Ordinal);
        Assert.Contains("4 rows", Assert.Throws<AnalysisException>(() => Morris.Analyze(Points.Table(new MonteCarloDesign(3, 1), 41), new double[41])).Message, StringComparison.Ordinal);
    }
}
