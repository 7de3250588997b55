using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Tests.Markup;

public sealed class HtmlTests
{
    private const string Attack = "<script>alert('x')</script>\" onload=\"";

    [Fact]
    public void Of_TextInAHole_IsEncoded()
    {
        var html = Html.Of($"<p title=\"{Attack}\">{Attack}</p>").ToString();

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onload", html, StringComparison.Ordinal);
        Assert.StartsWith("<p title=\"&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MarkupInAHole_StaysAsItIs()
    {
        var inner = Html.Of($"<b>{"a & b"}</b>");

        Assert.Equal("<p><b>a &amp; b</b><b>a &amp; b</b>7</p>", Html.Of($"<p>{inner}{new[] { inner }}{7}</p>").ToString());
    }

    [Theory]
    [InlineData("Việt Nam")]
    [InlineData("越南与中国")]
    public void Of_LettersOfOtherLanguages_StayAsTheyAre(string text) => Assert.Equal(text, Html.Text(text).ToString());

    [Fact]
    public void If_ConditionDoesNotHold_IsEmpty() => Assert.True(Html.If(false, $"<p>{"never"}</p>").IsEmpty);

    [Fact]
    public void Join_WithMarkupBetween_StandsBetweenOnly() =>
        Assert.Equal("a, b", Html.Join(Html.Text(", "), [Html.Text("a"), Html.Text("b")]).ToString());
}
