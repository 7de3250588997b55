using System.Text;
using DiplomacySim.Model;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Tests.Languages;

public sealed class TextCatalogTests
{
    [Fact]
    public void Catalogs_AllLanguages_SayTheSame() =>
        Assert.Empty(new[] { TextCatalog.Reports, TextCatalog.Analyses, TextCatalog.Problems }.SelectMany(catalog => catalog.FindProblems()));

    [Fact]
    public void Reports_EveryLanguage_HasTextsOfItsOwn()
    {
        var english = TextCatalog.Reports.In(Language.English);

        Assert.All([Language.Vietnamese, Language.Chinese], language =>
        {
            var texts = TextCatalog.Reports.In(language);
            Assert.NotEqual(english["word.median"], texts["word.median"]);
        });
    }

    [Fact]
    public void Say_Placeholders_AreFilledInTheLanguage()
    {
        var texts = Of(Language.Vietnamese, """{"a": {"b": "{count} nước đến {end}: {what}"}}""");

        Assert.Equal("1.500 nước đến tháng 12 năm 2030: x", texts.Say("a.b", ("count", 1500), ("end", new Month(2030, 12)), ("what", "x")));
    }

    [Theory]
    [InlineData(0, "0 futures")]
    [InlineData(1, "1 future")]
    [InlineData(2, "2 futures")]
    [InlineData(1000, "1,000 futures")]
    public void Say_Forms_FollowTheFirstValue(int count, string text) =>
        Assert.Equal(text, Of(Language.English, """{"n": {"one": "{count} future", "other": "{count} futures"}}""").Say("n", ("count", count)));

    [Fact]
    public void Say_MissingValue_NamesTextAndValue()
    {
        var exception = Assert.Throws<ArgumentException>(() => Of(Language.English, """{"a": "{b}"}""").Say("a"));

        Assert.Contains("'a' needs the value 'b'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Say_ValueThatIsNotWritten_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Of(Language.English, """{"a": "{b}"}""").Say("a", ("b", 0.5)));

    [Fact]
    public void Say_UnknownKey_IsRefused() => Assert.Throws<KeyNotFoundException>(() => Of(Language.English, "{}").Say("a"));

    [Theory]
    [InlineData("""{"a": "{b"}""")]
    [InlineData("""{"a": 1}""")]
    [InlineData("""{"a": {"other": "x"}}""")]
    [InlineData("""{"a": """)]
    public void Read_BadFile_IsRefusedByName(string json)
    {
        var exception = Assert.Throws<InvalidDataException>(() => Of(Language.English, json));

        Assert.StartsWith("file: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingFile_IsRefused() => Assert.Throws<InvalidDataException>(() => TextCatalog.Load(typeof(TextCatalog).Assembly, "none"));

    private static Texts Of(Language language, string json) =>
        new(language, TextFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "file"));
}
