using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Engine.Tests.Shards;

/// <summary>A branch that goes on from its policy's months is what it is when it is played from the first month.</summary>
public sealed class SharedPastTests
{
    private const int Lanes = 50;
    private const int BranchMonth = 13;

    private const string AllModules = """
        title: Three years of Viet Nam
        world: viet-nam
        from: 2026-01
        to: 2028-12
        seed: 11
        modules: all

        """;

    [Fact]
    public void Run_WithBranches_GivesTheBytesOfEachAlone() => AssertSame(Plans.Directed);

    [Fact]
    public void Run_WithBranchesOfSeveralDatesAndAllModules_GivesTheBytesOfEachAlone() => AssertSame(AllModules.Replace("2028-12", "2027-06", StringComparison.Ordinal) + """
        uncertain:
          attention: uniform(50, 90)
          leader effect: normal(3.3, 0.5)
        rules:
          - {name: ripe, when: tier >= comprehensive and years_in_tier >= 4, then: {attention: 2, propose: next tier, for: 9 months}, at most: 3 per year, prefer: capital}
        shocks:
          - {name: quarrel, rate: 3 per year, one of: tier >= strategic, then: {tension: 1, visits: none, for: 5 months}}
        policies:
          as planned: {}
          less: {levers: {attention: 30, capacity: 0.7}, rules: remove, shocks: remove}
          more: {levers: {execution: 0.9, priority: {DEU: 4}}}
        branches:
          - {date: 2027-02, from: as planned, policy: less, name: later}
          - {date: 2026-08, from: as planned, policy: less, name: sooner}
          - {date: 2026-08, from: as planned, policy: more, name: other}
          - {date: 2026-02, from: less, policy: as planned, name: back}
        outcomes:
          ripened: fired(ripe)
          quarrelled: ever(struck(quarrel) >= 2)
          first: first_month(count(tier == comprehensive strategic) >= 15)
        """);

    [Fact]
    public void Continue_AnyLeverOfAModuleMovedFromThereOn_GivesTheStateOfThePlayedOne()
    {
        var differing = AllLevers().Where(lever => HashOf(WithLever(lever), shared: false) != HashOf(WithLever(lever), shared: true));

        Assert.Empty(differing.Select(lever => lever.Name));
    }

    [Fact]
    public void Continue_AfterAMonth_IsRefused()
    {
        var run = Plans.Of(Plans.Plain, Lanes).Policies[0];
        using var shard = run.Open(CaseDraws.Lanes(run, [0, 1]));
        using var past = run.Open(CaseDraws.Lanes(run, [0, 1]));
        shard.Advance();

        Assert.Throws<InvalidOperationException>(() => shard.Continue(past));
    }

    [Fact]
    public void Continue_OtherFutures_IsRefused()
    {
        var run = Plans.Of(Plans.Plain, Lanes).Policies[0];
        using var shard = run.Open(CaseDraws.Lanes(run, [0, 1]));
        using var past = run.Open(CaseDraws.Lanes(run, [0, 2]));

        Assert.Throws<ArgumentException>(() => shard.Continue(past));
    }

    private static void AssertSame(string text)
    {
        var plan = Plans.Of(text, Lanes);
        Assert.NotEmpty(plan.Branches.SelectMany(branches => branches));
        uint[] futures = [.. Enumerable.Range(0, Lanes).Select(future => (uint)future)];
        for (var policy = 0; policy < plan.Policies.Length; policy++)
        {
            if (plan.Branches[policy].IsEmpty)
            {
                continue;
            }

            ShardOutput[] together = [.. plan.Branches[policy].Prepend(policy).Select(member => Output(plan, member))];
            new ShardRunner(plan, Lanes).Run(futures, together, CancellationToken.None);

            Assert.All(together, output => AssertAlone(plan, futures, output));
        }
    }

    private static void AssertAlone(ExperimentPlan plan, uint[] futures, ShardOutput output)
    {
        var alone = Output(plan, output.Work.Policy);
        new ShardRunner(plan, Lanes).Run(futures, [alone], CancellationToken.None);

        Assert.Equal(alone.Outcomes, output.Outcomes);
        Assert.Equal(alone.Cases, output.Cases);
        Assert.Equal(alone.Failures, output.Failures);
        Assert.All(alone.Tally.Tallies.Zip(output.Tally.Tallies), pair => Assert.Equal(Sums(pair.First), Sums(pair.Second)));
    }

    private static long[] Sums(Results.Tally tally)
    {
        var sums = new long[tally.Length];
        tally.AddTo(sums);
        return sums;
    }

    private static ShardOutput Output(ExperimentPlan plan, int policy)
    {
        var output = new ShardOutput(plan, TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.From, plan.Scenario.Months), Lanes);
        output.Begin(new ShardWork(policy, 0, Lanes));
        return output;
    }

    private static PolicyRun Trunk() => Plans.Of(AllModules, Lanes).Policies[0];

    private static ModuleItem[] AllLevers() => [.. ModuleTable.All.SelectMany(module => module.Levers)];

    private static RunInputs WithLever(ModuleItem lever)
    {
        var inputs = Trunk().Inputs;
        var usual = lever.DefaultFact is { } fact ? inputs.World.ModuleValue(fact, inputs.From) : lever.Default;
        return inputs with
        {
            ModuleLevers = inputs.ModuleLevers.SetItem(lever, [.. Enumerable.Range(0, inputs.Months).Select(month => month < BranchMonth ? usual : lever.Maximum)]),
        };
    }

    private static string HashOf(RunInputs branch, bool shared)
    {
        var run = Trunk();
        var lanes = CaseDraws.Lanes(run, [0, 1, 2, 3, 4]);
        using var shard = new Shard(branch, lanes);
        if (shared)
        {
            using var past = run.Open(lanes);
            while (past.MonthsDone < BranchMonth)
            {
                past.Advance();
            }

            shard.Continue(past);
        }

        while (shard.MonthsDone < branch.Months)
        {
            shard.Advance();
        }

        return shard.StateHash();
    }
}
