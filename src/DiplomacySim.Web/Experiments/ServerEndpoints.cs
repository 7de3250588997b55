using System.Reflection;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Experiments;

/// <summary>What the server is, so that clients of other versions can tell.</summary>
internal static class ServerEndpoints
{
    /// <summary>The version of the program.</summary>
    public static string Version { get; } =
        typeof(ServerEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static void MapServer(this IEndpointRouteBuilder app) =>
        app.MapGet(RemoteRoutes.Server, (IExperimentHost host, WebOptions options) => TypedResults.Ok(
            new ServerMessage("DiplomacySim", Version, ModelVersion.Current, host.Engine, Environment.ProcessorCount, options.MaxRequestBytes)))
            .WithSummary("What the server is: its versions, its engine, its limits.");
}
