using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;
using static DiplomacySim.Model.Tests.ClosedForm.Statistics;

namespace DiplomacySim.Model.Tests.ClosedForm;

public sealed class CapitalTests
{
    private const int Lanes = 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(18)]
    [InlineData(36)]
    public void Advance_NoInflow_HalvesCapitalInItsHalfLife(int halfLife)
    {
        var world = TestWorld.Alike(1, TestParameters.Quiet.With(Parameter.CapitalHalfLife, halfLife));
        var run = new TestRun(world, halfLife) { Attention = _ => 0, Start = _ => TestRun.Blank with { Capital = 8 } };

        using var shard = run.Shard(1);
        while (shard.MonthsDone < halfLife)
        {
            shard.Advance();
        }

        // Each month rounds once, by at most 2^-24 of the value.
        Assert.Equal(4, shard.Capital(0)[0], 4 * halfLife * 1.2e-7);
    }

    // K' = delta K + B, B = 1 with probability r: mean r / (1 - delta), variance r (1 - r) / (1 - delta^2).
    [Fact]
    public void Advance_BernoulliVisits_ReachTheStationaryMeanAndVariance()
    {
        const int Partners = 10;
        const int Months = 100;
        const double Rate = 0.3;
        var delta = Math.Pow(2, -1 / 6.0);
        var parameters = TestParameters.Quiet
            .With(Parameter.CapitalHalfLife, 6)
            .With(Parameter.CapitalPerVisit, 1)
            .With(Parameter.ReadinessLevel, -20);
        var run = new TestRun(TestWorld.Alike(Partners, parameters), Months) { Attention = _ => 36 };

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
        }

        var mean = Rate / (1 - delta);
        var capital = Enumerable.Range(0, Partners).Select(partner => shard.Capital(partner).ToArray()).ToArray();
        // After 100 months 2^(-100/6) of the start is left: nothing beside the error.
        AssertMean(mean, capital.SelectMany(c => c).Select(c => (double)c), "capital");
        AssertMean(
            Rate * (1 - Rate) / (1 - (delta * delta)),
            Enumerable.Range(0, Lanes).Select(lane => capital.Average(c => (c[lane] - mean) * (c[lane] - mean))),
            "variance of capital");
    }

    [Fact]
    public void Advance_MinorTensions_ReachTheStationaryMeanAndVariance()
    {
        const int Months = 60;
        const double Rate = 0.2;
        const double Size = 0.3;
        var delta = Math.Pow(2, -1 / 3.0);
        var parameters = TestParameters.Quiet.With(Parameter.MinorTensionRate, Rate).With(Parameter.MinorTensionSize, Size);
        var run = new TestRun(TestWorld.Alike(20, parameters), Months) { Attention = _ => 0 };

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
        }

        var mean = Rate * Size / (1 - delta);
        var tension = Enumerable.Range(0, 20).SelectMany(partner => shard.Tension(partner).ToArray()).Select(t => (double)t).ToArray();
        AssertMean(mean, tension, "tension");
        // An exponential size has second moment 2 m^2.
        AssertMean(
            ((2 * Rate * Size * Size) - (Rate * Rate * Size * Size)) / (1 - (delta * delta)),
            tension.Select(t => (t - mean) * (t - mean)),
            "variance of tension");
    }
}
