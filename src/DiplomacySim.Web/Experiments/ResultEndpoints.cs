using System.Text;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Results;
using DiplomacySim.Results.Exporting;
using DiplomacySim.Scenarios.Bundles;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Experiments;

/// <summary>Hands out what experiments found: the summary, and the tables as CSV.</summary>
internal static class ResultEndpoints
{
    private static readonly Dictionary<string, Action<IResultStore, ExperimentId, TextWriter, IDrawnColumns?>> _tables = new(StringComparer.Ordinal)
    {
        ["results"] = CsvExporter.WriteResults,
        ["tiers"] = (store, id, writer, _) => CsvExporter.WriteTierCounts(store, id, writer),
        ["events"] = (store, id, writer, _) => CsvExporter.WriteEvents(store, id, writer),
        ["failures"] = (store, id, writer, _) => CsvExporter.WriteFailures(store, id, writer),
    };

    public static void MapResults(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(RemoteRoutes.Experiments + "/{id:long:min(1)}");
        group.MapGet("/summary", SummaryAsync)
            .WithSummary("Everything that the report of the command line says, to the last bit of each number.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/bundle", BundleAsync)
            .WithSummary("The scenario with its world in one piece, as POST takes it.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/export/{table}.csv", ExportAsync)
            .WithSummary("A table as CSV: results, tiers, events or failures; with 'parameters=true' the results have what each future drew of the world's parameters.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/export.json", ExportJsonAsync)
            .WithSummary("All of an experiment as JSON; with 'parameters=true' what each future drew of the world's parameters too.")
            .Produces<string>(StatusCodes.Status200OK, "application/json")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/export.db", ExportStoreAsync)
            .WithSummary("The experiment alone as a result store: a SQLite file; with 'parameters=true' what each future drew of the world's parameters is in it.")
            .Produces<string>(StatusCodes.Status200OK, "application/vnd.sqlite3")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/outcomes", OutcomesAsync)
            .WithSummary("Rows of outcomes, as columns: of a 'policy', some 'column', from the future 'first' on, 'count' of them.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<FileContentHttpResult> SummaryAsync(
        long id, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        var json = await threads.RunAsync(() => RunSummaryJson.Write(shelf.Summary(record)), cancellationToken);
        return TypedResults.Bytes(json, "application/json; charset=utf-8");
    }

    private static async Task<FileContentHttpResult> BundleAsync(long id, ExperimentBoard board, PlanShelf shelf, WorkThreads threads, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        var bytes = await threads.RunAsync(() => ScenarioBundle.Of(shelf.Of(record).Scenario).ToBytes(), cancellationToken);
        return TypedResults.Bytes([.. bytes], RemoteRoutes.BundleType);
    }

    private static async Task ExportAsync(
        long id, string table, bool? parameters, HttpContext context, IResultStore store, ExperimentBoard board, WorkThreads threads)
    {
        var record = await board.RecordAsync(new ExperimentId(id), context.RequestAborted);
        if (!_tables.TryGetValue(table, out var write))
        {
            var detail = $"There is no table '{table}'; there are {string.Join(", ", _tables.Keys)}.";
            throw new RequestFault(ProblemResult.NotFound(detail), detail);
        }

        await SendAsync(context, threads, "text/csv", $"experiment-{id}-{table}.csv", body =>
        {
            using var writer = new StreamWriter(body, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            write(store, record.Id, writer, Drawn(record, parameters));
        });
    }

    private static async Task ExportJsonAsync(long id, bool? parameters, HttpContext context, IResultStore store, ExperimentBoard board, WorkThreads threads)
    {
        var record = await board.RecordAsync(new ExperimentId(id), context.RequestAborted);
        await SendAsync(context, threads, "application/json", $"experiment-{id}.json", body => JsonExporter.Write(store, record.Id, body, Drawn(record, parameters)));
    }

    private static async Task ExportStoreAsync(
        long id, bool? parameters, HttpContext context, IResultStore store, ExperimentBoard board, PlanShelf shelf, WorkThreads threads)
    {
        var record = await board.RecordAsync(new ExperimentId(id), context.RequestAborted);
        var plan = await threads.RunAsync(() => shelf.Of(record), context.RequestAborted);
        await SendAsync(context, threads, "application/vnd.sqlite3", $"experiment-{id}.db", body =>
        {
            using var copy = ExperimentFile.Of(store, record.Id, plan, Drawn(record, parameters), context.RequestAborted);
            copy.CopyTo(body);
        });
    }

    private static DrawnParameters? Drawn(ExperimentRecord record, bool? parameters) => parameters == true ? DrawnParameters.Of(record.Definition) : null;

    private static Task SendAsync(HttpContext context, WorkThreads threads, string type, string file, Action<Stream> write)
    {
        context.Response.ContentType = type.EndsWith("sqlite3", StringComparison.Ordinal) ? type : type + "; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";

        // The exporter writes as it reads, on a thread of its own that a slow reader holds up and nobody else.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return threads.RunLongAsync(() => write(context.Response.Body), context.RequestAborted);
    }

    private static async Task<Ok<OutcomesMessage>> OutcomesAsync(
        long id, HttpRequest request, IResultStore store, ExperimentBoard board, WorkThreads threads, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        var query = new OutcomesQuery(request.Query, record.Definition);
        return TypedResults.Ok(await threads.RunAsync(() => query.Read(store, record), cancellationToken));
    }
}
