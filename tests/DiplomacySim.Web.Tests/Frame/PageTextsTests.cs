using System.Text.RegularExpressions;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Web.Frame;

namespace DiplomacySim.Web.Tests.Frame;

public sealed partial class PageTextsTests
{
    [Fact]
    public void All_Languages_SayTheSame() =>
        Assert.Empty(PageTexts.All.SelectMany(c => c.Catalog.FindProblems().Select(problem => $"{c.Name}: {problem}")));

    [Fact]
    public void Sources_EveryTextThatTheyName_IsThere()
    {
        var known = PageTexts.All.SelectMany(c => c.Catalog.In(Language.English).Keys.Select(k => $"{c.Name}.{k}")).ToHashSet(StringComparer.Ordinal);
        var catalogs = PageTexts.All.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);

        var named = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "DiplomacySim.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Name().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Where(n => !n.EndsWith(".yaml", StringComparison.Ordinal) && !n.EndsWith(".js", StringComparison.Ordinal) && catalogs.Contains(n[..n.IndexOf('.', StringComparison.Ordinal)]))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Count > 100);

        // A name that ends in a blank or a point goes on with a word that is only known later.
        Assert.DoesNotContain(named, n => !known.Contains(n) && !known.Any(k => n[^1] is ' ' or '.' && k.StartsWith(n, StringComparison.Ordinal)));
    }

    [GeneratedRegex("\"([a-z]+\\.[a-z][a-z -]*)\"")]
    private static partial Regex Name();
}
