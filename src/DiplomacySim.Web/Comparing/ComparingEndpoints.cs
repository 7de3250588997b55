using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Comparing;

/// <summary>Compares policies of stored experiments.</summary>
internal static class ComparingEndpoints
{
    public const string Path = "/api/compare";

    public static void MapComparing(this IEndpointRouteBuilder app) => app.MapGet(Path, CompareAsync)
        .WithSummary("Two policies compared future by future: 'left' and 'right' name an experiment and the index of a policy, such as 12:0. Seed and months must be the same.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Ok<ComparisonMessage>> CompareAsync(string left, string right, PolicyComparer comparer, CancellationToken cancellationToken)
    {
        var (one, other) = (PolicyChoice.Parse(left), PolicyChoice.Parse(right));
        return TypedResults.Ok(ComparisonMessage.Of(one, other, await comparer.CompareAsync(one, other, cancellationToken)));
    }
}
