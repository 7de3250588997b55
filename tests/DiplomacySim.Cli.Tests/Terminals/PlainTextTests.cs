using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli.Tests.Terminals;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("", 10, "")]
    [InlineData("one", 10, "one")]
    [InlineData("one two", 7, "one two")]
    [InlineData("one two", 6, "one|two")]
    [InlineData("overlong is left", 4, "overlong|is|left")]
    [InlineData("a\nb", 10, "a b")]
    public void Wrap_Text_BreaksBetweenWords(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', PlainText.Wrap(text, width)));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("red \u001b[31mtext", "red  [31mtext")]
    [InlineData("bell\a", "bell ")]
    [InlineData("two\nlines", "two\nlines")]
    public void Clean_ControlCharacters_AreTakenOut(string text, string clean) => Assert.Equal(clean, PlainText.Clean(text));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 5, "ab...")]
    [InlineData("abc def", 7, "abc def")]
    [InlineData("abc defg", 7, "abc...")]
    [InlineData("abcdef", 3, "abc")]
    public void Cut_Text_ShowsThatSomethingIsMissing(string text, int width, string cut) => Assert.Equal(cut, PlainText.Cut(text, width));

    [Fact]
    public void Lines_TooWide_ShrinkOnlyWhatMay()
    {
        var table = new TextTable(new TextColumn("name", Shrinks: true), new TextColumn("number", IsRight: true));
        table.Add("a name that is rather long", "1,234");
        table.Add("short");

        Assert.Equal(["  name        number", "  a name...    1,234", "  short"], table.Lines(20, 2));
    }

    [Fact]
    public void Lines_WithoutTitles_BeginWithTheFirstRow()
    {
        var table = new TextTable(new TextColumn(""), new TextColumn("", IsRight: true));
        table.Add("a", "1");
        table.Add("bb", "22");

        Assert.Equal(["a    1", "bb  22"], table.Lines(80, 0));
    }
}
