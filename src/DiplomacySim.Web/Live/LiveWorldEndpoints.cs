using System.Collections.Immutable;
using DiplomacySim.Engine.Live;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.OpenApi;

namespace DiplomacySim.Web.Live;

/// <summary>Opens, shows, plays and steers live worlds.</summary>
internal static class LiveWorldEndpoints
{
    /// <summary>The name of an event that tells a change.</summary>
    public const string Change = "change";

    /// <summary>The name of the last event: the world is closed.</summary>
    public const string Closed = "closed";

    public static void MapLiveWorlds(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(LiveRoutes.Worlds);
        group.MapGet("", ListAsync)
            .WithSummary("All live worlds.")
            .Produces<IReadOnlyList<LiveWorldStatus>>();
        group.MapPost("", OpenAsync)
            .WithSummary("Open a live world from a scenario, a bundle or a save.")
            .TakesBody<LiveOpening>()
            .Produces<LiveWorldStatus>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/{id}", FindAsync)
            .WithSummary("How a live world stands.")
            .Produces<LiveWorldStatus>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/{id}", DeleteAsync)
            .WithSummary("Close a live world and forget it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id}/view", ViewAsync)
            .WithSummary("Every partner of a live world as it stands, in one future.")
            .TakesValue("future", JsonSchemaType.Integer, "The number of the future; the first one where none is given.")
            .Produces<LiveWorldView>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id}/history", HistoryAsync)
            .WithSummary("What has happened in a live world.")
            .Produces<IReadOnlyList<LiveEvent>>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id}/journal", SaveAsync)
            .WithSummary("The journal of a live world, from which it can be opened again.")
            .Produces<LiveSave>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id}/events", StreamAsync)
            .WithSummary("What changes in a live world, as server-sent events: 'change', at last 'closed'.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{id}/advance", AdvanceAsync)
            .WithSummary("Play some months of a live world.")
            .TakesValue("months", JsonSchemaType.Integer, "How many, 1 to 1,200; 1 where none is given.")
            .Produces<LiveChange>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{id}/actions", InjectAsync)
            .WithSummary("Inject a visit, agreements, an upgrade or a crisis into the next month.")
            .TakesBody<LiveAction>()
            .Produces<LiveWorldStatus>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{id}/fork", ForkAsync)
            .WithSummary("Fork a live world into a second one that goes its own way.")
            .TakesValue("name", JsonSchemaType.String, "The name of the second world; the next free one where none is given.")
            .Produces<LiveWorldStatus>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{id}/play", PlayAsync)
            .WithSummary("Let a live world play by itself, so many months a second.")
            .TakesValue("monthsPerSecond", JsonSchemaType.Number, "The pace, 0.001 to 50.", isRequired: true)
            .Produces<LiveWorldStatus>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{id}/pause", PauseAsync)
            .WithSummary("Stop a live world that plays by itself.")
            .Produces<LiveWorldStatus>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<JsonHttpResult<IReadOnlyList<LiveWorldStatus>>> ListAsync(ILiveWorldHost host, CancellationToken cancellationToken) =>
        Json(await host.ListAsync(cancellationToken));

    private static async Task<JsonHttpResult<LiveWorldStatus>> OpenAsync(
        HttpRequest request, ILiveWorldHost host, WorkThreads threads, WebOptions options, CancellationToken cancellationToken)
    {
        var language = LanguageChoice.Of(request.HttpContext);
        var opening = await LiveBodies.ReadAsync<LiveOpening>(request, cancellationToken);
        var wanted = await threads.RunAsync(() => LiveBodies.RequestOf(opening, options, language), cancellationToken);
        return Created(request, await host.CreateAsync(wanted, cancellationToken));
    }

    private static async Task<JsonHttpResult<LiveWorldStatus>> FindAsync(string id, ILiveWorldHost host, CancellationToken cancellationToken) =>
        Json(await host.FindAsync(new LiveWorldId(id), cancellationToken));

    private static async Task<NoContent> DeleteAsync(string id, ILiveWorldHost host, CancellationToken cancellationToken)
    {
        await host.DeleteAsync(new LiveWorldId(id), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<JsonHttpResult<LiveWorldView>> ViewAsync(string id, HttpRequest request, ILiveWorldHost host, CancellationToken cancellationToken) =>
        Json(await host.ViewAsync(new LiveWorldId(id), (uint?)LiveBodies.Whole(request, "future", 0), cancellationToken));

    private static async Task<JsonHttpResult<ImmutableArray<LiveEvent>>> HistoryAsync(string id, ILiveWorldHost host, CancellationToken cancellationToken) =>
        Json(await host.EventsAsync(new LiveWorldId(id), cancellationToken));

    private static async Task<JsonHttpResult<LiveSave>> SaveAsync(string id, ILiveWorldHost host, CancellationToken cancellationToken) =>
        Json(await host.SaveAsync(new LiveWorldId(id), cancellationToken));

    private static async Task<JsonHttpResult<LiveChange>> AdvanceAsync(string id, HttpRequest request, ILiveWorldHost host, CancellationToken cancellationToken) =>
        Json(await host.AdvanceAsync(new LiveWorldId(id), LiveBodies.Whole(request, "months", 0) ?? 1, cancellationToken));

    private static async Task<JsonHttpResult<LiveWorldStatus>> InjectAsync(string id, HttpRequest request, ILiveWorldHost host, CancellationToken cancellationToken) =>
        Json(await host.InjectAsync(new LiveWorldId(id), await LiveBodies.ReadAsync<LiveAction>(request, cancellationToken), cancellationToken));

    private static async Task<JsonHttpResult<LiveWorldStatus>> ForkAsync(string id, HttpRequest request, ILiveWorldHost host, CancellationToken cancellationToken)
    {
        var name = request.Query["name"] is [{ } text] ? new LiveWorldId(text) : default(LiveWorldId?);
        return Created(request, await host.ForkAsync(new LiveWorldId(id), name, cancellationToken));
    }

    private static async Task<JsonHttpResult<LiveWorldStatus>> PlayAsync(string id, HttpRequest request, ILiveWorldHost host, CancellationToken cancellationToken) =>
        Json(await host.PlayAsync(new LiveWorldId(id), LiveBodies.Number(request, "monthsPerSecond"), cancellationToken));

    private static async Task<JsonHttpResult<LiveWorldStatus>> PauseAsync(string id, ILiveWorldHost host, CancellationToken cancellationToken) =>
        Json(await host.PauseAsync(new LiveWorldId(id), cancellationToken));

    private static async Task StreamAsync(string id, HttpContext context, ILiveWorldHost host, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        var world = new LiveWorldId(id);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await host.FindAsync(world, stop.Token);
        var stream = await EventStream.BeginAsync(context, clock, stop.Token);
        try
        {
            await stream.WriteAllAsync(host.WatchAsync(world, stop.Token), change => (Change, LiveJson.Text(change)), stop.Token);
            await stream.WriteAsync(Closed, "{}", stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The listener has gone, or the server stops: the stream ends without its last event, and clients ask again.
        }
    }

    private static JsonHttpResult<T> Json<T>(T value, int status = StatusCodes.Status200OK) =>
        TypedResults.Json(value, LiveJson.Options, LiveRoutes.MediaType, status);

    private static JsonHttpResult<LiveWorldStatus> Created(HttpRequest request, LiveWorldStatus status)
    {
        request.HttpContext.Response.Headers.Location = LiveRoutes.World(status.Id);
        return Json(status, StatusCodes.Status201Created);
    }
}
