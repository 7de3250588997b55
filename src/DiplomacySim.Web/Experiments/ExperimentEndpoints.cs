using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

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
        ExperimentCommands commands,
        CancellationToken cancellationToken)
    {
        commands.RequireOpen();
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
        return await AcceptedAsync(board, await host.StartAsync(new RunRequest(plan, query.Options, query.Experiment), cancellationToken), cancellationToken);
    }

    private static async Task<Accepted<ExperimentMessage>> ResumeAsync(
        long id, HttpRequest request, ExperimentCommands commands, ExperimentBoard board, CancellationToken cancellationToken) =>
        await AcceptedAsync(board, await commands.ResumeAsync(new ExperimentId(id), new RunQuery(request.Query), cancellationToken), cancellationToken);

    private static async Task<Ok<ExperimentMessage>> CancelAsync(long id, ExperimentCommands commands, ExperimentBoard board, CancellationToken cancellationToken)
    {
        await commands.CancelAsync(new ExperimentId(id), cancellationToken);
        return TypedResults.Ok(await board.GetAsync(new ExperimentId(id), cancellationToken));
    }

    private static async Task<NoContent> DeleteAsync(long id, ExperimentCommands commands, CancellationToken cancellationToken)
    {
        await commands.DeleteAsync(new ExperimentId(id), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Accepted<ExperimentMessage>> AcceptedAsync(ExperimentBoard board, ExperimentId id, CancellationToken cancellationToken) =>
        TypedResults.Accepted(RemoteRoutes.Experiment(id), await board.GetAsync(id, cancellationToken));
}
