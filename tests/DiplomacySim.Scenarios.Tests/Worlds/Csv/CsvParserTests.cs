using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Csv;

namespace DiplomacySim.Scenarios.Tests.Worlds.Csv;

public sealed class CsvParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("a", "[a]")]
    [InlineData("a,b\n", "[a|b]")]
    [InlineData("a,b\r\nc,d\r\n", "[a|b][c|d]")]
    [InlineData("a,,\n", "[a||]")]
    [InlineData(",\n", "[|]")]
    [InlineData("a\n\nb\n", "[a][b]")]
    [InlineData("\"a,b\",c", "[a,b|c]")]
    [InlineData("\"a \"\"b\"\"\",c", "[a \"b\"|c]")]
    [InlineData("\"\",x", "[|x]")]
    [InlineData("\"two\nlines\",x", "[two\nlines|x]")]
    [InlineData("\"two\r\nlines\",x", "[two\nlines|x]")]
    [InlineData(" a , b ", "[ a | b ]")]
    [InlineData("Việt,日本", "[Việt|日本]")]
    public void Split_Text_GivesItsRecords(string text, string expected)
    {
        var problems = new ProblemList();

        var (records, isWhole) = CsvParser.Split(text, "t.csv", problems);

        Assert.Equal(expected, string.Concat(records.Select(record => $"[{string.Join('|', record.Select(field => field.Text))}]")));
        Assert.True(isWhole);
        Assert.Empty(problems.ToSorted());
    }

    [Fact]
    public void Split_QuotedLines_KeepsThePlacesRight()
    {
        var (records, _) = CsvParser.Split("a,\"x\ny\",b\nc,d\n", "t.csv", new ProblemList());

        Assert.Equal([(1, 1), (1, 3), (2, 4), (3, 1), (3, 3)], records.SelectMany(record => record).Select(field => (field.Line, field.Column)));
    }

    [Theory]
    [InlineData("a,b\"c\"\n", "t.csv:1:4  error  a quotation mark stands inside a field; put the whole field in quotation marks and write each one inside it twice")]
    [InlineData("a\n\"b\"c,d\n", "t.csv:2:4  error  text stands after a closing quotation mark; write a quotation mark inside a field twice")]
    [InlineData("a\n\"b,c\nd,e\n", "t.csv:2:1  error  the quotation mark that opens here is never closed")]
    public void Split_QuotingFault_IsAProblemWithItsPlace(string text, string expected)
    {
        var problems = new ProblemList();

        CsvParser.Split(text, "t.csv", problems);

        Assert.Equal(expected, Assert.Single(problems.ToSorted()).ToString());
    }
}
