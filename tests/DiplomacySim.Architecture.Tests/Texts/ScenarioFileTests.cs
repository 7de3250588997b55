namespace DiplomacySim.Architecture.Tests.Texts;

public sealed class ScenarioFileTests
{
    [Theory]
    [InlineData("title: ")]
    [InlineData("question: ")]
    public void Scenarios_EveryFile_SayWhatTheyAre(string key)
    {
        var findings = new Findings();

        findings.AddRange(Repository.FilesIn("scenarios", ".yaml")
            .Where(file => !file.StartsWith("scenarios/worlds/", StringComparison.Ordinal))
            .Where(file => !Repository.Lines(file).Any(line => line.Text.StartsWith(key, StringComparison.Ordinal) && line.Text.Length > key.Length)));

        findings.AssertNone($"A scenario has its own '{key.Trim()}'.");
    }
}
