using System.Text.RegularExpressions;

namespace DiplomacySim.Architecture.Tests.Conventions;

public sealed class SourceFileTests
{
    private const int MaxLines = 400;

    private static readonly Regex _publicType = new(
        @"^public (?:(?:sealed|static|abstract|readonly|partial|ref|unsafe|file) )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>\[\]?.]+) (?<name>\w+)",
        RegexOptions.CultureInvariant);

    private static readonly Regex _namespace = new(@"^namespace (?<name>[\w.]+);", RegexOptions.CultureInvariant);

    // Written with classes of one letter, so that this file does not break its own rules.
    private static readonly Regex _unfinished = new(@"\bTOD[O]\b|\bFIXM[E]\b|\bHAC[K]\b|NotImplemented[E]xception", RegexOptions.CultureInvariant);
    private static readonly Regex _region = new(@"^\s*#\s*(end)?region", RegexOptions.CultureInvariant);
    private static readonly Regex _deadCode = new(@"^\s*//(?!/).*[;{}]\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex _bareSuppression = new(@"^\s*#pragma warning disable\b(?!.*//)", RegexOptions.CultureInvariant);

    [Fact]
    public void CSharpFiles_Length_IsReadable()
    {
        var findings = new Findings();

        foreach (var file in Repository.CSharpFiles())
        {
            var lines = Repository.Lines(file).Count();
            if (lines > MaxLines)
            {
                findings.Add($"{file}: {lines} lines");
            }
        }

        findings.AssertNone($"A file has one subject and at most {MaxLines} lines.");
    }

    [Fact]
    public void SourceFiles_PublicTypes_OneEachNamedAfterTheFile()
    {
        var findings = new Findings();

        foreach (var file in Repository.FilesIn("src", ".cs"))
        {
            var names = Repository.Lines(file).Select(line => _publicType.Match(line.Text)).Where(match => match.Success)
                .Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToArray();
            var expected = Path.GetFileName(file).Split('.')[0];
            if (names.Length > 1 || (names.Length == 1 && names[0] != expected))
            {
                findings.Add($"{file}: {string.Join(", ", names)}");
            }
        }

        findings.AssertNone("One public type per file, named after it (parts of it: Type.Topic.cs).");
    }

    [Fact]
    public void CSharpFiles_Namespace_IsTheFolder()
    {
        var findings = new Findings();

        foreach (var file in Repository.CSharpFiles().Where(file => file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tests/", StringComparison.Ordinal)))
        {
            var expected = string.Join('.', file.Split('/')[1..^1]);
            foreach (var (number, text) in Repository.Lines(file))
            {
                var match = _namespace.Match(text);
                if (match.Success && match.Groups["name"].Value != expected)
                {
                    findings.Add(file, number, $"{text} (expected {expected})");
                }
            }
        }

        findings.AssertNone("The namespace is the project and the folder, file-scoped.");
    }

    [Fact]
    public void CSharpFiles_Text_IsFinished() =>
        Findings.AssertNoLine(Repository.CSharpFiles(), _unfinished.IsMatch, "No stubs and no notes to oneself.");

    [Fact]
    public void CSharpFiles_Text_HasNoRegions() =>
        Findings.AssertNoLine(Repository.CSharpFiles(), _region.IsMatch, "A file that needs regions is two files.");

    [Fact]
    public void CSharpFiles_Comments_AreNotCode() =>
        Findings.AssertNoLine(Repository.CSharpFiles(), _deadCode.IsMatch, "No commented-out code: the history keeps it.");

    [Fact]
    public void CSharpFiles_Suppressions_SayWhy() =>
        Findings.AssertNoLine(Repository.CSharpFiles(), _bareSuppression.IsMatch, "A suppression is narrow and says why, on its line.");

    [Theory]
    [InlineData("public sealed class Plain", "Plain")]
    [InlineData("public readonly record struct Value(int X)", "Value")]
    [InlineData("public static partial class Part", "Part")]
    [InlineData("public interface IThing<T>", "IThing")]
    [InlineData("public delegate void Done(int code);", "Done")]
    [InlineData("    public sealed class Inner", "")]
    [InlineData("internal sealed class Hidden", "")]
    public void PublicType_Line_GivesTheName(string line, string name) => Assert.Equal(name, _publicType.Match(line).Groups["name"].Value);

    [Theory]
    [InlineData("    // return x;", true)]
    [InlineData("// if (a) {", true)]
    [InlineData("    // A sentence that explains.", false)]
    [InlineData("    /// <c>x;</c> ends with;", false)]
    [InlineData("    var x = 1; // the first;", false)]
    public void DeadCode_Line_IsToldFromWords(string line, bool dead) => Assert.Equal(dead, _deadCode.IsMatch(line));
}
