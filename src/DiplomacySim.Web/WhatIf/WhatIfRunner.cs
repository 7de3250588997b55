using System.Collections.Immutable;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Bundles;
using DiplomacySim.Scenarios.Composing;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Web.Comparing;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.WhatIf;

/// <summary>Runs a change of an experiment's first policy on the same draws and compares it with that policy.</summary>
/// <remarks>The change is an experiment of its own with one policy, so that what was asked before is not computed again.</remarks>
internal sealed class WhatIfRunner(
    IResultStore store,
    IExperimentHost host,
    ExperimentBoard board,
    ExperimentCommands commands,
    PlanShelf plans,
    SummaryShelf summaries,
    PolicyComparer comparer,
    WorkThreads threads,
    TimeProvider clock)
{
    /// <summary>The answer; null, and problems, where the change cannot be made.</summary>
    /// <exception cref="RequestFault">The experiment has no futures yet, its plan is gone, or the run broke down.</exception>
    public async Task<(WhatIfAnswer? Answer, ImmutableArray<Problem> Problems)> RunAsync(WhatIfQuestion question, CancellationToken cancellationToken)
    {
        commands.RequireOpen();
        var begun = clock.GetTimestamp();
        var record = await board.RecordAsync(question.Experiment, cancellationToken);
        var (policy, plan, problems) = await threads.RunAsync(() => Compose(record, question), cancellationToken);
        if (policy is null || plan is null)
        {
            return (null, problems);
        }

        var run = new RunOptions { Workers = Math.Min(Environment.ProcessorCount, RunOptions.MaxWorkers), ScenarioPath = record.Definition.ScenarioPath };
        var id = await host.StartAsync(new RunRequest(plan, run, null), cancellationToken);
        await RequireEndAsync(id, cancellationToken);
        var comparison = await comparer.CompareAsync(new PolicyChoice(record.Id, 0), new PolicyChoice(id, 0), cancellationToken);
        return (new WhatIfAnswer(id, policy, comparison, clock.GetElapsedTime(begun).TotalSeconds), problems);
    }

    private (ComposedPolicy? Policy, ExperimentPlan? Plan, ImmutableArray<Problem> Problems) Compose(ExperimentRecord record, WhatIfQuestion question)
    {
        summaries.RequireFutures(record);
        var scenario = plans.Of(record).Scenario;
        var (policy, problems) = PolicyComposer.Compose(scenario.Text, scenario.Policies[0].Name, question.Name, question.Change);
        if (policy is null)
        {
            return (null, null, problems);
        }

        // Beyond the futures that the first policy has there are no pairs; an experiment's cases are played in full.
        var available = store.DoneRanges(record.Id, 0)[^1].End;
        var replications = record.Definition.Replications ?? 1;
        var futures = Math.Min(available, (question.Futures + replications - 1) / replications * replications);
        var reading = ScenarioBundle.Of(scenario).WithText(policy.Alone).Read(futures);
        if (reading.Scenario is not { } changed)
        {
            return (null, null, reading.Problems);
        }

        var plan = ExperimentPlan.Of(changed);
        plans.Add(plan);
        return (policy, plan, [.. reading.Problems.Where(p => p.Where.StartsWith("policies", StringComparison.Ordinal))]);
    }

    private async Task RequireEndAsync(ExperimentId id, CancellationToken cancellationToken)
    {
        RunStatus? last = null;
        await foreach (var status in host.WatchAsync(id, cancellationToken))
        {
            last = status;
        }

        if (last is not { State: ExperimentState.Done })
        {
            var detail = $"The changed policy, experiment {id}, was not run to its end: {last?.Fault ?? "it was stopped"}. Go on with it: POST {RemoteRoutes.Experiment(id, "resume")}";
            throw new RequestFault(ProblemResult.Conflict(RemoteFault.Conflict, detail), detail);
        }
    }
}
