namespace DiplomacySim.Architecture.Tests.Snippets;

public sealed class ShownOutputTests
{
    [Theory]
    [InlineData("a\nb", "a\nb\n", true)]
    [InlineData("a\n\nb  ", "a\nb", true)]
    [InlineData("", "", true)]
    [InlineData("a", "a\nb", false)]
    [InlineData("a\nb", "a", false)]
    [InlineData("...\nb", "x\ny\nb", true)]
    [InlineData("...\nb", "b", true)]
    [InlineData("a\n...", "a", true)]
    [InlineData("a\n...\nd", "a\nb\nc", false)]
    [InlineData("took ... s", "took 0.31 s", true)]
    [InlineData("took ... s", "took 0.31 min", false)]
    [InlineData("...: ... s, ...", "run: 2 s, done", true)]
    [InlineData("ab...ba", "aba", false)]
    public void Matches_Example_IsTold(string shown, string output, bool expected) =>
        Assert.Equal(expected, ShownOutput.Matches(shown.Split('\n'), output));
}
