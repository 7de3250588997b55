using DiplomacySim.Charts;
using DiplomacySim.Experiments.Tests.Analysis;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Tests.Charts;

public sealed class AnalysisChartTests
{
    [Fact]
    public void SobolIndices_OfAnAnalysis_AreSortedAndNamed()
    {
        using var run = new WrittenRun("", 1);
        var result = new SobolResult
        {
            Inputs = [Index("attention", 0.1, 0.2), Index("wave half-life", 0.6, 0.7)],
            Pairs = [],
            Steps = [],
            Samples = 1024,
            Mean = 17,
            Variance = 4,
            IsConverged = true,
        };

        var chart = SobolIndices.Of(result, "kin", TextCatalog.Reports.In(Language.Vietnamese), new WorldNames(run.Plan.Scenario.World, Language.Vietnamese));

        Assert.Equal(["chu kỳ bán rã của làn sóng", "sự quan tâm cấp cao"], chart.Bars.Select(bar => bar.Name));
        Assert.Equal(0.75, chart.Bars[0].TotalHigh, 12);
        Assert.Contains("70%", chart.Description, StringComparison.Ordinal);
        Assert.NotEmpty(chart.ToChart().ToSvg(new ChartOutput()));
    }

    [Fact]
    public void PeelingPath_OfASearch_MarksTheBalancedBox()
    {
        var path = new PrimPath([Step(1, 0.3, 0), Step(0.8, 0.7, 1), Step(0.4, 0.9, 2)], 1);

        var chart = PeelingPath.Of(path, "kin < 2", TextCatalog.Reports.In(Language.English));

        Assert.Equal((1, 3, "kin < 2"), (chart.Chosen, chart.Steps.Length, chart.Subtitle));
        Assert.Equal("The balanced box holds 80% of the cases looked for, and 70% of its cases are such.", chart.Description);
        Assert.Equal("1 (balanced)", chart.ToChart().Table.Rows[1][0]);
    }

    private static SobolIndex Index(string input, double first, double total) =>
        new(input, new Estimate(first, first - 0.05, first + 0.05), new Estimate(total, total - 0.05, total + 0.05));

    private static PrimStep Step(double coverage, double density, int limits) =>
        new(new Box([.. Enumerable.Range(0, limits).Select(i => new BoxLimit($"input {i}", 0, null, null, null))], 10, 5, coverage, density, 0.1), false);
}
