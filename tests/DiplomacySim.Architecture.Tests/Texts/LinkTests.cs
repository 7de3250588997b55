namespace DiplomacySim.Architecture.Tests.Texts;

public sealed class LinkTests
{
    [Fact]
    public void Pages_RelativeLinks_LeadSomewhere()
    {
        var findings = new Findings();

        foreach (var page in Markdown.Pages)
        {
            var lines = File.ReadAllLines(Repository.FullPath(page));
            foreach (var (line, target) in Markdown.Links(lines).Where(link => !link.Target.Contains(':', StringComparison.Ordinal)))
            {
                if (!Leads(page, lines, target))
                {
                    findings.Add(page, line, target);
                }
            }
        }

        findings.AssertNone("A link leads to a file or heading of the repository.");
    }

    [Fact]
    public void Links_Page_SkipsCodeAndKeepsLines()
    {
        string[] page = ["[a](x.md) and `[b](y.md)`", "```", "[c](z.md)", "```", "![d](p.svg \"a picture\")", "[e](https://example.org/)"];

        Assert.Equal([(1, "x.md"), (5, "p.svg"), (6, "https://example.org/")], Markdown.Links(page));
    }

    [Fact]
    public void Anchors_Headings_AreMadeAsTheHostsMakeThem()
    {
        string[] page = ["# The scenario file", "## `levers:` and [more](x.md)!", "```", "# no heading", "```", "## Twice", "## Twice"];

        Assert.Equal(["levers-and-more", "the-scenario-file", "twice", "twice-1"], Markdown.Anchors(page).Order(StringComparer.Ordinal));
    }

    private static bool Leads(string page, string[] lines, string target)
    {
        var parts = target.Split('#', 2);
        var path = Uri.UnescapeDataString(parts[0]);
        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.FullPath(page)) ?? "", path));
        if (path.Length > 0 && !File.Exists(full) && !Directory.Exists(full))
        {
            return false;
        }

        if (parts.Length == 1 || (path.Length > 0 && !path.EndsWith(".md", StringComparison.Ordinal)))
        {
            return true;
        }

        return Markdown.Anchors(path.Length == 0 ? lines : File.ReadAllLines(full)).Contains(parts[1]);
    }
}
