using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Tests.Problems;

public sealed class ProblemTextTests
{
    [Fact]
    public void Template_Holes_AreNumberedAndTheValuesStandApart()
    {
        ProblemText kind = $"a tier of this world";

        ProblemText text = $"{Shown.Quoted("x")} is not {kind}; at most {12345:N0} in {new Month(2030, 12)}";

        Assert.Equal("{0} is not {1}; at most {2} in {3}", text.Template);
        Assert.Equal<object>(["'x'", kind, 12345L, "2030-12"], text.Values);
        Assert.Equal("'x' is not a tier of this world; at most 12,345 in 2030-12", text.ToString());
    }

    [Fact]
    public void Template_NoHoles_IsTheText()
    {
        ProblemText text = $"unknown key";

        Assert.Equal("unknown key", text.Template);
        Assert.Empty(text.Values);
    }

    [Fact]
    public void Equals_SameEnglish_IsTheSame()
    {
        ProblemText one = $"{"a list"} here";

        ProblemText other = $"a {"list"} here";

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Change_TextsInHoles_AreReplacedAlsoInPhrases()
    {
        ProblemText text = $"looked in {Shown.And(["/folder/a", "/folder/b"])}, {3:N0} times";

        Assert.Equal("looked in a and b, 3 times", text.Change(part => part.Replace("/folder/", "", StringComparison.Ordinal)).ToString());
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "a0")]
    [InlineData(2, "a0 and a1")]
    [InlineData(3, "a0, a1 and a2")]
    [InlineData(17, "a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13 and 3 more")]
    public void And_SomeWords_AreOneList(int count, string expected) =>
        Assert.Equal(expected, Shown.And(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"a{i}"))).ToString());
}
