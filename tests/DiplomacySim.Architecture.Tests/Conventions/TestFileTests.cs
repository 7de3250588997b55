using System.Text.RegularExpressions;

namespace DiplomacySim.Architecture.Tests.Conventions;

public sealed class TestFileTests
{
    private static readonly Regex _waiting = new(@"Thread\.Sleep|Task\.Delay|SpinWait\.", RegexOptions.CultureInvariant);
    private static readonly Regex _skipped = new(@"\[(Fact|Theory)\([^)]*Skip\s*=", RegexOptions.CultureInvariant);
    private static readonly Regex _always = new(@"Assert\.True\(true\)|Assert\.False\(false\)", RegexOptions.CultureInvariant);
    private static readonly Regex _attribute = new(@"^\s*\[\w*(Fact|Theory)\b", RegexOptions.CultureInvariant);
    private static readonly Regex _method = new(@"^\s*public (?:static )?(?:async )?(?:Task|ValueTask|void) (?<name>\w+)(?:<\w+>)?\(", RegexOptions.CultureInvariant);
    private static readonly Regex _threeParts = new(@"^[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*){2,}$", RegexOptions.CultureInvariant);

    [Fact]
    public void TestFiles_Waiting_IsOnEventsNotOnTheClock() => Forbid(_waiting, "No sleeps: wait on an event, with a deadline.");

    [Fact]
    public void TestFiles_Tests_AreNotSkipped() => Forbid(_skipped, "No skipped tests.");

    [Fact]
    public void TestFiles_Assertions_CanFail() => Forbid(_always, "A test can fail.");

    [Fact]
    public void TestFiles_Names_AreMethodConditionResult()
    {
        var findings = new Findings();

        foreach (var file in Repository.FilesIn("tests", ".cs"))
        {
            var expected = false;
            foreach (var (number, text) in Repository.Lines(file))
            {
                expected |= _attribute.IsMatch(text);
                var method = _method.Match(text);
                if (expected && method.Success)
                {
                    expected = false;
                    if (!_threeParts.IsMatch(method.Groups["name"].Value))
                    {
                        findings.Add(file, number, method.Groups["name"].Value);
                    }
                }
            }
        }

        findings.AssertNone("Tests are named Method_Condition_Result.");
    }

    [Theory]
    [InlineData("Parse_EmptyText_Fails", true)]
    [InlineData("RunAsync_SameSeed_OnAnyHost_GivesTheSameBytes", true)]
    [InlineData("ParseWorks", false)]
    [InlineData("Parse_Works", false)]
    [InlineData("parse_empty_fails", false)]
    public void ThreeParts_Name_IsJudged(string name, bool good) => Assert.Equal(good, _threeParts.IsMatch(name));

    private static void Forbid(Regex pattern, string rule) =>
        Findings.AssertNoLine(Repository.FilesIn("tests", ".cs"), pattern.IsMatch, rule);
}
