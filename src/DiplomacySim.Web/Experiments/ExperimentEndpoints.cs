using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Bundles;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Web.Experiments;

/// <summary>Starts, lists, stops, resumes and deletes experiments.</summary>
internal static class ExperimentEndpoints
{
    public static void MapExperiments(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(RemoteRoutes.Experiments);
        group.MapGet("", ListAsync);
        group.MapPost("", StartAsync);
        group.MapGet("/{id:long:min(1)}", GetAsync);
        group.MapDelete("/{id:long:min(1)}", DeleteAsync);
        group.MapPost("/{id:long:min(1)}/cancel", CancelAsync);
        group.MapPost("/{id:long:min(1)}/resume", ResumeAsync);
    }

    private static async Task<Ok<IReadOnlyList<ExperimentMessage>>> ListAsync(ExperimentBoard board, CancellationToken cancellationToken) =>
        TypedResults.Ok(await board.ListAsync(cancellationToken));

    private static async Task<Ok<ExperimentMessage>> GetAsync(long id, ExperimentBoard board, CancellationToken cancellationToken) =>
        TypedResults.Ok(await board.GetAsync(new ExperimentId(id), cancellationToken));

    private static async Task<Accepted<ExperimentMessage>> StartAsync(
        HttpRequest request,
        IExperimentHost host,
        ExperimentBoard board,
        PlanShelf shelf,
        WorkThreads threads,
        WebOptions options,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken)
    {
        RequireOpen(lifetime);
        var query = new RunQuery(request.Query);
        var body = await Submission.ReadBodyAsync(request, cancellationToken);
        var contentType = request.ContentType;
        var plan = await threads.RunAsync(
            () =>
            {
                var posted = Submission.Plan(contentType, body, query, options);
                shelf.Add(posted);
                return posted;
            },
            cancellationToken);
        return await RunAsync(host, board, new RunRequest(plan, query.Options, query.Experiment), cancellationToken);
    }

    private static async Task<Accepted<ExperimentMessage>> ResumeAsync(
        long id,
        HttpRequest request,
        IExperimentHost host,
        ExperimentBoard board,
        PlanShelf shelf,
        WorkThreads threads,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken)
    {
        RequireOpen(lifetime);
        var query = new RunQuery(request.Query);
        if (query.Seed is not null || query.Options.Fresh || query.Experiment is not null)
        {
            throw RequestFault.Bad($"An experiment keeps its seed, its number and its futures: leave out '{RemoteQuery.Seed}', '{RemoteQuery.Fresh}' and '{RemoteQuery.Experiment}'.");
        }

        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        var plan = await threads.RunAsync(() => Sized(shelf.Of(record), query.Futures ?? record.Definition.FuturesRequested), cancellationToken);
        return await RunAsync(host, board, new RunRequest(plan, query.Options with { ScenarioPath = record.Definition.ScenarioPath }, record.Id), cancellationToken);
    }

    private static async Task<Ok<ExperimentMessage>> CancelAsync(long id, IExperimentHost host, ExperimentBoard board, CancellationToken cancellationToken)
    {
        var number = new ExperimentId(id);
        await board.RecordAsync(number, cancellationToken);
        if (await host.FindAsync(number, cancellationToken) is { IsEnded: false })
        {
            await host.CancelAsync(number, cancellationToken);
        }

        return TypedResults.Ok(await board.GetAsync(number, cancellationToken));
    }

    private static async Task<NoContent> DeleteAsync(
        long id, IResultStore store, IExperimentHost host, ExperimentBoard board, WorkThreads threads, CancellationToken cancellationToken)
    {
        var number = new ExperimentId(id);
        await board.RecordAsync(number, cancellationToken);
        if (await host.FindAsync(number, cancellationToken) is { IsEnded: false })
        {
            var detail = $"Experiment {id} is running; cancel it first: POST {RemoteRoutes.Experiment(number, "cancel")}";
            throw new RequestFault(ProblemResult.Conflict(RemoteFault.Conflict, detail), detail);
        }

        await threads.RunAsync(() => store.Delete(number), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Accepted<ExperimentMessage>> RunAsync(IExperimentHost host, ExperimentBoard board, RunRequest run, CancellationToken cancellationToken)
    {
        var id = await host.StartAsync(run, cancellationToken);
        return TypedResults.Accepted(RemoteRoutes.Experiment(id), await board.GetAsync(id, cancellationToken));
    }

    private static ExperimentPlan Sized(ExperimentPlan plan, long futures) =>
        plan.Scenario.Futures == futures ? plan
            : ScenarioBundle.Of(plan.Scenario).Read(futures).Scenario is { } scenario ? ExperimentPlan.Of(scenario)
            : throw RequestFault.Bad($"The scenario '{plan.Scenario.Title}' does not take {futures} futures.");

    private static void RequireOpen(IHostApplicationLifetime lifetime)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            const string Detail = "The server is stopping and takes no more work; try again when it is back.";
            throw new RequestFault(new ProblemResult(StatusCodes.Status503ServiceUnavailable, RemoteFault.Stopping, "Stopping", Detail), Detail);
        }
    }
}
