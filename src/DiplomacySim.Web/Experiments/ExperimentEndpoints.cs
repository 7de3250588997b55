using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Problems;
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
        group.MapGet("", ListAsync)
            .WithSummary("All experiments, the newest first.");
        group.MapPost("", StartAsync)
            .Accepts<string>(RemoteRoutes.YamlType, RemoteRoutes.BundleType)
            .WithSummary("Run the scenario of the body: a scenario file, or a bundle with its world. Values of the address say how; equal inputs go on with the same experiment. 'lang' (en, vi or zh) is the language of its problems.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/{id:long:min(1)}", GetAsync)
            .WithSummary("One experiment, with how its run stands.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/{id:long:min(1)}", DeleteAsync)
            .WithSummary("Delete an experiment with its results; not while it runs.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/{id:long:min(1)}/cancel", CancelAsync)
            .WithSummary("Stop an experiment; what is finished is kept.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{id:long:min(1)}/resume", ResumeAsync)
            .WithSummary("Compute what is missing of an experiment; with 'futures' more of it.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
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
        if (query.Options.OnlyFailed && query.Experiment is null)
        {
            throw RequestFault.Bad($"'{RemoteQuery.OnlyFailed}' goes on with an experiment; name it with '{RemoteQuery.Experiment}'.");
        }

        var body = await Submission.ReadBodyAsync(request, cancellationToken);
        var contentType = request.ContentType;
        var language = LanguageChoice.Of(request.HttpContext);
        var plan = await threads.RunAsync(
            () =>
            {
                var posted = Submission.Plan(contentType, body, query, options, language);
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
