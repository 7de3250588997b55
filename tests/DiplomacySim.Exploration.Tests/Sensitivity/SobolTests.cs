using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Tests.Sensitivity;

public class SobolTests
{
    [Fact]
    public void Analyze_OfIshigami_GivesTheKnownIndices()
    {
        var result = Sobol.Analyze(Outputs(3, 1024, TestFunctions.Ishigami));

        Near([0.3139, 0.4424, 0], result.Inputs.Select(i => i.First));
        Near([0.5576, 0.4424, 0.2437], result.Inputs.Select(i => i.Total));
        Near([0, 0.2437, 0], result.Pairs.Select(p => p.Second));
        Assert.Equal(("a", "c"), (result.Pairs[1].One, result.Pairs[1].Other));
        Assert.Equal(3.5, result.Mean, 0.05);
        Assert.Equal(13.845, result.Variance, 0.3);
    }

    [Fact]
    public void Analyze_OfG_GivesTheKnownIndices()
    {
        var result = Sobol.Analyze(Outputs(6, 4096, TestFunctions.G));

        Near(Enumerable.Range(0, 6).Select(TestFunctions.FirstOfG), result.Inputs.Select(i => i.First));
        Near(Enumerable.Range(0, 6).Select(TestFunctions.TotalOfG), result.Inputs.Select(i => i.Total));
    }

    [Fact]
    public void Analyze_OfMoreSamples_Converges()
    {
        var result = Sobol.Analyze(Outputs(3, 8192, TestFunctions.Ishigami));

        Assert.Equal([1024, 2048, 4096, 8192], result.Steps.Select(s => s.Samples));
        Assert.True(result.Steps[^1].LargestWidth < result.Steps[0].LargestWidth / 2);
        Assert.True(result.Steps[^1].RankStability > 0.99);
        Assert.False(Sobol.Analyze(Outputs(3, 256, TestFunctions.Ishigami)).IsConverged);
        Assert.True(Sobol.Analyze(Outputs(3, 8192, TestFunctions.Ishigami), new SobolOptions { ConvergedWidth = 0.1 }).IsConverged);
    }

    [Fact]
    public void Analyze_WithoutSecondOrder_GivesTheSameFirstAndTotal()
    {
        var with = Sobol.Analyze(Outputs(3, 512, TestFunctions.Ishigami));
        var without = Sobol.Analyze(Outputs(3, 512, TestFunctions.Ishigami, secondOrder: false));

        Assert.Empty(without.Pairs);
        Near(with.Inputs.Select(i => i.Total.Value), without.Inputs.Select(i => i.Total));
    }

    [Fact]
    public void OfBlocks_WithMissingOutput_LeavesItsBlockOut()
    {
        double[] rows = [1, 2, 3, 4, 5, double.NaN, 7, 8, 9, 10, 11, 12];

        var outputs = SaltelliOutputs.OfBlocks(["a", "b"], rows, secondOrder: false);

        Assert.Equal(2, outputs.Samples);
        Assert.Equal([1, 9.0], outputs.A.ToArray());
        Assert.Equal([4, 12.0], outputs.B.ToArray());
        Assert.Equal([2, 10.0], outputs.Ab(0).ToArray());
        Assert.Equal([3, 11.0], outputs.Ab(1).ToArray());
    }

    [Fact]
    public void Analyze_OfWhatCannotBeTold_IsRefused()
    {
        Assert.Throws<AnalysisException>(() => SaltelliOutputs.OfBlocks(["a", "b"], new double[13], secondOrder: true));
        Assert.Contains("same in every row", Assert.Throws<AnalysisException>(() => Sobol.Analyze(Outputs(3, 64, _ => 1))).Message, StringComparison.Ordinal);
        Assert.Contains("at least 32", Assert.Throws<AnalysisException>(() => Sobol.Analyze(Outputs(3, 16, TestFunctions.Ishigami))).Message, StringComparison.Ordinal);
    }

    private static SaltelliOutputs Outputs(int inputs, int samples, TestFunction function, bool secondOrder = true) =>
        SaltelliOutputs.OfBlocks(Points.Names(inputs), Points.Saltelli(inputs, samples, function, secondOrder), secondOrder);

    private static void Near(IEnumerable<double> expected, IEnumerable<Estimate> found)
    {
        foreach (var (value, estimate) in expected.Zip(found))
        {
            Assert.Equal(value, estimate.Value, 0.02);
            Assert.InRange(estimate.Value, estimate.Low, estimate.High);
        }
    }
}
