namespace DiplomacySim.Architecture.Tests;

/// <summary>Collects everything that breaks a rule, so that one run shows it all.</summary>
internal sealed class Findings
{
    private readonly List<string> _found = [];

    public void Add(string finding) => _found.Add(finding);

    public void Add(string file, int line, string text) => _found.Add($"{file}:{line}: {text.Trim()}");

    public void AddRange(IEnumerable<string> findings) => _found.AddRange(findings);

    /// <summary>Fails with the rule and every line of these files that breaks it.</summary>
    public static void AssertNoLine(IEnumerable<string> files, Func<string, bool> breaks, string rule)
    {
        var findings = new Findings();
        foreach (var file in files)
        {
            foreach (var (number, text) in Repository.Lines(file).Where(line => breaks(line.Text)))
            {
                findings.Add(file, number, text);
            }
        }

        findings.AssertNone(rule);
    }

    /// <summary>Fails with the rule and its breaches, if there are any.</summary>
    public void AssertNone(string rule) => Assert.True(_found.Count == 0, $"{rule}\n{string.Join('\n', _found)}");
}
