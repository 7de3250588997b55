using System.Collections.Immutable;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Web.Experiments;

namespace DiplomacySim.Web.Checking;

/// <summary>Reads the text of a scenario and says what is wrong with it, or what running it would be.</summary>
internal sealed class ScenarioChecker(WebOptions options, IResultStore store, TimeProvider clock)
{
    /// <summary>Checks a text; takes some tens of milliseconds.</summary>
    public CheckMessage Check(string text, string? path, Language language)
    {
        var reading = Read(text, path, language);
        return new CheckMessage(
            reading.Scenario is not null,
            [.. reading.Problems.Select(p => ProblemItem.Of(p, path ?? ScenarioText.Unnamed, language))],
            reading.Scenario is { } scenario ? OutlineMessage.Of(scenario) : null);
    }

    /// <summary>Checks a text and reckons what running it would take; takes up to some seconds. The plan is null where the text has errors.</summary>
    public (PlanMessage? Plan, ImmutableArray<Problem> Problems) Plan(string text, string? path, Language language)
    {
        var reading = Read(text, path, language);
        return (reading.Scenario is { } scenario ? PlanOf(scenario) : null, reading.Problems);
    }

    private PlanMessage PlanOf(Scenario scenario)
    {
        var plan = ExperimentPlan.Of(scenario);
        var run = new RunOptions { Workers = Math.Min(Environment.ProcessorCount, RunOptions.MaxWorkers) };
        return new PlanMessage(
            plan.Hash,
            store.FindByPlan(plan.Hash)?.Id.Value,
            OutlineMessage.Of(scenario),
            EstimateMessage.Of(CostEstimate.Measure(plan, run, clock), scenario.Futures * plan.Policies.Length, run.Workers));
    }

    private ScenarioReading Read(string text, string? path, Language language) =>
        ScenarioText.Read(text, path, new ScenarioReadOptions { WorldFolders = options.WorldFolders }, language);
}
