using System.Text.RegularExpressions;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Architecture.Tests.Texts;

public sealed class DocumentationPagesTests
{
    private const string Index = "docs/README.md";
    private const string ModuleIndex = "docs/modules.md";

    private static readonly Regex _purpose = new(@"^\| (?<name>\w+) \| (?<block>\d+) \| (?<word>\d+) \|", RegexOptions.CultureInvariant);

    [Fact]
    public void Index_EveryPageOfDocs_IsLinked()
    {
        var linked = Linked(Index).Concat(Linked(ModuleIndex));

        var others = Repository.FilesIn("docs", ".md").Where(page => page != Index).Except(linked, StringComparer.Ordinal);

        Assert.Empty(others);
    }

    [Fact]
    public void Pages_FirstLine_IsTheOnlyTitle()
    {
        var findings = new Findings();

        foreach (var page in Repository.FilesIn("docs", ".md"))
        {
            var titles = Markdown.Headings(File.ReadLines(Repository.FullPath(page))).Where(heading => heading.Level == 1).ToArray();
            if (titles is not [{ Line: 1 }])
            {
                findings.Add($"{page}: {titles.Length} titles");
            }
        }

        findings.AssertNone("A page begins with its title, and has one.");
    }

    [Fact]
    public void Design_TableOfDraws_IsThatOfTheCode()
    {
        var written = Repository.Lines("docs/design.md").Select(line => _purpose.Match(line.Text)).Where(match => match.Success)
            .Select(match => $"{match.Groups["name"].Value} {match.Groups["block"].Value} {match.Groups["word"].Value}");

        Assert.Equal(Enum.GetValues<Purpose>().Select(purpose => $"{purpose} {(int)purpose / 4} {(int)purpose % 4}"), written);
    }

    private static IEnumerable<string> Linked(string page) =>
        Markdown.Links(File.ReadLines(Repository.FullPath(page))).Select(link => "docs/" + link.Target.Split('#')[0]);
}
