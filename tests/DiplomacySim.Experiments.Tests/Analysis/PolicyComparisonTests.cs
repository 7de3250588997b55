using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Tests.Analysis;

public sealed class PolicyComparisonTests
{
    private const string TwoPolicies = "policies: {one: {}, two: {levers: {attention: 6}}}";

    [Fact]
    public void Compare_SameNoiseAndAShift_GainsAllVariance()
    {
        using var run = new WrittenRun(TwoPolicies, 100);
        run.Outcome = (policy, future, column) => (future % 10) + (policy == 1 ? 2 : 0);

        var difference = Compare(run)[0];

        Assert.Equal((100, 2, 2, 2), (difference.Count, difference.Difference, difference.Low, difference.High));
        Assert.Equal(4.5, difference.Reference, 9);
        Assert.Equal(6.5, difference.Other, 9);
        Assert.Equal(double.PositiveInfinity, difference.VarianceReduction);
        Assert.True(difference.IsClear);
    }

    [Fact]
    public void Compare_UnrelatedNoise_GainsNothing()
    {
        using var run = new WrittenRun(TwoPolicies, 400);

        // All pairs of ten values with ten values, four times: exactly uncorrelated.
        run.Outcome = (policy, future, column) => policy == 0 ? future % 10 : future / 10 % 10;

        var difference = Compare(run)[0];

        Assert.Equal(1, difference.VarianceReduction, 9);
        Assert.Equal(0, difference.Difference, 9);

        // The variance of the difference is twice 8.25, times n / (n - 1).
        var half = 1.959963984540054 * Math.Sqrt(2 * 8.25 / 399);
        Assert.Equal((-half, half), (Math.Round(difference.Low, 12), Math.Round(difference.High, 12)), new WithinBillionth());
        Assert.False(difference.IsClear);
    }

    [Fact]
    public void Compare_MissingValues_LeavesOutTheirPairs()
    {
        using var run = new WrittenRun(TwoPolicies, 100);
        run.Outcome = (policy, future, column) => future % 4 == policy ? double.NaN : policy;

        var difference = Compare(run)[0];

        Assert.Equal((50, 0, 1, 1), (difference.Count, difference.Reference, difference.Other, difference.Difference));
    }

    [Fact]
    public void Compare_ConstantAndEqual_IsNoGain()
    {
        using var run = new WrittenRun(TwoPolicies, 100);

        var difference = Compare(run)[0];

        Assert.Equal((0, 0, 0, 1), (difference.Difference, difference.Low, difference.High, difference.VarianceReduction));
    }

    [Fact]
    public void Compare_OtherShardsAndGaps_PairsByFuture()
    {
        using var run = new WrittenRun(TwoPolicies, 3000);
        var id = run.Create();
        Append(run, id, 0, (0, 1500), (2000, 1000));
        Append(run, id, 1, (100, 700), (900, 1700));

        var differences = PolicyComparison.Compare(run.Store, new ComparedRun(id, 0, "one"), new ComparedRun(id, 1, "two")).Differences;

        // 100 to 799, 900 to 1,499 and 2,000 to 2,599 are stored for both; the outcome is the future's number.
        Assert.All(differences, d => Assert.Equal((1900, 0, 0), (d.Count, d.Low, d.High)));
        Assert.Equal(Enumerable.Range(100, 700).Concat(Enumerable.Range(900, 600)).Concat(Enumerable.Range(2000, 600)).Average(), differences[0].Reference, 9);
    }

    [Fact]
    public void Compare_OtherSeed_IsRefused()
    {
        using var run = new WrittenRun(TwoPolicies, 10);
        var other = run.Store.Create(WrittenRun.Define(run.Plan, 10) with { Seed = 8, PlanHash = "other" });

        var fault = Assert.Throws<ArgumentException>(() =>
            PolicyComparison.Compare(run.Store, new ComparedRun(run.Write(), 0, "one"), new ComparedRun(other, 0, "one")));

        Assert.Contains("has seed 7", fault.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<PairedDifference> Compare(WrittenRun run)
    {
        var id = run.Write();
        return PolicyComparison.Compare(run.Store, new ComparedRun(id, 0, "one"), new ComparedRun(id, 1, "two")).Differences;
    }

    private static void Append(WrittenRun run, ExperimentId id, int policy, params (int First, int Count)[] shards) => run.Store.Append(
        id,
        [
            .. shards.Select(s => new ShardRows
            {
                Policy = policy,
                FirstFuture = s.First,
                Count = s.Count,
                Outcomes = [.. run.Plan.Outcomes.Columns.Select(_ => (ReadOnlyMemory<double>)Enumerable.Range(s.First, s.Count).Select(f => (double)f).ToArray())],
            }),
        ]);

    private sealed class WithinBillionth : IEqualityComparer<(double Low, double High)>
    {
        public bool Equals((double Low, double High) x, (double Low, double High) y) => Math.Abs(x.Low - y.Low) < 1e-9 && Math.Abs(x.High - y.High) < 1e-9;

        public int GetHashCode((double Low, double High) pair) => 0;
    }
}
