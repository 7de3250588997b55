using System.Text;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Partners;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Library;

/// <summary>Hands out the scenarios and the worlds of this server.</summary>
internal static class LibraryEndpoints
{
    public const string Scenarios = "/api/scenarios";
    public const string Data = "/api/data";

    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        app.MapGet(Scenarios, (ScenarioLibrary library) => TypedResults.Ok(library.List()))
            .WithSummary("The scenario files of this server: name, title, question.");
        app.MapGet(Scenarios + "/{*name}", Text)
            .WithSummary("The text of a scenario file.")
            .Produces<string>(StatusCodes.Status200OK, RemoteRoutes.YamlType)
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet(Data, (WorldLibrary worlds) => TypedResults.Ok(worlds.Names))
            .WithSummary("The names of the worlds of this server.");
        app.MapGet(Data + "/{world}", WorldAsync)
            .WithSummary("A world: partners, their past, visits, indicators and parameters, each with its source.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet(Data + "/{world}/partners/{code}", PartnerAsync)
            .WithSummary("A partner of a world: its past and who is like it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static ContentHttpResult Text(string name, ScenarioLibrary library)
    {
        if (library.Find(name) is { } text)
        {
            return TypedResults.Text(text, RemoteRoutes.YamlType, Encoding.UTF8);
        }

        var detail = $"There is no scenario '{name}' on this server; {Scenarios} lists those there are.";
        throw new RequestFault(ProblemResult.NotFound(detail), detail);
    }

    private static async Task<Ok<WorldMessage>> WorldAsync(string world, WorldLibrary worlds, WorkThreads threads, CancellationToken cancellationToken) =>
        TypedResults.Ok(await threads.RunAsync(() => WorldMessage.Of(worlds.Require(world)), cancellationToken));

    private static async Task<Ok<PartnerMessage>> PartnerAsync(string world, string code, WorldLibrary worlds, WorkThreads threads, CancellationToken cancellationToken) =>
        TypedResults.Ok(await threads.RunAsync(
            () =>
            {
                var loaded = worlds.Require(world);
                return PartnerReader.Read(loaded, PartnerReader.IndexOf(loaded, code), null, null);
            },
            cancellationToken));
}
