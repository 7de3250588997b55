namespace DiplomacySim.Architecture.Tests;

/// <summary>Collects everything that breaks a rule, so that one run shows it all.</summary>
internal sealed class Findings
{
    private readonly List<string> _found = [];

    public void Add(string finding) => _found.Add(finding);

    public void Add(string file, int line, string text) => _found.Add($"{file}:{line}: {text.Trim()}");

    public void AddRange(IEnumerable<string> findings) => _found.AddRange(findings);

    /// <summary>Fails with the rule and its breaches, if there are any.</summary>
    public void AssertNone(string rule) => Assert.True(_found.Count == 0, $"{rule}\n{string.Join('\n', _found)}");
}
