using System.Text;
using System.Text.RegularExpressions;
using DiplomacySim.Scenarios.Files;

namespace DiplomacySim.Scenarios.Tests;

public sealed partial class ReferencePageTests
{
    private static readonly string PagePath = Path.Combine(TestFolders.Root, "docs", "scenario-reference.md");

    // The first word of a faulty file's name says what it is about.
    private static readonly (string Title, string[] Prefixes)[] Subjects =
    [
        ("The text and its YAML", ["yaml"]),
        ("The file's own keys", ["file"]),
        ("Levers", ["lever", "levers"]),
        ("Uncertain", ["uncertain"]),
        ("Experiment", ["experiment"]),
        ("Events", ["event", "events"]),
        ("Rules", ["rule"]),
        ("Shocks", ["shock"]),
        ("Policies", ["policy"]),
        ("Branches", ["branch"]),
        ("Targets and outcomes", ["target", "outcome"]),
        ("Facts", ["fact"]),
        ("Search", ["search"]),
        ("Extending files", ["extends"]),
    ];

    [Fact]
    public void Page_TablesAndProblems_AreThoseOfTheReader()
    {
        Approved.Equal(PagePath, Filled(File.ReadAllText(PagePath)));
    }

    [Fact]
    public void Page_Tables_AreAllShown()
    {
        var page = File.ReadAllText(PagePath);

        Assert.All(ReferenceTables.All.Keys, name => Assert.Contains($"<!-- table: {name} -->", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_Examples_HaveNoProblem()
    {
        var examples = Examples().Matches(File.ReadAllText(PagePath)).ToList();
        var folder = Directory.CreateTempSubdirectory("page-").FullName;
        try
        {
            foreach (Match example in examples)
            {
                var path = Path.Combine(folder, example.Groups["file"].Value);
                File.WriteAllText(path, example.Groups["text"].Value);

                var reading = ScenarioReader.Read(path, new ScenarioReadOptions { WorldFolders = [Path.Combine(TestFolders.Root, "scenarios")] });

                Assert.Empty(reading.Problems);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Equal(8, examples.Count);
    }

    [Fact]
    public void Page_Problems_ComeFromEveryFaultyFile()
    {
        var known = Subjects.SelectMany(subject => subject.Prefixes).ToHashSet(StringComparer.Ordinal);

        Assert.All(ExpectedFiles(), file => Assert.True(Subject(file) is "many" || known.Contains(Subject(file)), file));
    }

    private static string Filled(string page)
    {
        foreach (var (name, table) in ReferenceTables.All)
        {
            page = Between(page, $"<!-- table: {name} -->", table);
        }

        return Between(page, "<!-- problems -->", Problems());
    }

    private static string Between(string page, string begin, string content)
    {
        const string End = "<!-- end -->";
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var end = page.IndexOf(End, start, StringComparison.Ordinal);
        return $"{page[..start]}\n{content}{page[end..]}";
    }

    private static string Problems()
    {
        var text = new StringBuilder();
        foreach (var (title, prefixes) in Subjects)
        {
            var lines = ExpectedFiles()
                .Where(file => prefixes.Contains(Subject(file)))
                .SelectMany(file => File.ReadAllLines(file))
                .Select(line => Place().Replace(line, ""))
                .Distinct();
            text.Append("### ").Append(title).Append("\n\n```text\n");
            foreach (var line in lines)
            {
                text.Append(line).Append('\n');
            }

            text.Append("```\n\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> ExpectedFiles() =>
        Directory.EnumerateFiles(TestFolders.Faulty, "*.expected").Order(StringComparer.Ordinal);

    private static string Subject(string file) => Path.GetFileNameWithoutExtension(file).Split('-')[0];

    [GeneratedRegex("^[^ ]+  ", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("```yaml\n# (?<file>[a-z-]+\\.yaml)\n(?<text>.*?)```", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Examples();
}
