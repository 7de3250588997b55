using DiplomacySim.Experiments.BackTesting;

namespace DiplomacySim.Experiments.Tests.BackTesting;

/// <summary>What a change of the model must not spoil; docs/backtest.md has the figures of many more futures.</summary>
public sealed class RecordGateTests
{
    private static readonly Lazy<BackTestResult> _record = new(() => BackTest.Run(BackTestWorlds.Record, new BackTestOptions { Futures = 512, Workers = 2 }));

    [Theory]
    [InlineData(1, 0.118, 0.0352)]
    [InlineData(3, 0.230, 0.075)]
    public void Run_Record_ScoresWithinItsGates(int years, double log, double ranked)
    {
        var score = _record.Value.Scores.First(s => s.Forecaster == BackTest.Model && s.YearsAhead == years && !s.WithoutLastYear);

        Assert.InRange(score.Log, 0, log);
        Assert.InRange(score.Ranked, 0, ranked);
    }

    [Fact]
    public void Run_Record_BeatsEveryBaseline()
    {
        Assert.All(_record.Value.Differences.Where(d => !d.WithoutLastYear), d => Assert.True(d.Difference.Mean < 0, $"{d.Against}, {d.Measure}, {d.YearsAhead}"));
        Assert.InRange(_record.Value.Differences.First(d => d is { YearsAhead: 1, WithoutLastYear: false, Measure: "log" } && d.Against == BackTest.ConstantHazard).YearsBetter, 12, 15);
    }

    [Fact]
    public void Run_Record_BandsHoldTheYears() =>
        Assert.InRange(_record.Value.Counts.Count(check => check.Forecaster == BackTest.Model && check.Rung == 0 && check.IsCovered), 12, 15);

    // The scores of forecasters without parameters are those that an independent program found.
    [Theory]
    [InlineData(1, 0.160, 0.0380, 0.0289)]
    [InlineData(3, 0.350, 0.0877, 0.0660)]
    public void Run_Persistence_ScoresAsPublished(int years, double log, double ranked, double brier)
    {
        var score = _record.Value.Scores.First(s => s.Forecaster == "persistence" && s.YearsAhead == years && !s.WithoutLastYear);

        Assert.Equal(log, score.Log, 3);
        Assert.Equal(ranked, score.Ranked, 4);
        Assert.Equal(brier, score.Brier, 4);
    }
}
