using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Bundles;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Web.Experiments;

/// <summary>Stops, resumes and deletes experiments, for programs and for pages.</summary>
internal sealed class ExperimentCommands(
    IResultStore store, IExperimentHost host, ExperimentBoard board, PlanShelf shelf, WorkThreads threads, IHostApplicationLifetime lifetime)
{
    /// <summary>Computes what is missing.</summary>
    /// <exception cref="RequestFault">A value does not go with it, the scenario is gone, or the server is stopping.</exception>
    public async Task<ExperimentId> ResumeAsync(ExperimentId id, RunQuery query, CancellationToken cancellationToken)
    {
        RequireOpen();
        if (query.Seed is not null || query.Options.Fresh || query.Experiment is not null)
        {
            throw RequestFault.Bad($"An experiment keeps its seed, its number and its futures: leave out '{RemoteQuery.Seed}', '{RemoteQuery.Fresh}' and '{RemoteQuery.Experiment}'.");
        }

        var record = await board.RecordAsync(id, cancellationToken);
        var plan = await threads.RunAsync(() => Sized(shelf.Of(record), query.Futures ?? record.Definition.FuturesRequested), cancellationToken);
        return await host.StartAsync(new RunRequest(plan, query.Options with { ScenarioPath = record.Definition.ScenarioPath }, record.Id), cancellationToken);
    }

    /// <summary>Stops it; what is finished is kept. Does nothing where it has ended.</summary>
    public async Task CancelAsync(ExperimentId id, CancellationToken cancellationToken)
    {
        await board.RecordAsync(id, cancellationToken);
        if (await host.FindAsync(id, cancellationToken) is { IsEnded: false })
        {
            await host.CancelAsync(id, cancellationToken);
        }
    }

    /// <summary>Deletes it with its results.</summary>
    /// <exception cref="RequestFault">It runs.</exception>
    public async Task DeleteAsync(ExperimentId id, CancellationToken cancellationToken)
    {
        await board.RecordAsync(id, cancellationToken);
        if (await host.FindAsync(id, cancellationToken) is { IsEnded: false })
        {
            var detail = $"Experiment {id} is running; cancel it first: POST {RemoteRoutes.Experiment(id, "cancel")}";
            throw new RequestFault(ProblemResult.Conflict(RemoteFault.Conflict, detail), detail);
        }

        await threads.RunAsync(() => store.Delete(id), cancellationToken);
    }

    /// <exception cref="RequestFault">The server is stopping.</exception>
    public void RequireOpen()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            const string Detail = "The server is stopping and takes no more work; try again when it is back.";
            throw new RequestFault(new ProblemResult(StatusCodes.Status503ServiceUnavailable, RemoteFault.Stopping, "Stopping", Detail), Detail);
        }
    }

    private static ExperimentPlan Sized(ExperimentPlan plan, long futures) =>
        plan.Scenario.Futures == futures ? plan
            : ScenarioBundle.Of(plan.Scenario).Read(futures).Scenario is { } scenario ? ExperimentPlan.Of(scenario)
            : throw RequestFault.Bad($"The scenario '{plan.Scenario.Title}' does not take {futures} futures.");
}
