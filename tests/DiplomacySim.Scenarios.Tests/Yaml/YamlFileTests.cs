using System.Text;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Tests.Yaml;

public sealed class YamlFileTests
{
    [Fact]
    public void Parse_NestedFile_KnowsPlacesAndPaths()
    {
        var (root, problems) = Parse("levers:\n  attention: 75\nevents:\n  - {date: 2026-04, visit: FRA}\n  - {date: '2026-05'}\n");

        var events = (YamlSequence)((YamlMapping)root!).Find("events")!.Value;
        var visit = ((YamlMapping)events.Items[0]).Find("visit")!.Value;
        var date = (YamlScalar)((YamlMapping)events.Items[1]).Find("date")!.Value;
        Assert.Empty(problems);
        Assert.Equal(("events[0].visit", 4, 28), (visit.Where, visit.Start.Line, visit.Start.Column));
        Assert.Equal(("events[1].date", true, "2026-05"), (date.Where, date.IsQuoted, date.Text));
    }

    [Theory]
    [InlineData("", "t.yaml:1:1  error  the file is empty")]
    [InlineData("# only a comment\n", "t.yaml:1:1  error  the file is empty")]
    [InlineData("a: 1\nb: 2\na: 3\n", "t.yaml:3:1  error  a: the key stands here twice; the first is on line 1")]
    [InlineData("a: &x 1\n", "t.yaml:1:4  error  a: anchors (&name) are not used in these files; remove it")]
    [InlineData("a: *x\n", "t.yaml:1:4  error  a: aliases (*name) are not used in these files; write the value out")]
    [InlineData("a: !!str 1\n", "t.yaml:1:4  error  a: tags (!name) are not used in these files; remove it")]
    [InlineData("a: !python/object 1\n", "t.yaml:1:4  error  a: tags (!name) are not used in these files; remove it")]
    [InlineData("a: 1\n---\nb: 2\n", "t.yaml:2:1  error  a second document begins here; a file holds one")]
    [InlineData("x: [a, b\nc: d\n", "t.yaml:1:6  error  not valid YAML: a bracket is not closed; look at indentation, quotes, brackets and colons here and just above")]
    [InlineData("[a, b]: 1\n", "t.yaml:1:1  error  a key must be a plain word or text")]
    [InlineData("a:\n\tb: 1\n", "t.yaml:2:1  error  a tab in the indentation; YAML indents with spaces")]
    [InlineData("x: {a: uniform(1, 2), b: 3}\n", "t.yaml:1:8  error  x.a: YAML splits at the commas inside {...} and [...]; put the value in quotes: 'uniform(1, 2)'")]
    [InlineData("x: [choice(1, 2, 3), 4]\n", "t.yaml:1:5  error  x[0]: YAML splits at the commas inside {...} and [...]; put the value in quotes: 'choice(1, 2, 3)'")]
    [InlineData("x: discrete(a: 0.2, b: 0.8)\n", "t.yaml:1:4  error  YAML reads ': ' inside an unquoted value as a new key; put the value in quotes: 'discrete(a: 0.2, b: 0.8)'")]
    public void Parse_WhatFilesMayNotUse_IsAProblemWithItsPlace(string text, string expected)
    {
        var (_, problems) = Parse(text);

        Assert.Equal([expected], problems);
    }

    [Fact]
    public void Parse_UnquotedCalls_StillReadsTheRest()
    {
        var (root, problems) = Parse("x: discrete(a: 0.2, b: 0.8)\ny: discrete(c: 1)\nz: 4\n");

        Assert.Equal(2, problems.Length);
        Assert.Equal("discrete(c: 1)", ((YamlScalar)((YamlMapping)root!).Find("y")!.Value).Text);
        Assert.Equal(3, ((YamlMapping)root).Find("z")!.Value.Start.Line);
    }

    [Theory]
    [InlineData(32, 0)]
    [InlineData(33, 1)]
    public void Parse_Nesting_IsLimited(int depth, int expected)
    {
        var (_, problems) = Parse(new string('[', depth) + new string(']', depth));

        Assert.Equal(expected, problems.Length);
    }

    [Fact]
    public void Decode_NotUtf8_SaysWhere()
    {
        var problems = new ProblemList();

        SourceText.Decode([.. "a: 1\nb: "u8, 0xE9, .. "\n"u8], "t.yaml", problems);

        Assert.Equal("t.yaml:2:4  error  a byte here is not UTF-8; save the file as UTF-8", Assert.Single(problems.ToSorted()).ToString());
    }

    [Theory]
    [InlineData("a: 1\nb: \u0000\n", "t.yaml:2:4  error  the control character U+0000 may not stand in the file")]
    [InlineData("\u2028", "t.yaml:1:1  error  the control character U+2028 may not stand in the file")]
    public void Decode_ControlCharacter_SaysWhere(string text, string expected)
    {
        var problems = new ProblemList();

        SourceText.Decode(Encoding.UTF8.GetBytes(text), "t.yaml", problems);

        Assert.Equal(expected, Assert.Single(problems.ToSorted()).ToString());
    }

    [Fact]
    public void Decode_ByteOrderMark_IsDropped()
    {
        Assert.Equal("a: 1", SourceText.Decode([.. Encoding.UTF8.Preamble, .. "a: 1"u8], "t.yaml", new ProblemList()));
    }

    [Theory]
    [InlineData("x: abc def\n", 4, 1, 8)]
    [InlineData("x: 'it''s so'\n", 3, 1, 9)]
    [InlineData("x: 'it''s so'\n", 5, 1, 11)]
    [InlineData("x: \"a\\tb\"\n", 2, 1, 8)]
    [InlineData("x: abc\n   def\n", 4, 2, 4)]
    [InlineData("x: >\n  abc\n  def\n", 4, 3, 3)]
    [InlineData("x: |\n  abc\n  def\n", 0, 2, 3)]
    public void PositionOf_CharacterOfAScalar_IsItsPlaceInTheFile(string text, int offset, int line, int column)
    {
        var (root, _) = Parse(text);

        var position = ((YamlScalar)((YamlMapping)root!).Entries[0].Value).PositionOf(offset);

        Assert.Equal((line, column), (position.Line, position.Column));
    }

    private static (YamlNode? Root, string[] Problems) Parse(string text)
    {
        var problems = new ProblemList();
        var root = YamlFile.Parse(text, "t.yaml", problems);
        return (root, [.. problems.ToSorted().Select(problem => problem.ToString())]);
    }
}
