namespace DiplomacySim.Results.Tests;

public sealed class ValueTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("42", 42)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void TryParse_ANumber_GivesTheId(string text, long value)
    {
        Assert.True(ExperimentId.TryParse(text, out var id));
        Assert.Equal(value, id.Value);
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("9223372036854775808")]
    [InlineData("latest")]
    public void TryParse_AnythingElse_GivesFalse(string text)
    {
        Assert.False(ExperimentId.TryParse(text, out var id));
        Assert.Equal(default, id);
    }

    [Fact]
    public void ExperimentId_BelowOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new ExperimentId(0));

    [Fact]
    public void AddTo_WideAndNarrow_AddTheSame()
    {
        long[] sums = [1, 2];

        new Tally("a", new long[] { 10, 20 }).AddTo(sums);
        new Tally("a", new int[] { 100, 200 }).AddTo(sums);

        Assert.Equal([111, 222], sums);
    }

    [Fact]
    public void AddTo_SumOutOfRange_Throws() =>
        Assert.Throws<OverflowException>(() => new Tally("a", new int[] { 1 }).AddTo([long.MaxValue]));

    [Fact]
    public void AddTo_OtherLength_Throws() => Assert.Throws<ArgumentException>(() => new Tally("a", new int[] { 1 }).AddTo(new long[2]));

    [Theory]
    [InlineData("", 1)]
    [InlineData(" ", 1)]
    [InlineData("a", 0)]
    public void Tally_WithoutNameOrElements_IsRefused(string name, int length) =>
        Assert.Throws<ArgumentException>(() => new Tally(name, new long[length]));
}
