using System.Text.Json;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Web.Activity;

/// <summary>Tells how the calls between ministries and partners go.</summary>
internal static class ActivityEndpoints
{
    private const string Path = "/api/activity";

    /// <summary>The name of an event that tells how calls go now.</summary>
    private const string Event = "activity";

    public static void MapActivity(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, GetAsync)
            .WithSummary("Calls, rate and latency of each partner and of the ministries, for the experiments that were computed last.");
        app.MapGet(Path + "/events", StreamAsync)
            .WithSummary("The same once a second, as server-sent events: 'activity'.");
    }

    private static async Task<Ok<ActivityMessage>> GetAsync(ActivityMonitor monitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(await monitor.ReadAsync(cancellationToken));

    private static async Task StreamAsync(HttpContext context, ActivityMonitor monitor, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var stream = await EventStream.BeginAsync(context, clock, stop.Token);
        try
        {
            await stream.WriteAllAsync(monitor.ListenAsync(stop.Token), message => (Event, JsonSerializer.Serialize(message, RemoteJson.Options)), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The listener has gone, or the server stops.
        }
    }
}
