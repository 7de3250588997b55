using System.Text.RegularExpressions;
using DiplomacySim.Model.Modules;

namespace DiplomacySim.Scenarios.Tests;

/// <summary>The table of <c>docs/modules.md</c> is about the modules that there are.</summary>
public sealed partial class ModuleIndexTests
{
    private static readonly Dictionary<string, string[]> _rows = File.ReadLines(Path.Combine(TestFolders.Root, "docs", "modules.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .ToDictionary(cells => cells[0].Trim('`'), StringComparer.Ordinal);

    public static TheoryData<string> Modules => [.. ModuleTable.All.Select(module => module.Name)];

    [Fact]
    public void Rows_Modules_AreAll() => Assert.Equal(ModuleTable.All.Select(module => module.Name).Order(), _rows.Keys.Order());

    [Theory]
    [MemberData(nameof(Modules))]
    public void Row_StateLeversAndOutcomes_AreThoseOfTheModule(string name)
    {
        var module = ModuleTable.All.Single(known => known.Name == name);
        var row = _rows[name];

        Assert.NotEmpty(row[1]);
        Assert.Equal(module.Levers.Select(KeyOf).Distinct().Order(), Words(row[2]).Order());
        Assert.NotEmpty(Words(row[3]));
        Assert.All(Words(row[3]), word => Assert.Contains(module.Quantities, quantity => quantity.Name == word && quantity.IsOutcome));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Row_Scenario_SwitchesTheModuleOnAndSetsALeverOfIt(string name)
    {
        var module = ModuleTable.All.Single(known => known.Name == name);

        var scenario = TestFolders.Read(Target(_rows[name][4])).Scenario!;

        Assert.Contains(module, scenario.Modules);
        Assert.Contains(scenario.Policies, policy => policy.ModuleLevers.Keys.Intersect(module.Levers).Any());
        Assert.Contains("# Found: ", File.ReadAllText(Target(_rows[name][4])), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Row_TestAndPage_AreThere(string name)
    {
        var test = Assert.Single(Words(_rows[name][5])).Split('.');
        var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(TestFolders.Root, "tests", "DiplomacySim.Model.Tests"), test[0] + ".cs", SearchOption.AllDirectories));

        Assert.Contains($"public void {test[1]}(", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.True(File.Exists(Target(_rows[name][6])));
    }

    private static string KeyOf(ModuleItem lever) => lever.Group.Length > 0 ? lever.Group : lever.Name;

    private static string[] Words(string cell) => [.. Code().Matches(cell).Select(match => match.Groups[1].Value)];

    private static string Target(string cell) => Path.Combine(TestFolders.Root, "docs", Link().Match(cell).Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
