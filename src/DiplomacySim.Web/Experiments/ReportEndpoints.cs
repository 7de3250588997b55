using System.Globalization;
using System.Text;
using DiplomacySim.Charts;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Reports;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Experiments;

/// <summary>Hands out what experiments found as pictures, and as one file that tells the whole story.</summary>
internal static class ReportEndpoints
{
    /// <summary>The widest picture, in pixels.</summary>
    private const int MostWidth = 2000;

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(RemoteRoutes.Experiments + "/{id:long:min(1)}");
        group.MapGet("/charts/{name}.svg", ChartAsync)
            .WithSummary("A chart as a picture (SVG), of the futures that there are by now; 'lang' is en, vi or zh, 'width' 360 to 2000 pixels, 'future' the one of the chart 'future'.")
            .Produces<string>(StatusCodes.Status200OK, "image/svg+xml")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/report.html", (long id, HttpContext context, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads) =>
                ReportAsync(id, context, board, shelf, threads, ReportFormat.Html))
            .WithSummary("The report as one HTML file that needs nothing else; 'lang' is en, vi or zh.")
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/report.md", (long id, HttpContext context, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads) =>
                ReportAsync(id, context, board, shelf, threads, ReportFormat.Markdown))
            .WithSummary("The report as Markdown; 'lang' is en, vi or zh.")
            .Produces<string>(StatusCodes.Status200OK, "text/markdown")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<ContentHttpResult> ChartAsync(
        long id, string name, int? width, uint? future, HttpContext context, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads)
    {
        var language = LanguageChoice.Of(context);
        var output = OutputOf(width, language);
        if (!ExperimentCharts.Names.Contains(name, StringComparer.Ordinal))
        {
            throw Missing($"There is no chart '{name}'; there are {string.Join(", ", ExperimentCharts.Names)}.");
        }

        var record = await board.RecordAsync(new ExperimentId(id), context.RequestAborted);
        var picture = await threads.RunAsync(
            () => ExperimentCharts.Draw(shelf.Source(record, language), name, future)?.ToSvg(output)
                ?? throw Missing($"Experiment {id} has nothing for the chart '{name}': one policy, no uncertain input, or nobody who rises."),
            context.RequestAborted);
        return TypedResults.Text(picture, "image/svg+xml", Encoding.UTF8);
    }

    /// <summary>How a picture is drawn.</summary>
    /// <exception cref="RequestFault">The width is out of range.</exception>
    public static ChartOutput OutputOf(int? width, Language language) => width is null or (>= ChartOutput.Narrow and <= MostWidth)
        ? new ChartOutput { Width = width ?? ChartOutput.Wide, Language = language.Code }
        : throw RequestFault.Bad(string.Create(CultureInfo.InvariantCulture, $"'width={width}' is not a whole number from {ChartOutput.Narrow} to {MostWidth}."));

    private static async Task<FileContentHttpResult> ReportAsync(
        long id, HttpContext context, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads, ReportFormat format)
    {
        var language = LanguageChoice.Of(context);
        var record = await board.RecordAsync(new ExperimentId(id), context.RequestAborted);
        var text = await threads.RunAsync(() => ExperimentReport.Write(shelf.Source(record, language), format), context.RequestAborted);

        // As a file: its styles stand inside it, which no page of this server may have.
        var (type, ending) = format == ReportFormat.Html ? ("text/html; charset=utf-8", "html") : ("text/markdown; charset=utf-8", "md");
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(text), type, string.Create(CultureInfo.InvariantCulture, $"experiment-{id}-{language.Code}.{ending}"));
    }

    private static RequestFault Missing(string detail) => new(ProblemResult.NotFound(detail), detail);
}
