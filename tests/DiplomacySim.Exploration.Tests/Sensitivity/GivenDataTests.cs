using DiplomacySim.Exploration.Designs;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Tests.Sensitivity;

public class GivenDataTests
{
    private static readonly InputTable s_inputs = Points.Table(new LatinHypercube(4, 2000, 1), 2000);
    private static readonly double[] s_ishigami = Points.Map(s_inputs, x => TestFunctions.Ishigami(x));

    [Fact]
    public void Delta_OfIshigami_RanksAsItsVariance()
    {
        var result = Delta.Analyze(s_inputs, s_ishigami);

        // SALib 1.5 has 0.20, 0.30, 0.16 for 2,000 rows; the first orders are known exactly.
        Assert.Equal(0.20, result.Inputs[0].Delta.Value, 0.03);
        Assert.Equal(0.31, result.Inputs[1].Delta.Value, 0.03);
        Assert.Equal(0.16, result.Inputs[2].Delta.Value, 0.03);
        Assert.Equal(0.3139, result.Inputs[0].First.Value, 0.04);
        Assert.Equal(0.4424, result.Inputs[1].First.Value, 0.04);
        Assert.Equal([true, true, true, false], result.Inputs.Select(i => i.IsAboveDummy));
        Assert.Equal(0, result.Dummy.Value, 0.06);
    }

    [Fact]
    public void Delta_OfFewOutputs_ComparesShares()
    {
        // y = [x1 < 1/2]: in each half one value only, so that half the area between the shares is 1/2.
        var result = Delta.Analyze(s_inputs, Points.Map(s_inputs, x => x[0] < 0.5 ? 1 : 0), new GivenDataOptions { Classes = 10 });

        Assert.Equal(0.5, result.Inputs[0].Delta.Value, 0.01);
        Assert.Equal(0, result.Inputs[1].Delta.Value, 0.04);
        Assert.Equal(1, result.Inputs[0].First.Value, 0.01);
    }

    [Fact]
    public void Pawn_OfIshigami_RanksAsPublished()
    {
        var result = Pawn.Analyze(s_inputs, s_ishigami);

        Assert.True(result.Inputs[1].Median.Value > result.Inputs[0].Median.Value);
        Assert.True(result.Inputs[0].Median.Value > result.Inputs[2].Median.Value);
        Assert.Equal([true, true, true, false], result.Inputs.Select(i => i.IsAboveDummy));
        Assert.All(result.Inputs, i => Assert.True(i.Mean.Value <= i.Largest.Value));
    }

    [Fact]
    public void Pawn_OfStep_IsTheDistanceOfTheHalves()
    {
        var result = Pawn.Analyze(s_inputs, Points.Map(s_inputs, x => x[0] < 0.5 ? 1 : 0));

        Assert.Equal(0.5, result.Inputs[0].Median.Value, 1e-9);
    }

    [Fact]
    public void Regional_OfCorner_TellsItsInputs()
    {
        var result = Regional.Analyze(s_inputs, Points.Judge(s_inputs, x => x[0] < 0.4 && x[2] > 0.6));

        // Inside, a is uniform up to 0.4: outside it is F(0.4) = (0.4 - 0.16) / (1 - 0.16).
        Assert.Equal(1 - (0.24 / 0.84), result.Inputs[0].Distance.Value, 0.03);
        Assert.Equal(0.2, result.Inputs[0].MedianInside, 0.03);
        Assert.True(result.Inputs[0].AdjustedPValue < 1e-9);
        Assert.True(result.Inputs[1].AdjustedPValue > 0.05);
        Assert.Equal(2000, result.Inside + result.Outside);
    }

    [Fact]
    public void FeatureScores_OfIshigami_FindTheInputsThatCount()
    {
        var result = FeatureScores.Analyze(s_inputs, s_ishigami);

        Assert.Equal(1, result.Inputs.Sum(i => i.Score.Value), 9);
        Assert.Equal("d", result.Inputs.MinBy(i => i.Score.Value)!.Input);
        Assert.All(result.Inputs.Take(2), i => Assert.True(i.Score.Value > result.Inputs[2].Score.Value));
        Assert.True(result.Explained > 0.5);
        Assert.All(result.Inputs, i => Assert.InRange(i.Score.Value, i.Score.Low, i.Score.High));
    }

    [Fact]
    public void FeatureScores_OfNoise_SayThatTheyExplainNothing()
    {
        var noise = Points.Table(new MonteCarloDesign(1, 9), 2000).Column(0).ToArray();

        Assert.True(FeatureScores.Analyze(s_inputs, noise).Explained < 0.05);
    }

    [Fact]
    public void Measures_Twice_AreTheSame()
    {
        Assert.Equal(Delta.Analyze(s_inputs, s_ishigami).Inputs.ToArray(), Delta.Analyze(s_inputs, s_ishigami).Inputs.ToArray());
        Assert.Equal(Pawn.Analyze(s_inputs, s_ishigami).Inputs.ToArray(), Pawn.Analyze(s_inputs, s_ishigami).Inputs.ToArray());
        Assert.Equal(FeatureScores.Analyze(s_inputs, s_ishigami).Inputs.ToArray(), FeatureScores.Analyze(s_inputs, s_ishigami).Inputs.ToArray());
    }

    [Fact]
    public void Measures_OfWhatCannotBeTold_AreRefused()
    {
        Assert.Contains("same in every row", Assert.Throws<AnalysisException>(() => Delta.Analyze(s_inputs, new double[2000])).Message, StringComparison.Ordinal);
        Assert.Contains("at least 50", Assert.Throws<AnalysisException>(() => Pawn.Analyze(Points.Table(new MonteCarloDesign(2, 1), 20), [.. Enumerable.Range(0, 20).Select(i => (double)i)])).Message, StringComparison.Ordinal);
        Assert.Contains("at least 20", Assert.Throws<AnalysisException>(() => Regional.Analyze(s_inputs, Points.Judge(s_inputs, x => x[0] < 0.001))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Delta.Analyze(s_inputs, new double[10]));
    }
}
