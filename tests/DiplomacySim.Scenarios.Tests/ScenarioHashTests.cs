using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Tests;

public sealed class ScenarioHashTests
{
    private const string Text = """
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 3
        levers: {attention: 10, priority: {AAA: 2, League: 3}}
        uncertain: {leader effect: "normal(1, 0.5)", partner acceptance: 0.8}
        events:
          - {date: 2025-04-10, visit: AAA}
          - {date: 2025-05, sign: BBB, agreements: 3}
        policies:
          less: {levers: {attention: 5}}
          more: {levers: {capacity: 1.2}}
        targets: {many: count(tier == kin) >= 2}
        outcomes: {friends: count(tier == friend)}

        """;

    [Theory]
    [InlineData("world: tiny", "# a comment\nworld:   tiny")]
    [InlineData("seed: 3", "seed: 3\ntitle: another\nquestion: why?\nfutures: 77")]
    [InlineData("{attention: 10, priority: {AAA: 2, League: 3}}", "{priority: {League: 3.0, Amber: 2}, attention: 10.0}")]
    [InlineData("attention: 10,", "attention: {2024-01: 10, 2026-01: 10},")]
    [InlineData("normal(1, 0.5)", "normal( 1.0 , .5 )")]
    [InlineData("visit: AAA", "visit: Amber, kind: state, name: tour")]
    [InlineData("count(tier == kin) >= 2", "( count( tier==kin ) ) >= 2.0")]
    public void Hash_SameMeaningWrittenInAnotherWay_IsEqual(string found, string replacement)
    {
        Assert.Equal(Hash(Text), Hash(Changed(found, replacement)));
    }

    [Fact]
    public void Hash_OtherLineEnds_IsEqual()
    {
        Assert.Equal(Hash(Text), Hash(Text.ReplaceLineEndings("\r\n")));
    }

    [Theory]
    [InlineData("from: 2025-01", "from: 2024-12")]
    [InlineData("to: 2026-12", "to: 2026-11")]
    [InlineData("seed: 3", "seed: 4")]
    [InlineData("attention: 10", "attention: 11")]
    [InlineData("AAA: 2", "AAA: 2.5")]
    [InlineData("normal(1, 0.5)", "normal(1, 0.6)")]
    [InlineData("partner acceptance: 0.8", "partner acceptance: 0.81")]
    [InlineData("2025-04-10, visit", "2025-04-11, visit")]
    [InlineData("agreements: 3", "agreements: 4")]
    [InlineData("less:", "lesser:")]
    [InlineData("{attention: 5}", "{attention: 6}")]
    [InlineData("many:", "several:")]
    [InlineData(">= 2", ">= 3")]
    [InlineData("tier == friend", "tier >= friend")]
    public void Hash_AnotherPlan_Differs(string found, string replacement)
    {
        Assert.NotEqual(Hash(Text), Hash(Changed(found, replacement)));
    }

    [Theory]
    [InlineData("{attention: 2.0, propose", "{attention: 2.1, propose")]
    [InlineData("propose: next tier, ", "")]
    [InlineData("sign: 1", "sign: 2")]
    [InlineData("readiness: 0.25", "readiness: 0.5")]
    [InlineData("for: 6 months", "for: 7 months")]
    [InlineData("3 per year", "3 per quarter")]
    [InlineData("prefer: capital", "prefer: trade")]
    [InlineData("capital > 0.6", "capital > 0.7")]
    [InlineData("slots: -1}, from: 2026-01", "slots: -1}, from: 2026-02")]
    [InlineData("rate: 0.4 per year", "rate: 0.5 per year")]
    [InlineData("name: storm over the west\n    rate", "name: rain over the west\n    rate")]
    [InlineData("lognormal(1000, 2)", "lognormal(1000, 2.5)")]
    [InlineData("one of: bloc(League)", "where: bloc(League)")]
    [InlineData("capital: -0.5", "capital: -0.6")]
    [InlineData("      for: 3 months", "      for: 4 months")]
    [InlineData("visits: none", "attention: 0.1")]
    [InlineData("occasions: 3", "occasions: 4")]
    [InlineData("citizens: 3000", "citizens: 3001")]
    [InlineData("suspends: true", "tension: 1")]
    [InlineData("every: quarter", "every: 4 months")]
    [InlineData("{date: 2026-03, from", "{date: 2026-04, from")]
    [InlineData("priority: {AAA: 2}", "priority: {AAA: 3}")]
    public void Hash_OtherDirectives_Differs(string found, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(TestFolders.Good, "directives.yaml"));
        Assert.Contains(found, text, StringComparison.Ordinal);

        var changed = TestFolders.ReadText(text.Replace(found, replacement, StringComparison.Ordinal)
            .Replace("      - quarrel with one of the League: remove\n", "", StringComparison.Ordinal)
            .Replace("storm over the west, rate: 1", "another, rate: 1", StringComparison.Ordinal));
        var same = TestFolders.ReadText(text
            .Replace("      - quarrel with one of the League: remove\n", "", StringComparison.Ordinal)
            .Replace("storm over the west, rate: 1", "another, rate: 1", StringComparison.Ordinal));

        Assert.NotEqual(same.Scenario!.Hash, changed.Scenario!.Hash);
    }

    [Fact]
    public void Hash_KnownScenario_StaysTheSame()
    {
        Approved.Equal(
            Path.Combine(TestFolders.Project, "ScenarioHashTests.expected"),
            ScenarioHash.Canonical(TestFolders.ReadText(Text).Scenario! with { World = WithoutHash() }));
    }

    [Theory]
    [InlineData("everything.yaml")]
    [InlineData("extending.yaml")]
    [InlineData("directives.yaml")]
    [InlineData("directives-extended.yaml")]
    public void Text_ReadAgain_IsTheSameScenario(string name)
    {
        var scenario = TestFolders.Read(Path.Combine(TestFolders.Good, name)).Scenario!;

        var again = TestFolders.ReadText(scenario.Text);

        Assert.Empty(again.Problems);
        Assert.Equal(scenario.Hash, again.Scenario!.Hash);
        Assert.Equal(scenario.Text, again.Scenario.Text);
        Assert.Equal((scenario.Title, scenario.Question, scenario.Futures), (again.Scenario.Title, again.Scenario.Question, again.Scenario.Futures));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("with: colon", "'with: colon'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("# no comment", "'# no comment'")]
    [InlineData("", "''")]
    [InlineData("two\nlines", "\"two\\u000alines\"")]
    [InlineData(" spaces ", "' spaces '")]
    [InlineData("- item", "'- item'")]
    [InlineData("{a: b}", "'{a: b}'")]
    public void Write_TextWithSigns_ReadsBackAsItself(string text, string expected)
    {
        var mapping = (YamlMapping)YamlFile.Parse($"key: {Quoted(text)}\n", "t.yaml", new())!;

        var written = YamlWriter.Write(mapping);

        Assert.Equal($"key: {expected}\n", written);
        Assert.Equal(text, ((YamlScalar)((YamlMapping)YamlFile.Parse(written, "t.yaml", new())!).Entries[0].Value).Text);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static Scenarios.Worlds.LoadedWorld WithoutHash() =>
        TestFolders.ReadText(Text).Scenario!.World with { ContentHash = "-" };

    private static string Changed(string found, string replacement)
    {
        Assert.Contains(found, Text, StringComparison.Ordinal);
        return Text.Replace(found, replacement, StringComparison.Ordinal);
    }

    private static string Hash(string text)
    {
        var reading = TestFolders.ReadText(text);
        Assert.Empty(reading.Problems);
        return reading.Scenario!.Hash;
    }
}
