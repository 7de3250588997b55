using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.WhatIf;

/// <summary>Answers what a change of an experiment's first policy makes.</summary>
internal static class WhatIfEndpoints
{
    public static void MapWhatIf(this IEndpointRouteBuilder app) => app.MapPost("/api/experiments/{id:long:min(1)}/what-if", AskAsync)
        .Accepts<string>(RemoteRoutes.YamlType)
        .WithSummary("Run a change of the first policy, such as 'levers: {attention: 37}', on the same draws: the differences with their intervals. 'name' names the changed policy, 'futures' (1,000) says how many are compared, 'lang' is en, vi or zh.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Ok<WhatIfMessage>> AskAsync(
        long id, string? name, long? futures, HttpRequest request, WhatIfRunner runner, CancellationToken cancellationToken)
    {
        var change = Submission.Decode(await Submission.ReadBodyAsync(request, cancellationToken));
        var (answer, problems) = await runner.RunAsync(WhatIfQuestion.Of(id, name, change, futures), cancellationToken);
        if (answer is null)
        {
            throw ScenarioFaults.Change(problems, LanguageChoice.Of(request.HttpContext));
        }

        return TypedResults.Ok(WhatIfMessage.Of(answer));
    }
}
