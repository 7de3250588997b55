using System.Text.RegularExpressions;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Reports.Tests.Languages;

public sealed class ProblemLanguageTests
{
    private static readonly IReadOnlyDictionary<string, string> _templates = ProblemTemplates.Find();

    // Nothing, and a text from a file alone.
    private static readonly string[] _sameInAll = ["", "{0}", "'{0}'"];

    [Fact]
    public void Sources_EverySentence_IsTranslated()
    {
        var translated = TextCatalog.Problems.In(Language.English).Keys;

        var missing = _templates.Where(template => !translated.Contains(template.Key) && !_sameInAll.Contains(template.Key));

        Assert.Equal("", string.Join('\n', missing.Select(template => $"{template.Value}: {template.Key}")));
        Assert.InRange(_templates.Count, 300, int.MaxValue);
    }

    [Fact]
    public void Catalog_EveryTranslation_IsOfASentence() =>
        Assert.Equal("", string.Join('\n', TextCatalog.Problems.In(Language.English).Keys.Except(_templates.Keys)));

    [Fact]
    public void Sources_Sentences_HaveNoBracesOfTheirOwn() =>
        Assert.DoesNotContain(_templates.Keys, template => Regex.Replace(template, "{[0-9]}", "").AsSpan().ContainsAny('{', '}'));

    [Theory]
    [InlineData("en", "scenario.yaml:2:1  error  wrld: unknown key; did you mean 'world'?")]
    [InlineData("vi", "scenario.yaml:2:1  lỗi  wrld: khóa không có ở đây; có lẽ ý bạn là 'world'?")]
    [InlineData("zh", "scenario.yaml:2:1  错误  wrld: 未知的键；您也许想写 'world'？")]
    public void In_Problem_IsOneLineInTheLanguage(string language, string expected) => Assert.Contains(expected, Said("title: x\nwrld: y\n", language));

    [Theory]
    [InlineData("en", "title: 1,500 characters; at most 200 are allowed")]
    [InlineData("vi", "title: có 1.500 ký tự; cho phép nhiều nhất 200")]
    [InlineData("zh", "title: 有 1,500 个字符；最多允许 200 个")]
    public void In_Count_IsWrittenAsTheLanguageDoes(string language, string expected) =>
        Assert.Contains(Said($"title: {new string('x', 1500)}\n", language), line => line.EndsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("en", "futures: found a list; give a whole number from 1 to 10000000")]
    [InlineData("vi", "futures: gặp một danh sách; hãy cho một số nguyên từ 1 đến 10000000")]
    [InlineData("zh", "futures: 读到：列表；请给出 1 至 10000000 之间的整数")]
    public void In_PhraseWithinASentence_IsSaidInTheLanguageToo(string language, string expected) =>
        Assert.Contains(Said("futures: [1]\n", language), line => line.EndsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("title: [a, b\nfrom: 2026-01\n", "a bracket is not closed", "有括号没有闭合")]
    [InlineData("title: x\n  from: 2026-01\n", "while scanning a plain scalar value, found invalid mapping", "值中又出现了像映射一样的 ': '")]
    [InlineData("title: 'x\n", "while scanning a quoted scalar, found unexpected end of stream", "引号中的文本没有闭合")]
    public void In_WhatTheParserOfYamlSays_IsTranslatedToo(string text, string english, string chinese)
    {
        Assert.Contains(Said(text, "en"), line => line.Contains($"not valid YAML: {english}; look at", StringComparison.Ordinal));
        Assert.Contains(Said(text, "zh"), line => line.Contains($"不是有效的 YAML：{chinese}；请检查", StringComparison.Ordinal));
    }

    private static string[] Said(string text, string language)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "scenario.yaml");
            File.WriteAllText(file, text);
            return [.. ScenarioReader.Read(file).Problems.Select(problem => (problem with { File = "scenario.yaml" }).In(Language.Find(language)!))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
