using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.Tests.BackTesting;

public sealed class BackTestTests
{
    private static readonly BackTestOptions _small = new() { FirstOrigin = 2020, LastOrigin = 2022, Futures = 200, Workers = 2 };
    private static readonly Lazy<BackTestResult> _tiny = new(() => BackTest.Run(BackTestWorlds.Tiny, _small));

    [Theory]
    [InlineData(1, 512)]
    [InlineData(2, 64)]
    [InlineData(3, 33)]
    public void Run_OtherWorkersAndShards_IsTheSame(int workers, int lanes)
    {
        var other = BackTest.Run(BackTestWorlds.Tiny, _small with { Workers = workers, ShardLanes = lanes });

        Assert.Equal(_tiny.Value.Rows().Select(row => row.Probabilities), other.Rows().Select(row => row.Probabilities));
        Assert.Equal(_tiny.Value.Years.AsEnumerable(), other.Years);
        Assert.Equal(_tiny.Value.Counts.AsEnumerable(), other.Counts);
        Assert.Equal(_tiny.Value.Differences.AsEnumerable(), other.Differences);
    }

    [Fact]
    public void Run_MoreFuturesOrAnotherSeed_IsAnother()
    {
        Assert.NotEqual(_tiny.Value.Years.AsEnumerable(), BackTest.Run(BackTestWorlds.Tiny, _small with { Futures = 210 }).Years);
        Assert.NotEqual(_tiny.Value.Years.AsEnumerable(), BackTest.Run(BackTestWorlds.Tiny, _small with { Seed = 2 }).Years);
    }

    [Fact]
    public void Rows_EveryForecast_HoldsWhatCame()
    {
        var rows = _tiny.Value.Rows().ToArray();

        // Three origins reach 4, 3 and 2 years; the last year is a target of its own only for the first.
        var countries = rows.Select(row => row.Partner).Distinct().Count();
        Assert.Equal(_tiny.Value.Forecasters.Length * countries * (4 + 3 + 2), rows.Length);
        var amber = rows.First(row => row.Forecaster == BackTest.Model && row is { Origin: 2022, Target: 2024 } && BackTestWorlds.Tiny.World.Partners[row.Partner].Id.Code == "AAA");
        Assert.Equal((3, 4, true), (amber.From, amber.Outcome, amber.Rose));
        Assert.All(rows, row => Assert.Equal(1, row.Probabilities.Sum(), 9));
    }

    [Fact]
    public void Years_Scores_AreTheMeansOfTheRows()
    {
        var score = _tiny.Value.Years.First(year => year.Forecaster == BackTest.Model && year is { Origin: 2021, Target: 2022 });
        var rows = _tiny.Value.Rows().Where(row => row.Forecaster == BackTest.Model && row is { Origin: 2021, Target: 2022 }).ToArray();

        Assert.Equal(rows.Average(row => TierScore.Log(row.Probabilities.AsSpan(), row.Outcome)), score.Log, 12);
        Assert.Equal(rows.Where(row => row.CouldRise).Average(row => BinaryScore.Brier(row.Higher, row.Rose)), score.Brier, 12);
    }

    [Fact]
    public void Scores_WithoutTheLastYear_LeaveItOut()
    {
        var all = _tiny.Value.Scores.First(score => score is { YearsAhead: 2, WithoutLastYear: false });
        var without = _tiny.Value.Scores.First(score => score is { YearsAhead: 2, WithoutLastYear: true });

        Assert.Equal((3, 2), (all.Origins, without.Origins));
    }

    [Theory]
    [InlineData(2009, 2020)]
    [InlineData(2020, 2024)]
    [InlineData(2022, 2021)]
    public void Run_ImpossibleOrigins_SaysWhichAre(int first, int last)
    {
        var fault = Assert.Throws<BackTestException>(() => BackTest.Run(BackTestWorlds.Tiny, new BackTestOptions { FirstOrigin = first, LastOrigin = last }));

        Assert.Contains("2010 to 2023", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BadOptions_AreRefused()
    {
        BackTestOptions[] bad =
        [
            _small with { Futures = 0 }, _small with { Futures = BackTestOptions.MaxFutures + 1 }, _small with { Workers = 0 }, _small with { ShardLanes = 2049 },
            _small with { AttentionRecovery = 1.1 }, _small with { AttentionGrowth = double.NaN },
        ];

        Assert.All(bad, options => Assert.Throws<BackTestException>(() => BackTest.Run(BackTestWorlds.Tiny, options)));
    }

    [Fact]
    public void Run_Stopped_Stops()
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => BackTest.Run(BackTestWorlds.Tiny, _small, _ => source.Cancel(), source.Token));
    }

    [Fact]
    public void Progress_AtTheEnd_IsAll()
    {
        var most = new BackTestProgress(0, 0, 0, 0);
        var gate = new Lock();

        BackTest.Run(BackTestWorlds.Tiny, _small, progress =>
        {
            lock (gate)
            {
                most = progress.FuturesDone > most.FuturesDone ? progress : most;
            }
        });

        Assert.Equal(new BackTestProgress(3, 3, 600, 600), most);
    }

    [Fact]
    public void Attention_AfterASlump_GoesHalfTheWayBack()
    {
        var world = BackTestWorlds.Tiny.World;
        var slump = world with { Attention = [(world.HistoryFrom, 40), (world.HistoryTo + -11, 8)] };

        var outlook = AttentionOutlook.After(slump, 0.05, 0.5);

        var (first, second) = (40 * 1.05, 40 * 1.05 * 1.05);
        Assert.Equal(8, outlook(world.HistoryTo.Year), 12);
        Assert.Equal(8 + ((first - 8) / 2), outlook(world.HistoryTo.Year + 1), 12);
        Assert.Equal((outlook(world.HistoryTo.Year + 1) + second) / 2, outlook(world.HistoryTo.Year + 2), 12);
        Assert.Equal(first, AttentionOutlook.After(slump, 0.05, 1)(world.HistoryTo.Year + 1), 12);
    }
}
