using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Validation;

/// <summary>Back-tests worlds.</summary>
internal static class ValidationEndpoints
{
    public const string Path = "/api/validation";

    public static void MapValidation(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path + "/{world}", FindAsync)
            .WithSummary("How the back-test of a world stands, and what it found: scores, differences from baselines, counts, reliability.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapPost(Path + "/{world}", StartAsync)
            .WithSummary("Begins the back-test of a world; does nothing where it runs or is done. It takes about a minute.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ValidationStatus>> FindAsync(string world, Validator validator, WorkThreads threads, CancellationToken cancellationToken) =>
        TypedResults.Ok(await threads.RunAsync(() => validator.Find(world), cancellationToken));

    private static async Task<Accepted<ValidationStatus>> StartAsync(string world, Validator validator, WorkThreads threads, CancellationToken cancellationToken) =>
        TypedResults.Accepted($"{Path}/{world}", await threads.RunAsync(() => validator.Start(world), cancellationToken));
}
