using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Web.Experiments;

/// <summary>Tells how an experiment comes along, until it has ended.</summary>
internal static class EventEndpoints
{
    /// <summary>The name of an event that tells how far a run has come.</summary>
    public const string Progress = "progress";

    /// <summary>The name of the last event.</summary>
    public const string End = "end";

    public static void MapEvents(this IEndpointRouteBuilder app) =>
        app.MapGet(RemoteRoutes.Experiments + "/{id:long:min(1)}/events", StreamAsync)
            .WithSummary("How a run comes along, as server-sent events: 'progress' up to ten times a second, at last 'end'.")
            .Produces<StatusMessage>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task StreamAsync(
        long id,
        HttpContext context,
        ExperimentBoard board,
        IExperimentHost host,
        ProgressFeed feed,
        IHostApplicationLifetime lifetime,
        TimeProvider clock)
    {
        var number = new ExperimentId(id);
        var record = await board.RecordAsync(number, context.RequestAborted);
        if (await host.FindAsync(number, context.RequestAborted) is null)
        {
            var detail = $"Experiment {id} has not run since the server was started; it is {record.State.ToString().ToLowerInvariant()}. Go on with it: POST {RemoteRoutes.Experiment(number, "resume")}";
            throw new RequestFault(ProblemResult.Conflict(RemoteFault.Conflict, detail), detail);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var stream = await EventStream.BeginAsync(context, clock, stop.Token);
        try
        {
            await stream.WriteAllAsync(feed.ListenAsync(number, stop.Token), item => (item.IsLast ? End : Progress, item.Json), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The listener has gone, or the server stops: the stream ends without its last event, and clients ask again.
        }
    }
}
