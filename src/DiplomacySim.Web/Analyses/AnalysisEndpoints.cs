using System.Globalization;
using System.Text;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Results;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Analyses;

/// <summary>Hands out the design of experiments, their failures, and analyses of them: as JSON, as CSV and as pictures.</summary>
internal static class AnalysisEndpoints
{
    private const string Json = "application/json";

    public static void MapAnalyses(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(RemoteRoutes.Experiments + "/{id:long:min(1)}");
        group.MapGet("/design", DesignAsync)
            .WithSummary("The design of an experiment: which cases, how often each, what varies over which distribution, and which analyses the design allows.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/failures", FailuresAsync)
            .WithSummary("The futures that failed or lack an outcome: why, and the command that repeats each.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        Refusing(group.MapGet("/analyses/{method}", FindAsync)
            .WithSummary("An analysis: 'method' is auto, sobol, morris, delta, pawn, regional, scores, prim, cart, robustness, explain or search. The same numbers and words as the command line gives.")
            .Produces<string>(StatusCodes.Status200OK, Json));
        Refusing(group.MapGet("/analyses/{method}/tables/{table}.csv", TableAsync)
            .WithSummary("A table of an analysis as CSV; the values of the address are those of the analysis.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv"));
        Refusing(group.MapGet("/analyses/{method}/charts/{name}.svg", ChartAsync)
            .WithSummary("A chart of an analysis as a picture (SVG); 'lang' is en, vi or zh, 'width' 360 to 2000 pixels, the other values of the address are those of the analysis.")
            .Produces<string>(StatusCodes.Status200OK, "image/svg+xml"));
    }

    private static void Refusing(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<DesignMessage>> DesignAsync(
        long id, IResultStore store, ExperimentBoard board, WorkThreads threads, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        return TypedResults.Ok(await threads.RunAsync(() => DesignMessage.Of(record, store.ReadFailures(record.Id).Sum(failure => failure.Count)), cancellationToken));
    }

    private static async Task<Ok<FailureMessage[]>> FailuresAsync(
        long id, IResultStore store, ExperimentBoard board, WorkThreads threads, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        return TypedResults.Ok(await threads.RunAsync(() => FailureMessage.Read(store, record).ToArray(), cancellationToken));
    }

    private static async Task<ContentHttpResult> FindAsync(
        long id, string method, [AsParameters] AnalysisQuery query, ExperimentBoard board, AnalysisShelf shelf, CancellationToken cancellationToken)
    {
        var report = await ReportAsync(id, method, query, AnalysisWords.English, board, shelf, cancellationToken);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        JsonPage.Write(text, json => AnalysisJson.Write(json, report));
        return TypedResults.Text(text.ToString(), Json, Encoding.UTF8);
    }

    private static async Task<ContentHttpResult> TableAsync(
        long id, string method, string table, [AsParameters] AnalysisQuery query, ExperimentBoard board, AnalysisShelf shelf, CancellationToken cancellationToken)
    {
        var report = await ReportAsync(id, method, query, AnalysisWords.English, board, shelf, cancellationToken);
        if (report.Tables.All(known => known.Key != table))
        {
            throw Missing($"There is no table '{table}' of this analysis; there are {string.Join(", ", report.Tables.Select(known => known.Key))}.");
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        AnalysisCsv.Write(text, report, table);
        return TypedResults.Text(text.ToString(), "text/csv", Encoding.UTF8);
    }

    private static async Task<ContentHttpResult> ChartAsync(
        long id,
        string method,
        string name,
        int? width,
        HttpContext context,
        [AsParameters] AnalysisQuery query,
        ExperimentBoard board,
        AnalysisShelf shelf,
        CancellationToken cancellationToken)
    {
        var language = LanguageChoice.Of(context);
        var output = ReportEndpoints.OutputOf(width, language);
        var report = await ReportAsync(id, method, query, new AnalysisWords(language), board, shelf, cancellationToken);
        var chart = report.Charts.FirstOrDefault(known => known.Name == name)
            ?? throw Missing($"There is no chart '{name}' of this analysis; {(report.Charts.IsEmpty ? "it has none" : $"there are {string.Join(", ", report.Charts.Select(known => known.Name))}")}.");
        return TypedResults.Text(chart.Chart.ToSvg(output), "image/svg+xml", Encoding.UTF8);
    }

    private static async Task<AnalysisReport> ReportAsync(
        long id, string method, AnalysisQuery query, AnalysisWords words, ExperimentBoard board, AnalysisShelf shelf, CancellationToken cancellationToken)
    {
        var request = query.ToRequest(method);
        var record = await board.RecordAsync(new ExperimentId(id), cancellationToken);
        return (await shelf.FindAsync(record, request, cancellationToken)).In(words);
    }

    private static RequestFault Missing(string detail) => new(ProblemResult.NotFound(detail), detail);
}
