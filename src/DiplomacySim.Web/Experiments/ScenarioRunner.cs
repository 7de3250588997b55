using System.Collections.Immutable;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Checking;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Experiments;

/// <summary>Runs the text of a scenario for a page.</summary>
internal sealed class ScenarioRunner(IExperimentHost host, ExperimentCommands commands, PlanShelf shelf, WorkThreads threads, WebOptions options)
{
    /// <summary>Starts what is missing of the scenario's experiment; no number, and the problems, where the text has errors.</summary>
    public async Task<(ExperimentId? Id, ImmutableArray<ProblemItem> Problems)> StartAsync(string text, string path, long? futures, Language language, CancellationToken cancellationToken)
    {
        commands.RequireOpen();
        var (plan, problems) = await threads.RunAsync(() => Read(text, path, futures, language), cancellationToken);
        if (plan is null)
        {
            return (null, problems);
        }

        var run = new RunOptions { Workers = Math.Min(Environment.ProcessorCount, RunOptions.MaxWorkers), ScenarioPath = path };
        return (await host.StartAsync(new RunRequest(plan, run, null), cancellationToken), problems);
    }

    private (ExperimentPlan? Plan, ImmutableArray<ProblemItem> Problems) Read(string text, string path, long? futures, Language language)
    {
        var reading = ScenarioText.Read(text, path, new ScenarioReadOptions { Futures = futures, WorldFolders = options.WorldFolders }, language);
        ImmutableArray<ProblemItem> problems = [.. reading.Problems.Select(p => ProblemItem.Of(p, path, language))];
        if (reading.Scenario is not { } scenario)
        {
            return (null, problems);
        }

        var plan = ExperimentPlan.Of(scenario);
        shelf.Add(plan);
        return (plan, problems);
    }
}
