using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Searching;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Exploration.Search;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Engine.Tests.Searching;

public sealed class SearchRunnerTests
{
    private const string Base = Plans.TinyHeader + """
        uncertain:
          leader effect: normal(1.5, 0.5)
        policies:
          as planned: {}
          eager: {events: [{date: 2025-03, visit: AAA}]}
        targets:
          two kin: count(tier == kin) >= 2

        """;

    private const string TwoObjectives = Base + """
        search:
          levers: {attention: 4 to 16, execution: 0.2 to 0.9 by 0.1}
          visits: {at most: 4, at most a year: 2}
          cost: {visit: 1, attention: 0.5}
          objectives: [{maximize: kin}, {minimize: cost}]
          futures: 40
          population: 8
          evaluations: 96
          seeds: 2
          keep: 5
        """;

    private const string Regret = Base + """
        search:
          levers: {attention: 4 to 16}
          visits: {at most: 3}
          objectives: [{maximize: kin, by: regret(0.9)}, {maximize: upgrades, by: quantile(0.25)}]
          futures: 40
          population: 8
          evaluations: 64
          seeds: 2
        """;

    [Theory]
    [InlineData(TwoObjectives)]
    [InlineData(Regret)]
    public void Run_OnAnyWorkers_FindsTheSame(string text)
    {
        var scenario = Plans.Of(text, 10).Scenario;

        var first = Text(new SearchRunner(TimeProvider.System).Run(scenario, new SearchRunOptions { Workers = 1 }));

        Assert.Equal(first, Text(new SearchRunner(TimeProvider.System).Run(scenario, new SearchRunOptions { Workers = 3 })));
    }

    [Theory]
    [InlineData(TwoObjectives, false)]
    [InlineData(TwoObjectives, true)]
    [InlineData(Regret, true)]
    public async Task Run_ByAHost_FindsTheSameAndLeavesNothingInItsStore(string text, bool asExperiments)
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        var scenario = Plans.Of(text, 10).Scenario;
        ICandidatePlayer player = asExperiments ? new ExperimentCandidatePlayer(host, store.Store) : host;

        var found = await Task.Run(() => new SearchRunner(TimeProvider.System, player: player).Run(scenario, new SearchRunOptions()));

        Assert.Equal(Text(new SearchRunner(TimeProvider.System).Run(scenario, new SearchRunOptions())), Text(found));
        Assert.Empty(store.Store.List());
    }

    [Fact]
    public async Task PlayAsync_AsAnExperimentThatIsStopped_LeavesNothingInTheStore()
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        store.Watched.Appended = _ => stop.Cancel();
        var order = new CandidateOrder(Plans.Of(Base, 3000), ["kin"], 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ExperimentCandidatePlayer(host, store.Store).PlayAsync(order, _ => { }, stop.Token));

        Assert.Empty(store.Store.List());
    }

    [Theory]
    [InlineData(TwoObjectives, 5)]
    [InlineData(TwoObjectives, 60)]
    [InlineData(Regret, 40)]
    public void Run_StoppedAndTakenUp_FindsTheSame(string text, int after)
    {
        using var store = new TemporaryStore();
        using var cancel = new CancellationTokenSource();
        var scenario = Plans.Of(text, 10).Scenario;
        var whole = new SearchRunner(TimeProvider.System).Run(scenario, new SearchRunOptions());
        var options = new SearchRunOptions { Workers = 1, JournalPath = Path.Combine(store.Folder, "searches", "journal.jsonl") };
        var counted = 0;
        var stopping = new SearchRunner(new StoppingClock(() =>
        {
            if (++counted == after)
            {
                cancel.Cancel();
            }
        }), _ => { });

        var stopped = Record.Exception(() => stopping.Run(scenario, options, cancel.Token));
        var kept = File.ReadAllLines(options.JournalPath).Length - 1;
        File.AppendAllText(options.JournalPath, "{\"policy\":\"cut o");
        var resumed = new SearchRunner(TimeProvider.System).Run(scenario, options);
        var again = new SearchRunner(TimeProvider.System).Run(scenario, options);

        Assert.True(stopped is null or OperationCanceledException, stopped?.ToString());
        Assert.InRange(kept, 1, 95);
        Assert.Equal(Text(whole), Text(resumed));
        Assert.Equal(Text(whole), Text(again));
        Assert.Equal(0, File.ReadAllLines(options.JournalPath).Length - 1 - again.Known);
    }

    [Fact]
    public void Run_Found_AreWorthWhatTheirPoliciesAreWorth()
    {
        using var store = new TemporaryStore();
        var scenario = Plans.Of(TwoObjectives, 10).Scenario;
        var report = new SearchRunner(TimeProvider.System).Run(scenario, new SearchRunOptions());

        // The same futures, run as any experiment.
        var played = new PolicyVariants(scenario).Make([.. report.Found.Select(found => found.Change)], 40);
        var run = store.Run(ExperimentPlan.Of(played));

        for (var i = 0; i < report.Found.Length; i++)
        {
            Assert.Equal(store.Outcome(run.Id, i, "kin").Average(), report.Found[i].Measures[0], 12);
        }
    }

    [Fact]
    public void Run_TwoObjectives_FindsPoliciesOfWhichNoneIsBetterInEverything()
    {
        var scenario = Plans.Of(TwoObjectives, 10).Scenario;

        var report = new SearchRunner(TimeProvider.System).Run(scenario, new SearchRunOptions());

        Assert.InRange(report.Found.Length, 2, 5);
        Assert.True(report.FoundInAll >= report.Found.Length);
        Assert.Equal(report.Found.OrderByDescending(found => found.Measures[0]), report.Found);
        Assert.Equal(report.Found.OrderByDescending(found => found.Measures[1]), report.Found);
        Assert.All(report.Found, found =>
        {
            var attention = found.Change.Levers[0].Value;
            Assert.Equal((0.5 * attention) + found.Change.Visits.Length, found.Measures[1], 9);
            Assert.InRange(attention, 4, 16);
            Assert.InRange(found.Change.Visits.Length, 0, 4);
        });
        Assert.Equal(2, report.Courses.Length);
        Assert.All(report.Courses, course => Assert.Equal(EvolutionEnd.Spent, course.End));
        Assert.Equal(96, report.Evaluations);
    }

    [Fact]
    public void Run_OneObjectiveUnderAConstraint_GoesAlongTheBar()
    {
        var scenario = Plans.Of(Base + """
            search:
              levers: {attention: 1 to 16 by 1}
              cost: {attention: 1}
              objectives: [{minimize: cost}]
              constraints: [{of: upgrades, at least: 3}]
              futures: 60
              population: 8
              evaluations: 16
              seeds: 1
              keep: 16
            """, 10).Scenario;

        var report = new SearchRunner(TimeProvider.System).Run(scenario, new SearchRunOptions());

        // All sixteen are played: the cheapest that keeps to the bar is known.
        var cheapest = report.Found.Where(found => found.Meets).MinBy(found => found.Measures[0])!;
        Assert.Equal(EvolutionEnd.Spent, report.Courses[0].End);
        Assert.True(cheapest.Measures[1] >= 3);
        Assert.All(report.Found.Where(found => found.Measures[0] < cheapest.Measures[0]), found => Assert.False(found.Meets));
        Assert.Contains(report.Found, found => !found.Meets);
    }

    [Fact]
    public void Run_ScenarioWithoutSearch_IsRefused() => Assert.Throws<ArgumentException>(() =>
        new SearchRunner(TimeProvider.System).Run(Plans.Of(Plans.Plain, 10).Scenario, new SearchRunOptions()));

    private static string Text(SearchReport report) => string.Join('\n',
    [
        .. report.Found.Select(found => $"{found.Change.Name} {string.Join(' ', found.Change.Levers.Select(set => set.Value))} {string.Join(' ', found.Change.Visits)} {string.Join(' ', found.Measures)}"),
        $"{string.Join(' ', report.Present.Measures)} {report.FoundInAll} {report.Evaluations}",
        .. report.Courses.Select(course => string.Join(' ', course.Generations)),
    ]);

    /// <summary>The system's clock, which does something each time that it is asked: candidates are counted by it.</summary>
    private sealed class StoppingClock(Action asked) : TimeProvider
    {
        public override long GetTimestamp()
        {
            asked();
            return base.GetTimestamp();
        }
    }
}
