using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DiplomacySim.Architecture.Tests.Texts;

public sealed class RepositoryTextTests
{
    private static readonly string[] _rootFiles =
    [
        ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "DiplomacySim.sln",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "LICENSE", "README.md", "global.json", "run.ps1", "run.sh",
    ];

    private static readonly string[] _folders = [".ci", "bench", "docs", "eng", "samples", "scenarios", "src", "tests"];

    // The data are quoted from their sources as they are.
    private static readonly string[] _quoted = [".csv", ".trx", ".png"];

    private static readonly Regex _machine = new(
        @"(?<![\w.:/~-])/(work|root|tmp|home|Users|mnt|opt)/\w+|\b[A-Z]:\\Users\\", RegexOptions.CultureInvariant);

    private static readonly Regex _packageHost = new(
        @"api\.nuget\.org|registry\.npmjs|pypi\.org/simple|files\.pythonhosted|proxy\.golang|/v3/index\.json", RegexOptions.CultureInvariant);

    [Fact]
    public void RootFolder_Files_AreThoseOfABuild()
    {
        var others = Committed().Where(file => !file.Contains('/', StringComparison.Ordinal)).Except(_rootFiles, StringComparer.Ordinal);

        Assert.Empty(others);
    }

    [Fact]
    public void RootFolder_Folders_AreTheKnownOnes()
    {
        var others = Committed().Where(file => file.Contains('/', StringComparison.Ordinal)).Select(file => file.Split('/')[0])
            .Distinct(StringComparer.Ordinal).Except(_folders, StringComparer.Ordinal);

        Assert.Empty(others);
    }

    [Fact]
    public void Files_Text_NamesNoMachineAndNoPackageHost() => Findings.AssertNoLine(
        Repository.Files.Where(file => !_quoted.Contains(Path.GetExtension(file), StringComparer.Ordinal)),
        NamesOne,
        "Nobody else has the paths of one machine, and each chooses the package source.");

    [Theory]
    [InlineData("see /" + "home/someone", true)]
    [InlineData("\"/" + "root/x\"", true)]
    [InlineData("https://api." + "nuget.org/x", true)]
    [InlineData("https://example.org/home/page", false)]
    [InlineData("./run.sh scenarios/home/x.yaml", false)]
    [InlineData("the /home page", false)]
    public void Machine_Example_IsTold(string text, bool expected) => Assert.Equal(expected, NamesOne(text));

    [Fact]
    public void Changelog_Headings_BeginWithUnreleased()
    {
        var first = Repository.Lines("CHANGELOG.md").First(line => line.Text.StartsWith("## ", StringComparison.Ordinal));

        Assert.Equal("## [Unreleased]", first.Text);
    }

    [Fact]
    public void Scripts_FirstLine_IsTheShells()
    {
        Assert.All(["run.sh", ".ci/run"], file => Assert.Equal("#!/usr/bin/env bash", Repository.Lines(file).First().Text));
    }

    // What a user keeps beside the project is no concern of its tests.
    private static IReadOnlyList<string> Committed()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["ls-files"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            var files = git?.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
            return files.Length > 0 ? files : Repository.Files;
        }
        catch (Win32Exception)
        {
            // No git here: the sources came as an archive.
            return Repository.Files;
        }
    }

    private static bool NamesOne(string text) => _machine.IsMatch(text) || _packageHost.IsMatch(text);
}
