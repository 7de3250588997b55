using System.Diagnostics;
using System.Text;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Tests;

public sealed class RobustnessTests
{
    private const int Truncations = 150;
    private const int Mutations = 250;
    private const int ParsedMutations = 4000;
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(10);

    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", "(", ")", ":", ": ", ",", "'", "\"", "#", " #", "-", "- ", "\n", "\n  ", "\t", "&a ", "*a", "!t ", "|", ">", "%", "?", "? ",
        "---\n", "...\n", "\r\n", "\\", "\u00e9", "\U0001F600", "0", "-1", "1e999", ".nan", "none", "remove", "extends: t.yaml\n", "<<: ",
        "uniform(1, 2)", "discrete(1: 1)", "count(", "2025-04", "tier == ", "attention: ", "AAA",
        "every: year", "when: ", "then: {", "rate: 0.1 per year", "at most: 3 per year", "rules:\n  - ", "shocks: ", "crisis: AAA",
    ];

    private static readonly string[] Valid =
        [.. new[] { "everything.yaml", "directives.yaml" }.Select(name => File.ReadAllText(Path.Combine(TestFolders.Good, name)))];

    [Fact]
    public void Read_FileCutAnywhere_ReportsProblemsAndNeverThrows()
    {
        foreach (var valid in Valid)
        {
            for (var i = 0; i < Truncations; i++)
            {
                Read(valid[..(valid.Length * i / Truncations)], $"cut {i}");
            }
        }
    }

    [Fact]
    public void Read_FileSpoiltAnywhere_NeverThrowsAndEndsQuickly()
    {
        for (var seed = 0U; seed < Mutations; seed++)
        {
            Read(Spoilt(seed), $"seed {seed}");
        }
    }

    [Fact]
    public void Parse_FileSpoiltAnywhere_NeverThrowsAndWritesBackWhatItRead()
    {
        for (var seed = 10_000U; seed < 10_000 + ParsedMutations; seed++)
        {
            var problems = new ProblemList();

            var root = YamlFile.Parse(Spoilt(seed), "t.yaml", problems);

            Assert.True(root is not null || problems.HasErrors, $"seed {seed}: nothing read and nothing said");
            if (root is YamlMapping mapping && !problems.HasErrors)
            {
                var written = YamlWriter.Write(mapping);
                var again = YamlFile.Parse(written, "t.yaml", problems);
                Assert.False(problems.HasErrors, $"seed {seed}: {problems.ToSorted().FirstOrDefault()}\n{written}");
                Assert.Equal(written, again is YamlMapping same ? YamlWriter.Write(same) : "");
            }
        }
    }

    [Theory]
    [InlineData("a: ", "[", 200_000)]
    [InlineData("a: ", "{a: ", 100_000)]
    [InlineData("", "- ", 100_000)]
    [InlineData("", "? ", 100_000)]
    [InlineData("a: ", "(", 500_000)]
    [InlineData("a: {b: f(", "1, ", 40_000)]
    [InlineData("a: [f(", "1, ", 100_000)]
    [InlineData("a: '", "''", 200_000)]
    [InlineData("", "a: 1\n", 30_000)]
    [InlineData("", "a: f(b: 1)\n", 10_000)]
    [InlineData("", "&a *a ", 100_000)]
    [InlineData("a: ", "!", 100_000)]
    [InlineData("events:\n", "- {date: 2031-01, visit: XYZ}\n", 10_000)]
    [InlineData("uncertain: {attention: \"", "discrete(1: 0.1,", 20_000)]
    [InlineData("world: ", "../", 50_000)]
    [InlineData("extends: ", "./", 50_000)]
    [InlineData("", "\t\n", 100_000)]
    [InlineData("targets: {a: \"", "(", 100_000)]
    [InlineData("levers: {priority: {", "a: 1, ", 15_000)]
    [InlineData("rules:\n", "- {when: tier == kin, then: {attention: 2}}\n", 10_000)]
    [InlineData("shocks:\n", "- {name: a, rate: 1 per year, then: {tension: 1}}\n", 10_000)]
    [InlineData("events:\n", "- {every: month, visit: AAA}\n", 9_000)]
    public void Read_HostileFile_EndsQuickly(string beginning, string repeated, int times)
    {
        var text = beginning + new StringBuilder().Insert(0, repeated, times);

        Read("world: tiny\nfrom: 2025-01\nto: 2026-12\n" + text, beginning + repeated);
        Read(text, beginning + repeated);
    }

    private static void Read(string text, string what)
    {
        var start = Stopwatch.GetTimestamp();

        var reading = TestFolders.ReadText(text);

        var elapsed = Stopwatch.GetElapsedTime(start);
        Assert.True(elapsed < Quickly, $"{what}: took {elapsed}");
        Assert.True(reading.Scenario is not null || !reading.Problems.IsEmpty, $"{what}: nothing read and nothing said");
        Assert.InRange(reading.Problems.Length, 0, ProblemList.MaxKept + 1);
        Assert.All(reading.Problems, problem => Assert.True(problem.ToString().Length < 4000, $"{what}: a message of {problem.ToString().Length} characters"));
    }

    // One to four edits of the valid file, decided by the seed: a fragment put in, a piece left out, doubled, or moved.
    private static string Spoilt(uint seed)
    {
        var text = new StringBuilder(Valid[seed % Valid.Length]);
        var edits = 1 + (Word(seed, 0) % 4);
        for (var edit = 1U; edit <= edits; edit++)
        {
            var place = (int)(Word(seed, edit * 4) % (uint)text.Length);
            var length = (int)Math.Min(Word(seed, (edit * 4) + 1) % 40, (uint)(text.Length - place));
            switch (Word(seed, (edit * 4) + 2) % 4)
            {
                case 0:
                    text.Insert(place, Fragments[Word(seed, (edit * 4) + 3) % Fragments.Length]);
                    break;
                case 1:
                    text.Remove(place, length);
                    break;
                case 2:
                    text.Insert(place, text.ToString(place, length));
                    break;
                default:
                    var piece = text.ToString(place, length);
                    text.Remove(place, length).Insert((int)(Word(seed, (edit * 4) + 3) % (uint)(text.Length + 1)), piece);
                    break;
            }
        }

        return text.ToString();
    }

    private static uint Word(uint seed, uint index) => Philox.Block(index, 0, 0, 0, seed, 0).First;
}
