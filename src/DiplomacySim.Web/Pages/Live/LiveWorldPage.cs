using System.Globalization;
using DiplomacySim.Engine.Live;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Live;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Faults;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>One live world: its map and events, and the forms that play and steer it.</summary>
internal static class LiveWorldPage
{
    private const string Path = LivePages.Worlds + "/{id}";

    public static void MapLiveWorldPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, ShowAsync);
        app.MapForm(Path, SteerAsync);
        app.MapLive(Path + "/live", StreamAsync);
    }

    private static Task<Page> ShowAsync(string id, uint? future, PageRequest request, ILiveWorldHost host, LiveStage stage, CancellationToken cancellationToken) =>
        PageAsync(new LiveWorldId(id), future, request, Html.Empty, host, stage, cancellationToken);

    private static async Task<IResult> SteerAsync(string id, uint? future, HttpContext context, ILiveWorldHost host, LiveStage stage, CancellationToken cancellationToken)
    {
        var world = new LiveWorldId(id);
        var form = await PageForm.ReadAsync(context.Request, cancellationToken);
        try
        {
            return TypedResults.LocalRedirect(await DoAsync(world, future, form, host, cancellationToken));
        }
        catch (Exception exception) when (exception is RequestFault or LiveWorldException { Fault: not LiveFault.NotFound } && FaultPage.IsAskedFor(context.Request))
        {
            var fault = FaultPage.Notice(exception);
            return await PageAsync(world, future, PageRequest.Of(context), fault, host, stage, cancellationToken) with
            {
                Status = exception is LiveWorldException live ? LiveProblems.Status(live.Fault) : StatusCodes.Status400BadRequest,
            };
        }
    }

    /// <summary>Does what a form asks for; the address to go to then.</summary>
    private static async Task<string> DoAsync(LiveWorldId id, uint? future, IFormCollection form, ILiveWorldHost host, CancellationToken cancellationToken)
    {
        var here = LivePages.World(id) + (future is { } number ? string.Create(CultureInfo.InvariantCulture, $"?future={number}") : "");
        switch (form[SteerForm.ActionField].ToString())
        {
            case SteerForm.Step:
                await host.AdvanceAsync(id, SteerForm.Whole(form, SteerForm.MonthsField), cancellationToken);
                return here;
            case SteerForm.Play:
                await host.PlayAsync(id, SteerForm.Number(form, SteerForm.PaceField), cancellationToken);
                return here;
            case SteerForm.Pause:
                await host.PauseAsync(id, cancellationToken);
                return here;
            case SteerForm.Fork:
                var fork = await host.ForkAsync(id, SteerForm.Name(form), cancellationToken);
                return $"{LivePages.World(fork.Id)}?from={id}";
            case SteerForm.Close:
                await host.DeleteAsync(id, cancellationToken);
                return LivePages.Worlds;
            default:
                await host.InjectAsync(id, SteerForm.Action(form), cancellationToken);
                return here;
        }
    }

    private static async Task StreamAsync(string id, uint future, HttpContext context, ILiveWorldHost host, LiveStage stage)
    {
        // A world or a future that is not there is an answer, and no stream.
        var world = new LiveWorldId(id);
        await host.ViewAsync(world, future, context.RequestAborted);
        await PartStream.SendAsync(context, stop => stage.ListenAsync(world, future, LanguageChoice.Of(context), stop));
    }

    private static async Task<Page> PageAsync(
        LiveWorldId id, uint? future, PageRequest request, Html fault, ILiveWorldHost host, LiveStage stage, CancellationToken cancellationToken)
    {
        var words = request.Words;
        var status = await host.FindAsync(id, cancellationToken);
        var (view, names) = await stage.ViewAsync(status, future, request.Language, cancellationToken);
        var scene = await stage.DrawAsync(status, view, names, words, cancellationToken);
        var others = (await host.ListAsync(cancellationToken)).Where(w => w.Id != id && w.Title == status.Title).ToArray();
        return request.Page(Sections.Live, id.Name, Html.Of($"""
            <p class="lead"><span lang="en">{status.Title}</span> · <span lang="en">{status.Policy}</span></p>
            {fault}
            {Forked(request, others)}
            <div data-live="{LivePages.World(id)}/live?future={view.Future}" data-reload>
            <p class="notice warn" data-lost hidden role="status">{words["frame.lost"]}</p>
            <div id="{scene.News.Id}" class="unseen" role="status">{scene.News.Content}</div>
            {Place(scene.Head)}
            {SteerView.Play(words, id, status.Pace, view.Future)}
            <div class="stage">
            {Place(scene.Map)}
            <section aria-labelledby="what"><h2 id="what">{words["live.events"]}</h2><div class="scroll feed" tabindex="0" role="group" aria-labelledby="what">{Place(scene.Events)}</div></section>
            </div>
            <section aria-labelledby="by-tier"><h2 id="by-tier">{words["live.tiers"]}</h2>{Futures(words, view)}<div class="narrow">{Place(scene.Tiers)}</div></section>
            <section aria-labelledby="add"><h2 id="add">{words["live.act"]}</h2><p class="quiet">{words["live.act what"]}</p>{SteerView.Inject(words, id, view, names)}</section>
            <section aria-labelledby="keep"><h2 id="keep">{words["live.keep"]}</h2>{SteerView.Keep(words, id, view.Future)}</section>
            <section aria-labelledby="every"><h2 id="every">{words["live.partners"]}</h2><div class="scroll" tabindex="0" role="group" aria-labelledby="every">{Place(scene.Partners)}</div></section>
            </div>
            """)) with
        {
            Kicker = Html.Of($"<a href=\"{LivePages.Worlds}\">{words["live.heading"]}</a>{others.Select(o => Html.Of($" · <a href=\"{LivePages.World(o.Id)}\">{o.Id.Name}</a>"))}"),
            Styles = [Figure.Style],
            Scripts = ["live.js", "steer.js"],
            RenewsEvery = status.Pace is null ? null : 3,
        };
    }

    private static Html Place(PagePart part) => Html.Of($"<div id=\"{part.Id}\">{part.Content}</div>");

    /// <summary>From which world this one was forked just now, with the way back.</summary>
    private static Html Forked(PageRequest request, LiveWorldStatus[] others) =>
        others.FirstOrDefault(w => w.Id.Name == request.Query["from"]) is { } origin
            ? Html.Of($"<p class=\"notice good\">{request["live.forked"]} <a href=\"{LivePages.World(origin.Id)}\">{origin.Id.Name}</a></p>")
            : Html.Empty;

    private static Html Futures(PageWords words, LiveWorldView view) => view.Futures.Length == 1 ? Html.Empty : Html.Of(
        $"<form class=\"row no-print\"><label for=\"future\">{words["live.future"]}</label><select id=\"future\" name=\"future\">{view.Futures.Select(f => Html.Of($"<option{Html.If(f == view.Future, $" selected")}>{f}</option>"))}</select><button>{words["experiments.show"]}</button></form>");
}
