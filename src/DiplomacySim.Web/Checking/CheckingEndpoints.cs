using System.Text;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Checking;

/// <summary>Checks scenarios, reckons what they would take, and gives their schema; nothing is run or stored.</summary>
internal static class CheckingEndpoints
{
    public const string Check = "/api/scenarios/check";
    public const string Plan = "/api/scenarios/plan";
    public const string Schema = "/api/schema";

    public static void MapChecking(this IEndpointRouteBuilder app)
    {
        app.MapPost(Check, CheckAsync)
            .Accepts<string>(RemoteRoutes.YamlType)
            .WithSummary("Check a scenario: every error and warning at its line, and an outline where it can be run; 'lang' is en, vi or zh.");
        app.MapPost(Plan, PlanAsync)
            .Accepts<string>(RemoteRoutes.YamlType)
            .WithSummary("Plan a scenario: what running it would be and take. Nothing is run or stored. 'lang' is en, vi or zh.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapGet(Schema, SchemaAsync)
            .WithSummary("The JSON Schema (draft 2020-12) of the scenario file; with a world, its partners, blocs, tiers and parameters too.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<CheckMessage>> CheckAsync(
        HttpRequest request, ScenarioChecker checker, WorkThreads threads, string? path, CancellationToken cancellationToken)
    {
        var language = LanguageChoice.Of(request.HttpContext);
        var text = Submission.Decode(await Submission.ReadBodyAsync(request, cancellationToken));
        return TypedResults.Ok(await threads.RunAsync(() => checker.Check(text, path, language), cancellationToken));
    }

    private static async Task<Ok<PlanMessage>> PlanAsync(
        HttpRequest request, ScenarioChecker checker, WorkThreads threads, string? path, CancellationToken cancellationToken)
    {
        var language = LanguageChoice.Of(request.HttpContext);
        var text = Submission.Decode(await Submission.ReadBodyAsync(request, cancellationToken));
        var (plan, problems) = await threads.RunAsync(() => checker.Plan(text, path, language), cancellationToken);
        return plan is not null ? TypedResults.Ok(plan) : throw ScenarioFaults.Scenario(ScenarioText.NameOf(path), problems, language);
    }

    private static async Task<ContentHttpResult> SchemaAsync(string? world, WorldLibrary worlds, WorkThreads threads, CancellationToken cancellationToken)
    {
        var schema = await threads.RunAsync(
            () =>
            {
                var loaded = world is null ? null : worlds.Require(world);
                using var writer = new StringWriter();
                SchemaWriter.Write(writer, loaded);
                return writer.ToString();
            },
            cancellationToken);
        return TypedResults.Text(schema, "application/schema+json", Encoding.UTF8);
    }
}
