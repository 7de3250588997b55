using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Tests.Terminals;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0001, "<1%")]
    [InlineData(0.00499, "<1%")]
    [InlineData(0.005, "1%")]
    [InlineData(0.125, "13%")]
    [InlineData(0.5, "50%")]
    [InlineData(0.575, "58%")]
    [InlineData(0.995, "100%")]
    [InlineData(0.9951, ">99%")]
    [InlineData(1, "100%")]
    [InlineData(double.NaN, "-")]
    public void Percent_Share_NeverClaimsNoneOrAllFalsely(double share, string text) => Assert.Equal(text, Numbers.Percent(share));

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(9.994, "9.99")]
    [InlineData(12.34, "12.3")]
    [InlineData(-12.34, "-12.3")]
    [InlineData(1345.6, "1,346")]
    [InlineData(double.NaN, "-")]
    public void Measure_Number_HasTheDigitsItDeserves(double value, string text) => Assert.Equal(text, Numbers.Measure(value));

    [Theory]
    [InlineData(0.004, "0.00 s")]
    [InlineData(0.84, "0.8 s")]
    [InlineData(9.99, "10.0 s")]
    [InlineData(12, "12 s")]
    [InlineData(65, "1 min 5 s")]
    [InlineData(7384, "2 h 3 min")]
    public void Duration_Seconds_AreReadable(double seconds, string text) => Assert.Equal(text, Numbers.Duration(seconds));

    [Theory]
    [InlineData(ColumnKind.Number, -0.94, -1.04, -0.84, "-0.9 (-1.0 to -0.8)")]
    [InlineData(ColumnKind.Number, -573, -584, -563, "-573 (-584 to -563)")]
    [InlineData(ColumnKind.Number, 0.001, -0.012, 0.014, "0.00 (-0.01 to +0.01)")]
    [InlineData(ColumnKind.Target, -0.25, -0.28, -0.23, "-25 pp (-28 to -23)")]
    [InlineData(ColumnKind.Truth, 0.003, -0.001, 0.007, "+0.3 pp (-0.1 to +0.7)")]
    public void Difference_WithInterval_HasTheDigitsOfTheInterval(ColumnKind kind, double difference, double low, double high, string text) =>
        Assert.Equal(text, Numbers.Difference(new PairedDifference(new ColumnDefinition("x", "", kind), 100, 0, new Band(0, 0, 0), 0, new Band(0, 0, 0), difference, low, high, 1)));

    [Fact]
    public void Name_Month_IsShort() => Assert.Equal("Aug 2027", Numbers.Name(new Month(2027, 8)));

    [Theory]
    [InlineData(100, "[#####...............] 25%, 2,300 futures/s, 1.3 s left; twenty at the top 12% +-2.1")]
    [InlineData(79, "[#####...............] 25%, 2,300 futures/s, 1.3 s left; twenty at... 12% +-2.1")]
    [InlineData(40, "[#####...............] 25%, 2,300 fut...")]
    public void Text_Progress_ShowsRateTimeAndTarget(int width, string line) =>
        Assert.Equal(line, ProgressLine.Text(new RunProgress(1000, 4000, 2300, TimeSpan.FromSeconds(1.3), "twenty at the top", 0.12, 0.021, 0), width));

    [Theory]
    [InlineData(1, "[#####...............] 25%, 100 futures/s")]
    [InlineData(2, "[#####...............] 25%, 100 futures/s (11 + 12)")]
    [InlineData(8, "[#####...............] 25%, 100 futures/s (8 x 11 to 18)")]
    public void Text_ProgressOfWorkers_ShowsTheShareOfEach(int workers, string line) => Assert.Equal(
        line,
        ProgressLine.Text(
            new RunProgress(1000, 4000, 100, null, null, double.NaN, 0.5, 0)
            {
                Workers = [.. Enumerable.Range(1, workers).Select(number => new WorkerProgress($"{number}", 50, 10 + number))],
            },
            79));

    [Fact]
    public void Text_ProgressBeforeTheFirstShard_ShowsWhatIsKnown() => Assert.Equal(
        "[....................] 0%, 0 futures/s, 2 failed",
        ProgressLine.Text(new RunProgress(0, 4000, 0, null, "x", double.NaN, 0.5, 2), 79));
}
