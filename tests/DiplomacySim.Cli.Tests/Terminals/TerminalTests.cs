using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli.Tests.Terminals;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(true, "\u001b[1mtitle\u001b[0m\nwords\n")]
    [InlineData(false, "title\nwords\n")]
    public void Heading_WithColour_IsBold(bool hasColour, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var page = new ReportPage(new Terminal { Out = output, Error = TextWriter.Null, HasColour = hasColour });

        page.Heading("title");
        page.Paragraph("words");

        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public void Entry_LongText_HangsUnderItsPrefix()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var page = new ReportPage(new Terminal { Out = output, Error = TextWriter.Null, Width = 12 });

        page.Entry("- ", "words that go on");

        Assert.Equal("- words that\n  go on\n", output.ToString());
    }
}
