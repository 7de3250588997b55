using System.Collections.Immutable;
using System.Text.Json;
using System.Threading.Channels;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Searching;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Results;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Searching;

/// <summary>Plays the candidates of searches, and keeps how a search found the policies of an experiment.</summary>
internal static class SearchEndpoints
{
    public static void MapSearching(this IEndpointRouteBuilder app)
    {
        app.MapPost(RemoteRoutes.Candidates, PlayAsync)
            .Accepts<string>(RemoteRoutes.YamlType, RemoteRoutes.BundleType)
            .WithSummary("Play every policy of the body's scenario and tell each 'outcome' of it in every future, a server-sent event a policy as it is done. Nothing is stored. Closing the line stops it.")
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        app.MapPut(RemoteRoutes.Experiments + "/{id:long:min(1)}/search", KeepAsync)
            .Accepts<string>("application/json")
            .WithSummary("Keep how a search found the policies of the experiment, as 'dipsim search --server' tells it; the analysis 'search' reads it.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task PlayAsync(
        HttpContext context,
        [FromQuery] string[]? outcome,
        string? plan,
        int? workers,
        IExperimentHost host,
        IResultStore store,
        ExperimentCommands commands,
        WorkThreads threads,
        WebOptions options,
        TimeProvider clock)
    {
        commands.RequireOpen();
        var cancellationToken = context.RequestAborted;
        var body = await Submission.ReadBodyAsync(context.Request, cancellationToken);
        var (contentType, language) = (context.Request.ContentType, LanguageChoice.Of(context));
        var posted = await threads.RunAsync(() => Submission.Plan(contentType, body, new RunQuery(QueryCollection.Empty), options, language), cancellationToken);
        var order = new CandidateOrder(posted, OutcomesOf(posted, outcome), WorkersOf(workers));
        RequirePlan(posted, plan);
        var player = host as ICandidatePlayer ?? new ExperimentCandidatePlayer(host, store);
        var stream = await EventStream.BeginAsync(context, clock, cancellationToken);
        var played = Channel.CreateUnbounded<CandidateOutcomes>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var playing = PlayAllAsync(player, order, played.Writer, stop.Token);
        try
        {
            await stream.WriteAllAsync(played.Reader.ReadAllAsync(cancellationToken), outcomes => Event(CandidateMessage.Of(outcomes)), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The answer has begun, so that it is the line itself that says what went wrong; the server's log has more.
            var (name, text) = Event(CandidateMessage.OfFault(exception.Message));
            await stream.WriteAsync(name, text, cancellationToken);
            throw;
        }
        finally
        {
            await stop.CancelAsync();
            await playing;
        }
    }

    private static (string Name, string Text) Event(CandidateMessage message) => ("candidate", JsonSerializer.Serialize(message, RemoteJson.Options));

    private static async Task PlayAllAsync(ICandidatePlayer player, CandidateOrder order, ChannelWriter<CandidateOutcomes> played, CancellationToken cancellationToken)
    {
        try
        {
            await player.PlayAsync(order, outcomes => played.TryWrite(outcomes), cancellationToken);
            played.Complete();
        }
        catch (Exception exception)
        {
            played.Complete(exception);
        }
    }

    private static ImmutableArray<string> OutcomesOf(ExperimentPlan plan, string[]? wanted)
    {
        string[] known = [.. plan.Outcomes.Columns.Select(column => column.Name)];
        return wanted is not { Length: > 0 } ? throw RequestFault.Bad($"'outcome' is missing; name the outcomes to be told, once for each: {string.Join(", ", known)}.")
            : wanted.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown ? throw RequestFault.Bad($"The scenario has no outcome '{unknown}'; there are {string.Join(", ", known)}.")
            : [.. wanted];
    }

    private static int WorkersOf(int? workers) => workers is null ? Math.Min(Environment.ProcessorCount, RunOptions.MaxWorkers)
        : workers is >= 1 and <= RunOptions.MaxWorkers ? workers.Value
        : throw RequestFault.Bad($"'workers={workers}' is not a whole number from 1 to {RunOptions.MaxWorkers}.");

    private static void RequirePlan(ExperimentPlan plan, string? expected)
    {
        if (expected is not null && expected != plan.Hash)
        {
            const string Detail = "The scenario comes out differently on this server than where it was sent; use a program and a server of one version.";
            throw new RequestFault(ProblemResult.Conflict(RemoteFault.Conflict, Detail), Detail);
        }
    }

    private static async Task<NoContent> KeepAsync(
        long id, HttpRequest request, IResultStore store, ExperimentBoard board, WorkThreads threads, CancellationToken cancellationToken)
    {
        var text = Submission.Decode(await Submission.ReadBodyAsync(request, cancellationToken));
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        await threads.RunAsync(() => store.UpdateManifest(record.Id, Read(text, record.Definition).Into(record.Definition)), cancellationToken);
        return TypedResults.NoContent();
    }

    private static SearchRecord Read(string text, ExperimentDefinition definition)
    {
        SearchRecord search;
        try
        {
            search = SearchRecord.Parse(text);
        }
        catch (InvalidDataException exception)
        {
            throw RequestFault.Bad(exception.Message);
        }

        string[] policies = [.. definition.Policies.Select(policy => policy.Name)];
        return search.Found.Prepend(search.Present).FirstOrDefault(found => !policies.Contains(found.Name, StringComparer.Ordinal)) is { } missing
            ? throw RequestFault.Bad($"The search has found the policy '{missing.Name}', which the experiment does not play.")
            : search;
    }
}
