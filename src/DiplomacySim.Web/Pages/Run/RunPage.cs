using DiplomacySim.Engine.Remote;
using DiplomacySim.Reports;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Results;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Run;

/// <summary>One experiment: its progress and the fans that fill in while it runs, then what it found.</summary>
internal static class RunPage
{
    private const string Path = ExperimentsPage.Path + "/{id:long:min(1)}";

    public static void MapRunPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, ShowAsync);
        app.MapLive(Path + "/live", StreamAsync);
        app.MapForm(Path + "/cancel", CancelAsync);
        app.MapForm(Path + "/resume", ResumeAsync);
        app.MapForm(Path + "/delete", DeleteAsync);
    }

    private static async Task<Page> ShowAsync(
        long id, PageRequest request, ExperimentBoard board, SummaryShelf shelf, RunParts parts, WorkThreads threads, CancellationToken cancellationToken)
    {
        var number = new ExperimentId(id);
        var record = await board.RecordAsync(number, cancellationToken);
        var experiment = await board.GetAsync(number, cancellationToken);
        var isRunning = experiment.Run is { IsEnded: false };
        var body = await threads.RunAsync(() => isRunning ? Running(request.Words, experiment, record, parts) : Ended(request.Words, experiment, record, shelf), cancellationToken);
        return ExperimentFrame.Page(request, experiment, ExperimentFrame.Result, experiment.Title, body) with
        {
            Styles = [Figure.Style],
            Scripts = isRunning ? ["live.js"] : [],
            RenewsEvery = isRunning ? 3 : null,
        };
    }

    private static Task StreamAsync(long id, HttpContext context, RunParts parts) =>
        PartStream.SendAsync(context, stop => parts.ListenAsync(new ExperimentId(id), LanguageChoice.Of(context), stop));

    private static async Task<IResult> CancelAsync(long id, ExperimentCommands commands, CancellationToken cancellationToken)
    {
        await commands.CancelAsync(new ExperimentId(id), cancellationToken);
        return TypedResults.LocalRedirect(ExperimentFrame.Address(id));
    }

    private static async Task<IResult> ResumeAsync(long id, ExperimentCommands commands, CancellationToken cancellationToken)
    {
        await commands.ResumeAsync(new ExperimentId(id), new RunQuery(new QueryCollection()), cancellationToken);
        return TypedResults.LocalRedirect(ExperimentFrame.Address(id));
    }

    private static async Task<IResult> DeleteAsync(long id, ExperimentCommands commands, CancellationToken cancellationToken)
    {
        await commands.DeleteAsync(new ExperimentId(id), cancellationToken);
        return TypedResults.LocalRedirect(ExperimentsPage.Path);
    }

    private static Html Running(PageWords words, ExperimentMessage experiment, ExperimentRecord record, RunParts parts) => Html.Of($"""
        <div data-live="{ExperimentFrame.Address(experiment.Experiment, "/live")}" data-reload>
        <p class="notice warn" data-lost hidden role="status">{words["frame.lost"]}</p>
        <section class="card" aria-labelledby="how-far"><h2 id="how-far">{words["run.running"]}</h2>
        <div id="{RunParts.Progress}">{ProgressView.Write(words, experiment.Run)}</div>
        <form method="post" action="{ExperimentFrame.Address(experiment.Experiment, "/cancel")}"><button>{words["run.cancel"]}</button></form>
        </section>
        <div id="{RunParts.Fans}">{parts.Draw(record, words)}</div>
        </div>
        """);

    private static Html Ended(PageWords words, ExperimentMessage experiment, ExperimentRecord record, SummaryShelf shelf)
    {
        if (!shelf.HasFutures(record))
        {
            return Html.Of($"{ProgressView.Write(words, experiment.Run)}<p class=\"lead\">{words["run.nothing"]}</p>{RunFoot.Actions(words, experiment)}");
        }

        var summary = shelf.Summary(record);
        var source = shelf.Source(record, words.Language);
        return Html.Of($"""
            {ProgressView.Write(words, experiment.Run)}
            {Html.If(record.State != ExperimentState.Done, $"<p class=\"notice warn\">{words.Say("run.partial", ("done", record.FuturesDone), ("all", record.Definition.FuturesRequested))}</p>")}
            {ResultView.Write(words, summary, name => Draw(words, source, name))}
            {RunFoot.Write(words, experiment, record, summary)}
            """);
    }

    private static Html Draw(PageWords words, ReportSource source, string name) =>
        ExperimentCharts.Draw(source, name) is { } chart ? Figure.Write(words, chart, name) : Html.Empty;
}
