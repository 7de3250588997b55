using System.Collections.Immutable;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Results;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Partners;

/// <summary>Tells where partners will probably stand, and who is likely to move.</summary>
internal static class PartnerEndpoints
{
    private const int DefaultMonths = 12;

    public static void MapPartners(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(RemoteRoutes.Experiments + "/{id:long:min(1)}");
        group.MapGet("/partners", ListAsync)
            .WithSummary("The countries of an experiment with their forecasts, those most likely to rise under the first policy first.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/partners/{code}", GetAsync)
            .WithSummary("A partner of an experiment: its forecast under each policy and why, its past, and who is like it.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/foresight", ForesightAsync)
            .WithSummary("The watch list of a policy: who is likely to move within some months from the first on; and how surprising it came where the record tells.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ImmutableArray<PartnerMessage>>> ListAsync(
        long id, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        return TypedResults.Ok(await threads.RunAsync(() => List(shelf, record), cancellationToken));
    }

    private static ImmutableArray<PartnerMessage> List(SummaryShelf shelf, ExperimentRecord record)
    {
        var (summary, courses) = (shelf.Summary(record), shelf.Courses(record));
        var world = summary.Plan.Scenario.World;
        return [.. summary.Partners.Where(p => p.Policy == 0 && world.World.Partners[p.Partner].Kind == PartnerKind.Country)
            .Select(p => PartnerReader.Read(world, p.Partner, summary, courses))];
    }

    private static async Task<Ok<PartnerMessage>> GetAsync(
        long id, string code, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        return TypedResults.Ok(await threads.RunAsync(
            () =>
            {
                var summary = shelf.Summary(record);
                var world = summary.Plan.Scenario.World;
                return PartnerReader.Read(world, PartnerReader.IndexOf(world, code), summary, shelf.Courses(record));
            },
            cancellationToken));
    }

    private static async Task<Ok<WatchListMessage>> ForesightAsync(
        long id, int? policy, int? months, ExperimentBoard board, WatchLists lists, WorkThreads threads, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        var chosen = Policies.Checked(record, policy);
        return TypedResults.Ok(await threads.RunAsync(() => WatchListMessage.Of(lists.Read(record, chosen, months ?? DefaultMonths).Report), cancellationToken));
    }
}
