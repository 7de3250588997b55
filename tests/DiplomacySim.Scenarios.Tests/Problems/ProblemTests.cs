using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Tests.Problems;

public sealed class ProblemTests
{
    [Fact]
    public void ToString_WithPlaceAndSuggestion_IsOneLine()
    {
        var problem = new Problem
        {
            Severity = ProblemSeverity.Error,
            File = "scenarios/europe.yaml",
            Line = 14,
            Column = 12,
            Where = "levers.atention",
            Text = $"unknown key",
            Suggestion = "attention",
        };

        Assert.Equal("scenarios/europe.yaml:14:12  error  levers.atention: unknown key; did you mean 'attention'?", problem.ToString());
    }

    [Fact]
    public void ToString_SuggestionWithMeaning_ShowsTheMeaning()
    {
        var problem = new Problem
        {
            Severity = ProblemSeverity.Warning,
            File = "a.csv",
            Line = 2,
            Text = $"'FRN' is not a partner of this world",
            Suggestion = "FRA",
            SuggestedPartner = new PartnerProfile { Id = new PartnerId("FRA"), Name = "France", RelationsSince = default, Latitude = 0, Longitude = 0, Provenance = "", Line = 2 },
        };

        Assert.Equal("a.csv:2  warning  'FRN' is not a partner of this world; did you mean 'FRA' (France)?", problem.ToString());
    }

    [Fact]
    public void ToSorted_SeveralFiles_OrdersByFileLineAndColumn()
    {
        var problems = new ProblemList();
        problems.Error(new TextPosition("b.yaml", 1, 1), "", $"third");
        problems.Error(new TextPosition("a.yaml", 2, 5), "", $"second");
        problems.Warning(new TextPosition("a.yaml", 2, 1), "", $"first");
        problems.Error(new TextPosition("b.yaml", 1, 1), "", $"third");

        Assert.Equal(["first", "second", "third"], problems.ToSorted().Select(problem => problem.Message));
    }

    [Fact]
    public void ToSorted_MoreThanAreKept_SaysHowManyAreNotShown()
    {
        var problems = new ProblemList();
        for (var i = 0; i < ProblemList.MaxKept + 5; i++)
        {
            problems.Error(new TextPosition("a.yaml", i + 1, 1), "", $"wrong");
        }

        Assert.Equal("a.yaml  error  5 more problems are not shown; put these right first", problems.ToSorted()[^1].ToString());
    }

    [Theory]
    [InlineData("atention", "attention")]
    [InlineData("FRN", "FRA")]
    [InlineData("Attention", "attention")]
    [InlineData("comprehensive_strategic", "comprehensive strategic")]
    [InlineData("stragetic", "strategic")]
    [InlineData("x", null)]
    [InlineData("quite another thing", null)]
    [InlineData("", null)]
    public void Nearest_MistypedWord_FindsTheKnownOne(string word, string? expected)
    {
        string[] known = ["FIN", "FRA", "attention", "execution", "strategic", "comprehensive strategic"];

        Assert.Equal(expected, DidYouMean.Nearest(word, known));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_TwoWords_CountsEdits(string left, string right, int expected)
    {
        Assert.Equal(expected, DidYouMean.Distance(left, right));
    }

    [Fact]
    public void Text_ControlCharacters_AreEscaped()
    {
        Assert.Equal("a\\u001b[31mb\\u202ec", Shown.Text("a\u001b[31mb\u202ec"));
    }
}
