using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Tests.Yaml;

public sealed class NodeReaderTests
{
    private readonly ProblemList _problems = new();

    [Theory]
    [InlineData("6 months", 6, null)]
    [InlineData("100 years", 1200, null)]
    [InlineData("101 years", null, "x: 1212 is above the maximum 1200")]
    [InlineData("0 months", null, "x: found '0 months'; give a duration such as '6 months' or '2 years'")]
    [InlineData("soon", null, "x: found 'soon'; give a duration such as '6 months' or '2 years'")]
    public void DurationMonths_Text_IsReadOrExplained(string text, int? expected, string? problem)
    {
        Assert.Equal(expected, Reader().DurationMonths(Node(text), 1200));
        Assert.Equal(problem is null ? [] : [problem], Messages());
    }

    [Theory]
    [InlineData("0.1 per year", 0.1, null)]
    [InlineData("2 per month", null, "x: 24 is above the maximum 12")]
    [InlineData("0.1", null, "x: found '0.1'; give a rate such as '0.1 per year'")]
    public void RatePerYear_Text_IsReadOrExplained(string text, double? expected, string? problem)
    {
        Assert.Equal(expected, Reader().RatePerYear(Node(text), 12));
        Assert.Equal(problem is null ? [] : [problem], Messages());
    }

    [Theory]
    [InlineData("0", 0.0, null)]
    [InlineData("1", 1.0, null)]
    [InlineData("-0.01", null, "x: -0.01 is below the minimum 0")]
    [InlineData("1.01", null, "x: 1.01 is above the maximum 1")]
    [InlineData("none", null, "x: found 'none'; give a number from 0 to 1")]
    [InlineData("''", null, "x: found ''; give a number from 0 to 1")]
    [InlineData("{}", null, "x: found a mapping; give a number from 0 to 1")]
    public void Number_Text_IsReadOrExplained(string text, double? expected, string? problem)
    {
        Assert.Equal(expected, Reader().Number(Node(text), 0, 1));
        Assert.Equal(problem is null ? [] : [problem], Messages());
    }

    [Fact]
    public void NumberOrNone_None_IsPositiveInfinity()
    {
        Assert.Equal(double.PositiveInfinity, Reader().NumberOrNone(Node("none"), 0, 1));
    }

    [Theory]
    [InlineData("1", 1L, null)]
    [InlineData("10", 10L, null)]
    [InlineData("0", null, "x: 0 is below the minimum 1")]
    [InlineData("11", null, "x: 11 is above the maximum 10")]
    [InlineData("99999999999999999999", null, "x: 100000000000000000000 is above the maximum 10")]
    [InlineData("5.0", null, "x: found '5.0'; give a whole number from 1 to 10")]
    public void Integer_Text_IsReadOrExplained(string text, long? expected, string? problem)
    {
        Assert.Equal(expected, Reader().Integer(Node(text), 1, 10));
        Assert.Equal(problem is null ? [] : [problem], Messages());
    }

    [Fact]
    public void Word_Unknown_ListsTheKnownOnesOrTheNearest()
    {
        Reader().Word(Node("red"), $"a tier", ["strategic", "comprehensive"]);
        Reader().Word(Node("stratgic"), $"a tier", ["strategic", "comprehensive"]);

        Assert.Equal(
            ["x: 'red' is not a tier; known are strategic and comprehensive", "x: 'stratgic' is not a tier; did you mean 'strategic'?"],
            Messages());
    }

    [Fact]
    public void CheckKeys_UnknownKeys_AreAllReported()
    {
        var mapping = (YamlMapping)YamlFile.Parse("on: 1\ntwoo: 2\nthree: 3\n", "t.yaml", _problems)!;

        Reader().CheckKeys(mapping, ["one", "two", "three"]);

        Assert.Equal(["on: unknown key; did you mean 'one'?", "twoo: unknown key; did you mean 'two'?"], Messages());
    }

    private NodeReader Reader() => new(_problems);

    private YamlNode Node(string text) => ((YamlMapping)YamlFile.Parse($"x: {text}\n", "t.yaml", _problems)!).Entries[0].Value;

    private string[] Messages() => [.. _problems.ToSorted().Select(problem => problem.ToString().Split("  error  ")[1])];
}
