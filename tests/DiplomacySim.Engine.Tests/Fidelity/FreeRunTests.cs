namespace DiplomacySim.Engine.Tests.Fidelity;

public sealed class FreeRunTests
{
    private const int Futures = 512;

    /// <summary>How many futures stand behind the published figures.</summary>
    private const int PublishedFutures = 600;

    private static readonly FidelityTable _page = new("## Free run from 2001");

    private static readonly Dictionary<string, Func<PlayedRun, double[]>> _measures = new(StringComparer.Ordinal)
    {
        ["partners, end of 2012"] = run => run.AtOrAbove(2012, 1),
        ["partners, end of 2015"] = run => run.AtOrAbove(2015, 1),
        ["partners, end of 2018"] = run => run.AtOrAbove(2018, 1),
        ["partners, end of 2020"] = run => run.AtOrAbove(2020, 1),
        ["partners, end of 2022"] = run => run.AtOrAbove(2022, 1),
        ["partners, end of 2024"] = run => run.AtOrAbove(2024, 1),
        ["partners, end of 2025"] = run => run.AtOrAbove(2025, 1),
        ["comprehensive, end of 2025"] = run => run.On(2025, 1),
        ["strategic, end of 2025"] = run => run.On(2025, 2),
        ["comprehensive strategic, end of 2025"] = run => run.On(2025, 3),
        ["steps 2001 to 2024"] = run => run.Upgrades(2001, 2024),
        ["steps in 2025"] = run => run.Upgrades(2025, 2025),
        ["none to comprehensive"] = run => run.Steps(0, 1),
        ["none to strategic"] = run => run.Steps(0, 2),
        ["none to comprehensive strategic"] = run => run.Steps(0, 3),
        ["comprehensive to strategic"] = run => run.Steps(1, 2),
        ["comprehensive to comprehensive strategic"] = run => run.Steps(1, 3),
        ["strategic to comprehensive strategic"] = run => run.Steps(2, 3),
        ["variance over mean of yearly steps"] = run => run.YearlyDispersion(2001, 2024),
        ["pairs of steps in one month"] = run => run.SameMonthPairs,
        ["agreements in 2024"] = run => run.Agreements(2024),
        ["agreements in 2025"] = run => run.Agreements(2025),
        ["activities in 2025"] = run => run.Visits(2025),
        ["partners visited in 2025"] = run => run.VisitedInLastYear,
        ["G20 countries, end of 2025"] = run => run.MembersAtEnd("G20", 1),
        ["suspensions"] = run => run.Suspensions,
    };

    private static readonly Lazy<PlayedRun> _scope = new(() => Play("scope of the estimation"));
    private static readonly Lazy<PlayedRun> _full = new(() => Play("full model"));

    public static TheoryData<string> Measures => [.. _measures.Keys];

    [Fact]
    public void Page_Rows_AreThoseMeasured() => Assert.Equal(_measures.Keys.Order(), _page.Rows.Order());

    [Theory]
    [MemberData(nameof(Measures))]
    public void FreeRun_InTheScopeOfTheEstimation_GivesThePublishedFigure(string measure)
    {
        var values = _measures[measure](_scope.Value);
        var (mean, error) = Estimate.Of(values);

        var published = _page.Number(measure, "published");

        // Three standard errors of the difference, and what rounding can have moved.
        var publishedError = error * Math.Sqrt((double)values.Length / PublishedFutures);
        var tolerance = (3 * Math.Sqrt((error * error) + (publishedError * publishedError))) + _page.Rounding(measure, "published");
        Assert.InRange(mean, published - tolerance, published + tolerance);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void FreeRun_InTheScopeOfTheEstimation_IsWhatThePageSays(string measure) => AssertSays(measure, "engine, estimation's scope", _scope.Value);

    [Theory]
    [MemberData(nameof(Measures))]
    public void FreeRun_OfTheFullModel_IsWhatThePageSays(string measure) => AssertSays(measure, "engine, full model", _full.Value);

    [Theory]
    [InlineData(2, 3, 11.3)]
    [InlineData(1, 2, 11.2)]
    public void FreeRun_YearsInATier_HaveThePublishedMedian(int from, int to, double years) =>
        Assert.InRange(_scope.Value.MedianDwell(from, to), years - 0.35, years + 0.35);

    [Fact]
    public void FreeRun_Record_LiesInTheMiddleNineTenths()
    {
        var full = _full.Value;

        AssertWithin(full.AtOrAbove(2025, 1), 42);
        AssertWithin(full.On(2025, 3), 14);
        AssertWithin(full.Upgrades(2001, 2024), 44);
        AssertWithin(full.Upgrades(2025, 2025), 16);
        AssertWithin(full.Agreements(2024), 170);
        AssertWithin(full.Agreements(2025), 350);
    }

    private static void AssertSays(string measure, string column, PlayedRun run)
    {
        var (mean, error) = Estimate.Of(_measures[measure](run));
        var page = _page.Estimate(measure, column);
        var tolerance = (3 * Math.Sqrt((error * error) + (page.Error * page.Error))) + 0.005;

        Assert.InRange(mean, page.Mean - tolerance, page.Mean + tolerance);
    }

    private static void AssertWithin(double[] values, double observed) =>
        Assert.InRange(observed, Estimate.Quantile(values, 0.05), Estimate.Quantile(values, 0.95));

    private static PlayedRun Play(string policy) => new(Plans.OfFile("viet-nam/free-run-2001.yaml", Futures), policy, Futures);
}
