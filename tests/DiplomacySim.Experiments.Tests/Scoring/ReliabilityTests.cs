using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Experiments.Tests.Scoring;

public sealed class ReliabilityTests
{
    [Fact]
    public void Steps_FallingFrequencies_ArePooled()
    {
        // 0.2 came once of two, 0.4 never of two: both become 0.25; 0.9 came always.
        var fit = IsotonicFit.Of([0.4, 0.2, 0.9, 0.2, 0.4], [false, true, true, false, false]);

        Assert.Equal(2, fit.Steps.Length);
        Assert.Equal(new ReliabilityStep(0.2, 0.4, fit.Steps[0].Mean, 4, 1), fit.Steps[0]);
        Assert.Equal(0.3, fit.Steps[0].Mean, 14);
        Assert.Equal(0.25, fit.Steps[0].Frequency);
        Assert.Equal(1, fit.Steps[1].Frequency);
    }

    [Fact]
    public void Steps_RandomForecasts_NeverFallAndKeepTheirSums()
    {
        for (var seed = 0u; seed < 20; seed++)
        {
            var (forecasts, came) = Draw(seed, 200);

            var steps = IsotonicFit.Of(forecasts, came).Steps;

            Assert.Equal(came.Count(c => c), steps.Sum(s => s.Events));
            Assert.Equal(came.Length, steps.Sum(s => s.Count));
            Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(pair.First.Frequency < pair.Second.Frequency, $"seed {seed}"));
        }
    }

    [Fact]
    public void Of_AnyForecasts_SplitsTheScore()
    {
        for (var seed = 0u; seed < 20; seed++)
        {
            var (forecasts, came) = Draw(seed, 100);

            var split = Reliability.Of(forecasts, came);

            Assert.Equal(split.Score, split.Miscalibration - split.Discrimination + split.Uncertainty, 12);
            Assert.True(split.Miscalibration >= -1e-12, $"seed {seed}");
            Assert.True(split.Discrimination >= -1e-12, $"seed {seed}");
        }
    }

    [Fact]
    public void Of_CalibratedForecasts_HasNoMiscalibration()
    {
        var split = Reliability.Of([0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75], [true, false, false, false, true, true, true, false]);

        Assert.Equal(0, split.Miscalibration, 14);
        Assert.Equal(0.25, split.Uncertainty, 14);
        Assert.Equal(0.0625, split.Discrimination, 14);
    }

    [Fact]
    public void Of_OneForecastForAll_TellsNothingApart()
    {
        var split = Reliability.Of([0.1, 0.1, 0.1, 0.1], [true, false, false, false]);

        Assert.Equal(0, split.Discrimination, 14);
        Assert.Equal(0.15 * 0.15, split.Miscalibration, 14);
    }

    [Fact]
    public void Of_NothingOrUnequal_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Reliability.Of([], []));
        Assert.Throws<ArgumentException>(() => Reliability.Of([0.1], [true, false]));
    }

    private static (double[] Forecasts, bool[] Came) Draw(uint seed, int count)
    {
        var forecasts = new double[count];
        var came = new bool[count];
        for (var i = 0u; i < count; i++)
        {
            var (first, second, _, _) = Philox.Block(i, 0, 0, 0, seed, 7);
            forecasts[i] = (first >> 27) / 32.0;
            came[i] = second / 4294967296.0 < forecasts[i];
        }

        return (forecasts, came);
    }
}
