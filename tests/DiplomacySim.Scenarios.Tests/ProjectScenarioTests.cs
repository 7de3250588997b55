namespace DiplomacySim.Scenarios.Tests;

public sealed class ProjectScenarioTests
{
    private static readonly string Folder = Path.Combine(TestFolders.Root, "scenarios");

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(name => !name.StartsWith("worlds/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_ScenarioOfTheProject_HasNoProblem(string name)
    {
        var reading = ScenarioReader.Read(Path.Combine(Folder, name));

        Assert.Empty(reading.Problems);
        Assert.NotEmpty(reading.Scenario!.Question);
    }

    [Fact]
    public void Read_MistypedCode_SuggestsThePartnerWithItsName()
    {
        var world = Path.Combine(Folder, "worlds");

        var reading = TestFolders.ReadText(
            "world: viet-nam\nfrom: 2026-01\nto: 2030-12\nevents:\n  - {date: 2026-04-10, visit: FRN, outbound: general secretary}\n",
            new ScenarioReadOptions { WorldFolders = [world] });

        Assert.EndsWith(
            "t.yaml:5:31  error  events[0].visit: 'FRN' is not a partner of this world; did you mean 'FRA' (France)?",
            Assert.Single(reading.Problems).ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("economy", 0)]
    [InlineData("culture", 1)]
    public void Read_TradeAgreementWithABlocThatIsAPartner_TakesItsMembers(string module, int warnings)
    {
        var reading = TestFolders.ReadText(
            $"world: viet-nam\nfrom: 2026-01\nto: 2030-12\nmodules: [{module}]\nevents:\n  - {{date: 2027-01, trade agreement: EU}}\n",
            new ScenarioReadOptions { WorldFolders = [Path.Combine(Folder, "worlds")] });

        var partners = reading.Scenario!.World.World.Partners;
        var members = Assert.Single(reading.Scenario.Policies[0].Events).Members;
        Assert.Equal(partners.Count(p => p.Blocs.Contains("EU")), members.Length);
        Assert.All(members, i => Assert.Contains("EU", partners[i].Blocs));
        Assert.Equal(warnings, reading.Problems.Count(p => p.Message.Contains("the module 'economy' is off", StringComparison.Ordinal)));
    }
}
