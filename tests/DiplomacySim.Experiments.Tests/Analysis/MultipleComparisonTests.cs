using DiplomacySim.Experiments.Analysis;

namespace DiplomacySim.Experiments.Tests.Analysis;

public sealed class MultipleComparisonTests
{
    [Fact]
    public void Adjust_ManyDifferences_ClearsFewer()
    {
        using var run = new WrittenRun("policies: {one: {}, two: {levers: {attention: 6}}}", 400);

        // The first column differs clearly, the second a little, the others by chance alone.
        run.Outcome = (policy, future, column) => Noise(future, policy, column) + (policy == 1 ? column switch { 0 => 1, 1 => 0.14, _ => 0 } : 0);
        var id = run.Write();
        PolicyComparison[] comparisons = [PolicyComparison.Compare(run.Store, new ComparedRun(id, 0, "one"), new ComparedRun(id, 1, "two"))];

        var none = MultipleComparison.Adjust(comparisons, ComparisonCorrection.None)[0].Differences;
        var holm = MultipleComparison.Adjust(comparisons, ComparisonCorrection.Holm)[0].Differences;
        var fdr = MultipleComparison.Adjust(comparisons, ComparisonCorrection.FalseDiscovery)[0].Differences;

        Assert.All(none, d => Assert.Equal(d.PValue, d.AdjustedPValue));
        Assert.True(holm[0].AdjustedPValue < 1e-6);
        for (var i = 0; i < none.Length; i++)
        {
            Assert.True(holm[i].AdjustedPValue >= fdr[i].AdjustedPValue && fdr[i].AdjustedPValue >= none[i].PValue);
        }

        Assert.True(none[1].PValue < 0.05 && holm[1].AdjustedPValue > none[1].PValue);
    }

    [Fact]
    public void Compare_CleanShift_IsCertain()
    {
        using var run = new WrittenRun("policies: {one: {}, two: {levers: {attention: 6}}}", 100);
        run.Outcome = (policy, future, column) => (future % 10) + (policy * column);
        var id = run.Write();

        var differences = PolicyComparison.Compare(run.Store, new ComparedRun(id, 0, "one"), new ComparedRun(id, 1, "two")).Differences;

        Assert.Equal((1, 0), (differences[0].PValue, differences[1].PValue));
        Assert.Equal((0, 1), (differences[0].Changed, differences[1].Changed));
    }

    [Fact]
    public void Compare_EffectOnMostFutures_SaysThatNoPairingGainsMuch()
    {
        using var run = new WrittenRun("policies: {one: {}, two: {levers: {attention: 6}}}", 1000);

        // True in the first 200 futures, and under the other policy in the first 700: paired as well as can be.
        run.Outcome = (policy, future, column) => future < (policy == 0 ? 200 : 700) ? 1 : 0;
        var id = run.Write();

        var difference = PolicyComparison.Compare(run.Store, new ComparedRun(id, 0, "one"), new ComparedRun(id, 1, "two")).Differences[0];

        Assert.Equal((0.16 + 0.21) / 0.25, difference.VarianceReduction, 2);
        Assert.Equal(difference.VarianceReduction, difference.LargestReduction, 9);
        Assert.Equal(0.5, difference.Changed, 9);
    }

    private static double Noise(int future, int policy, int column)
    {
        var mixed = (uint)((future * 2654435761) ^ (policy * 40503) ^ (column * 2246822519)) * 2654435769u;
        return (mixed >> 8) / 16777216.0;
    }
}
