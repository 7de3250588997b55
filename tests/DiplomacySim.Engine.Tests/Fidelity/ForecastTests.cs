using System.Collections.Concurrent;
using System.Globalization;

namespace DiplomacySim.Engine.Tests.Fidelity;

public sealed class ForecastTests
{
    private const int Futures = 512;
    private const int PublishedFutures = 1500;

    // The waves in the scope of the estimation, the attention budget held.
    private const string Scope = "viet-nam/four-waves-in-scope.yaml";

    private static readonly FidelityTable _page = new("## Forecast to 2030 at the estimates");

    private static readonly ConcurrentDictionary<string, Lazy<PlayedRun>> _runs = new();

    public static TheoryData<string> Waves => [.. _page.Rows];

    [Theory]
    [MemberData(nameof(Waves))]
    public void Forecast_InTheScopeOfTheEstimation_GivesThePublishedFigures(string wave)
    {
        var run = InScope(wave);

        AssertNear(run.On(2030, 3), wave, "published, top");
        AssertNear(run.AtOrAbove(2030, 1), wave, "published, partners");
        AssertSays(run.On(2030, 3), wave, "engine, estimation's scope, top");
        AssertSays(run.AtOrAbove(2030, 1), wave, "engine, estimation's scope, partners");
    }

    [Theory]
    [MemberData(nameof(Waves))]
    public void Forecast_OfTheFullModel_IsWhatThePageSays(string wave)
    {
        var run = new PlayedRun(Plans.OfFile("viet-nam/four-waves-at-the-estimates.yaml", Futures), wave, Futures);

        AssertSays(run.On(2030, 3), wave, "engine, full model, top");
        AssertSays(run.AtOrAbove(2030, 1), wave, "engine, full model, partners");
    }

    [Theory]
    [InlineData("stays", "9.6 7.8 6.2 4.9 4.0")]
    [InlineData("fades in 60 months", "8.7 6.0 4.3 3.3 2.6")]
    [InlineData("fades in 36 months", "8.3 5.2 3.5 2.5 2.0")]
    [InlineData("fades in 18 months", "7.2 3.7 2.5 2.0 1.6")]
    [InlineData("is over", "1.9 1.9 1.9 1.9 1.9")]
    public void Forecast_StepsOfEachYear_AreThePublishedOnes(string wave, string published)
    {
        var run = InScope(wave);

        var year = 2026;
        foreach (var expected in published.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)))
        {
            var (mean, tolerance) = WithTolerance(run.Upgrades(year, year), 0.05);
            Assert.True(Math.Abs(mean - expected) <= tolerance, $"{wave}, {year}: {mean:F2} and not {expected} (tolerance {tolerance:F2})");
            year++;
        }
    }

    [Theory]
    [InlineData("DEU", 3, 0.61)]
    [InlineData("PHL", 3, 0.60)]
    [InlineData("ITA", 3, 0.49)]
    [InlineData("ESP", 3, 0.27)]
    [InlineData("CAN", 3, 0.21)]
    [InlineData("MEX", 1, 0.78)]
    [InlineData("SAU", 1, 0.67)]
    [InlineData("TUR", 1, 0.65)]
    [InlineData("POL", 1, 0.55)]
    [InlineData("BGD", 1, 0.47)]
    [InlineData("ISR", 1, 0.41)]
    public void Forecast_ChanceOfAPartner_IsThePublishedOne(string partner, int rung, double published)
    {
        var run = InScope("fades in 36 months");

        // Three standard errors of the difference of two shares, and half a point of rounding.
        var tolerance = (3 * Math.Sqrt(published * (1 - published) * ((1.0 / Futures) + (1.0 / PublishedFutures)))) + 0.005;

        Assert.InRange(run.ShareAtOrAbove(partner, rung), published - tolerance, published + tolerance);
    }

    [Theory]
    [InlineData("NZL", 0.85)]
    [InlineData("KOR", 0.69)]
    [InlineData("RUS", 0.66)]
    [InlineData("MEX", -0.49)]
    [InlineData("SAU", -0.31)]
    [InlineData("TUR", -0.29)]
    [InlineData("POL", -0.27)]
    public void Start_WillingnessOfAPartner_HasThePublishedMean(string partner, double published)
    {
        var plan = Plans.OfFile(Scope, Futures);
        var index = plan.Scenario.World.World.IndexOf(new Model.PartnerId(partner));

        Assert.InRange(plan.Policies[0].Inputs.Start.Partners[index].FrailtyMean, published - 0.035, published + 0.035);
    }

    private static PlayedRun InScope(string wave) =>
        _runs.GetOrAdd(wave, name => new Lazy<PlayedRun>(() => new PlayedRun(Plans.OfFile(Scope, Futures), name, Futures))).Value;

    private static void AssertNear(double[] values, string wave, string column)
    {
        var published = _page.Number(wave, column);
        var (mean, tolerance) = WithTolerance(values, _page.Rounding(wave, column));

        Assert.InRange(mean, published - tolerance, published + tolerance);
    }

    private static void AssertSays(double[] values, string wave, string column)
    {
        var (mean, error) = Estimate.Of(values);
        var page = _page.Estimate(wave, column);
        var tolerance = (3 * Math.Sqrt((error * error) + (page.Error * page.Error))) + 0.005;

        Assert.InRange(mean, page.Mean - tolerance, page.Mean + tolerance);
    }

    /// <summary>Three standard errors of the difference to a figure from <see cref="PublishedFutures"/>, and its rounding.</summary>
    private static (double Mean, double Tolerance) WithTolerance(double[] values, double rounding)
    {
        var (mean, error) = Estimate.Of(values);
        return (mean, (3 * error * Math.Sqrt(1 + ((double)values.Length / PublishedFutures))) + rounding);
    }
}
