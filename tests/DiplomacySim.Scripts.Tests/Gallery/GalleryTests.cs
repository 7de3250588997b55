namespace DiplomacySim.Scripts.Tests.Gallery;

/// <summary>Every script of the gallery, run as the documentation says; what it writes is approved text, since the same seed gives the same bytes.</summary>
public sealed class GalleryTests
{
    private const string Variable = "DIPLOMACYSIM_APPROVE";

    // The script of two places is run on a server: see ServerTests.
    public static TheoryData<string> Scripts() =>
        [.. Directory.EnumerateFiles(Repository.Scripts, "*.cs").Select(file => Path.GetFileName(file)).Where(name => name != "two-places.cs").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Run_OfAScript_WritesWhatIsApproved(string script)
    {
        using var folder = new ScriptFolder();

        var output = await folder.RunAsync(script);

        var approved = Path.Combine(Repository.Approved, Path.ChangeExtension(script, ".txt"));
        if (Environment.GetEnvironmentVariable(Variable) is not null)
        {
            await File.WriteAllTextAsync(approved, output);
        }

        Assert.Equal(await File.ReadAllTextAsync(approved), output);
    }

    [Fact]
    public void Scripts_OfTheGallery_AreShortAndSayWhatTheyShow()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Scripts, "*.cs")];

        Assert.InRange(files.Length, 8, int.MaxValue);
        Assert.All(files, file =>
        {
            var lines = File.ReadAllLines(file);
            Assert.InRange(lines.Length, 1, 30);
            Assert.Contains(lines, line => line.StartsWith("// Covers: ", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.StartsWith("// Scenario: ", StringComparison.Ordinal));
        });
    }
}
