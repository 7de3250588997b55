using DiplomacySim.Scenarios.Bundles;
using DiplomacySim.Scenarios.Composing;

namespace DiplomacySim.Scenarios.Tests.Composing;

public sealed class PolicyComposerTests
{
    private const string Head = "title: A run\nworld: tiny\nfrom: 2025-01\nto: 2026-12\nseed: 7\n";
    private const string Visit = "events:\n  - {date: 2025-04, visit: AAA}\n";

    [Fact]
    public void Compose_PolicyWithSettings_KeepsThemUnderTheChange()
    {
        const string File = Head + "policies:\n  mine: {levers: {attention: 6}, events: [{date: 2025-02, visit: BBB}]}\n  other: {}\n";

        var (policy, problems) = PolicyComposer.Compose(File, "mine", "more", Visit + "levers: {execution: 0.9}\n");

        Assert.Empty(problems);
        var alone = Assert.Single(Read(policy!.Alone).Policies);
        Assert.Equal("more", alone.Name);
        Assert.Equal(6, alone.Attention[0]);
        Assert.Equal(0.9, alone.Execution[0]);
        Assert.Equal(2, alone.Events.Length);
        Assert.Equal(["mine", "other", "more"], Read(policy.File).Policies.Select(p => p.Name));
        Assert.Equal("A run: more", Read(policy.Alone).Title);
    }

    [Fact]
    public void Compose_FileWithoutPolicies_SectionPutIntoItGivesBoth()
    {
        var (policy, _) = PolicyComposer.Compose(Head, "as planned", "a visit", Visit);

        Assert.Equal(["as planned", "a visit"], Read(Head + policy!.Section).Policies.Select(p => p.Name));
        Assert.Equal(Read(policy.File).Hash, Read(Head + policy.Section).Hash);
    }

    [Fact]
    public void Compose_FileWithBranches_AloneHasNone()
    {
        const string File = Head + "policies:\n  mine: {}\n  other: {levers: {attention: 6}}\nbranches:\n  - {date: 2026-01, from: mine, policy: other, name: late}\n";

        var (policy, _) = PolicyComposer.Compose(File, "mine", "more", Visit);

        Assert.Equal(["more"], Read(policy!.Alone).Policies.Select(p => p.Name));
        Assert.Contains(Read(policy.File).Policies, p => p.Name == "late");
    }

    [Theory]
    [InlineData("", "the change is empty")]
    [InlineData("levrs: {attention: 6}", "levrs")]
    [InlineData("[1, 2]", "a mapping belongs here")]
    [InlineData("levers: {attention: 6", "")]
    public void Compose_WhatIsNoChange_IsReported(string change, string said)
    {
        var (policy, problems) = PolicyComposer.Compose(Head, "as planned", "more", change);

        Assert.Null(policy);
        Assert.Contains(problems, p => p.ToString().Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_NameThatIsTaken_IsReported()
    {
        var (policy, problems) = PolicyComposer.Compose(Head, "as planned", "as planned", Visit);

        Assert.Null(policy);
        Assert.Contains("another name", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Join_TwoChanges_ListsGoOnAndLeversAreReplaced()
    {
        var (change, _) = PolicyComposer.Join(Visit + "levers: {attention: 6}\n", "events:\n  - {date: 2025-05, visit: BBB}\nlevers: {attention: 7}\n");

        var (policy, _) = PolicyComposer.Compose(Head, "as planned", "both", change!);
        var alone = Assert.Single(Read(policy!.Alone).Policies);
        Assert.Equal(2, alone.Events.Length);
        Assert.Equal(7, alone.Attention[0]);
    }

    [Fact]
    public void WithText_OfABundle_ReadsInItsWorldWithoutFiles()
    {
        var bundle = ScenarioBundle.Of(TestFolders.ReadText(Head).Scenario!);

        var changed = bundle.WithText(Head.Replace("seed: 7", "seed: 8", StringComparison.Ordinal)).Read(50).Scenario!;

        Assert.Equal(8ul, changed.Seed);
        Assert.Equal(50, changed.Futures);
    }

    private static Scenario Read(string text)
    {
        var reading = TestFolders.ReadText(text);
        Assert.True(reading.Scenario is not null, string.Join('\n', reading.Problems));
        return reading.Scenario;
    }
}
