using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Health;

/// <summary>What load balancers and orchestrators ask; answered without a token and without waiting for anything.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Json(new HealthLife("live"))).WithSummary("Whether the process answers.");
        app.MapGet("/health/ready", (HealthMonitor monitor) => Answer(monitor)).WithSummary("Whether it can take work: 200, else 503.");
        app.MapGet("/health", (HealthMonitor monitor) => Answer(monitor)).WithSummary("How the server is, answered from memory; the same as /health/ready.");
    }

    private static JsonHttpResult<HealthReport> Answer(HealthMonitor monitor)
    {
        var report = monitor.Report();
        return TypedResults.Json(report, statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private sealed record HealthLife(string Status);
}
