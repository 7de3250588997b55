using DiplomacySim.Experiments.Analysis.Explaining;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Model;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Tests.Analysis.Explaining;

public sealed class UpgradeExplainerTests
{
    private const int Contact = 1;
    private const int Friend = 2;

    [Fact]
    public void Explain_PlannedUpgrade_IsDueToThePlan()
    {
        using var run = new WrittenRun("events: [{date: 2025-06, upgrade: DDD, to: contact}]", 1);

        var report = Explain(run, "DDD", Contact, 200);

        Assert.Equal(1, report.Share.Value);
        Assert.InRange(report.Planned, 150, 200);
        var lever = report.Counterfactuals.Single(c => c.Lever.Name.StartsWith("2025-06", StringComparison.Ordinal));
        Assert.Equal(lever.Lost, (int)Math.Round(lever.Difference * 200));
        Assert.Equal(0, lever.Gained);
        Assert.Equal(1 - lever.Without.Value, lever.Difference, 9);
        Assert.True(lever.IsClear);
        Assert.Empty(report.Parts);
    }

    [Fact]
    public void Explain_WithoutLevers_ComparesReadinessOnly()
    {
        using var run = new WrittenRun("policies: {one: {}}", 1);

        var report = Explain(run, "CCC", Friend, 600);

        Assert.Empty(report.Counterfactuals);
        Assert.Equal(11, report.Parts.Length);
        Assert.Equal("readiness", report.Parts[^1].Part);
        Assert.Equal(report.Parts[^1].With, report.Parts[..^1].Sum(p => p.With), 3);
        Assert.Equal(report.Parts[^1].Without, report.Parts[..^1].Sum(p => p.Without), 3);
        var chance = report.Parts.Single(p => p.Part == "chance");
        Assert.True(chance.Low > 0);
        Assert.True(report.Parts[^1].Difference > chance.Difference);
        Assert.True(report.Parts.Single(p => p.Part == "willingness").Low > 0);
        Assert.All(report.Gates, gate => Assert.InRange(gate.Met, 0, 1));
        Assert.True(report.Gates[1].Met <= report.Gates[0].Met);
        Assert.Null(report.Inputs);
    }

    [Fact]
    public void Explain_Priority_CountsFuturesThatOweItToTheLever()
    {
        using var run = new WrittenRun("policies: {one: {levers: {priority: {CCC: 4}}}}", 1);

        var lever = Explain(run, "CCC", Friend, 400).Counterfactuals.Single(c => c.Lever.Kind == RemovedLeverKind.Priority);

        Assert.Equal((lever.Lost - lever.Gained) / 400.0, lever.Difference, 9);
        Assert.True(lever.Difference > 0);
        Assert.True(lever.VarianceReduction > 1);
    }

    [Fact]
    public void Explain_EmptyChange_ChangesNothing()
    {
        using var run = new WrittenRun("policies: {one: {levers: {priority: {HHH: 2}}, events: [{date: 2025-03, sign: GGG, agreements: 1}]}}", 1);

        var report = Explain(run, "BBB", 3, 100);

        Assert.All(report.Counterfactuals, c => Assert.True(Math.Abs(c.Difference) < 0.2));
        Assert.Contains(report.Counterfactuals, c => c.Lever.Kind == RemovedLeverKind.OtherPriorities);
        Assert.Contains(report.Counterfactuals, c => c.Lever is { Kind: RemovedLeverKind.Event, Events: PlannedEventKind.Sign, Count: 1 } && c.Lever.Name.StartsWith("2025-03", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_UncertainInput_TellsThatItGoesWithIt()
    {
        using var run = new WrittenRun("uncertain: {leader effect: 'uniform(0, 3)', jump cost: 'uniform(1, 3)'}", 1);

        var inputs = Explain(run, "CCC", Friend, 600).Inputs!;

        Assert.Equal("leader effect", inputs.Inputs.MaxBy(i => i.Distance.Value)!.Input);
        Assert.True(inputs.Inputs[0].MedianInside > inputs.Inputs[0].MedianOutside);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Explain_AnyWorkers_SaysTheSame(int workers)
    {
        using var run = new WrittenRun("policies: {one: {levers: {attention: 6}}}", 1);

        var one = Explain(run, "CCC", Friend, 600);
        var other = Explain(run, "CCC", Friend, 600, workers: workers);

        Assert.Equal(one.Parts.ToArray(), other.Parts.ToArray());
        Assert.Equal(one.Counterfactuals.ToArray(), other.Counterfactuals.ToArray());
    }

    [Fact]
    public void Explain_OfWhatCannotBe_IsRefused()
    {
        using var run = new WrittenRun("policies: {one: {}}", 1);
        var options = new ExplainOptions { Futures = [0, 1] };

        Assert.Throws<ArgumentOutOfRangeException>(() => UpgradeExplainer.Explain(run.Plan, Question(run, "CCC", Contact), options));
        Assert.Throws<ArgumentOutOfRangeException>(() => UpgradeExplainer.Explain(run.Plan, Question(run, "CCC", 9), options));
        Assert.Throws<ArgumentOutOfRangeException>(() => UpgradeExplainer.Explain(run.Plan, Question(run, "CCC", Friend) with { By = run.Plan.Scenario.To + 1 }, options));
        Assert.Throws<ArgumentOutOfRangeException>(() => UpgradeExplainer.Explain(run.Plan, Question(run, "CCC", Friend), options with { Futures = [] }));
    }

    [Fact]
    public void Explain_MoreThanMemoryHolds_IsRefusedWithWhatIsAllowed()
    {
        using var run = new WrittenRun("policies: {one: {}}", 1);
        var months = run.Plan.Scenario.Months;
        var options = new ExplainOptions { Futures = [.. Enumerable.Range(0, (int)(UpgradeExplainer.MostMonths / months) + 1).Select(f => (uint)f)] };

        var refusal = Assert.Throws<AnalysisException>(() => UpgradeExplainer.Explain(run.Plan, Question(run, "CCC", Friend), options));

        Assert.Contains($"take at most {UpgradeExplainer.MostMonths / months:N0} futures", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ccc", null, null, Friend)]
    [InlineData("Cobalt", "kin", "2025-06", 4)]
    public void Read_NamesOfPeople_AreFound(string partner, string? tier, string? by, int rung)
    {
        using var run = new WrittenRun("policies: {one: {}}", 1);

        var question = ExplainQuestion.Read(run.Plan, 0, partner, tier, by);

        Assert.Equal(new ExplainQuestion(0, run.Partner("CCC"), rung, by is null ? run.Plan.Scenario.To : Month.Parse(by)), question);
    }

    private static UpgradeExplanationReport Explain(WrittenRun run, string partner, int tier, int futures, int workers = 2) => UpgradeExplainer.Explain(
        run.Plan,
        Question(run, partner, tier),
        new ExplainOptions { Futures = [.. Enumerable.Range(0, futures).Select(f => (uint)f)], Workers = workers });

    private static ExplainQuestion Question(WrittenRun run, string partner, int tier) => new(0, run.Partner(partner), tier, run.Plan.Scenario.To);
}
