using DiplomacySim.Engine.Live;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Live;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Faults;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>All live worlds, and the forms that open one.</summary>
internal static class LivePage
{
    public static void MapLivePage(this IEndpointRouteBuilder app)
    {
        app.MapPage(LivePages.Worlds, ShowAsync);
        app.MapForm(LivePages.Worlds, OpenAsync);
        app.MapLive(LivePages.List, StreamAsync);
    }

    private static Task<Page> ShowAsync(PageRequest request, ILiveWorldHost host, ScenarioLibrary library, WorkThreads threads, CancellationToken cancellationToken) =>
        PageAsync(request, OpenForm.Empty, Html.Empty, host, library, threads, cancellationToken);

    private static async Task<IResult> OpenAsync(
        HttpContext context, ILiveWorldHost host, ScenarioLibrary library, WorkThreads threads, WebOptions options, CancellationToken cancellationToken)
    {
        var sent = await PageForm.ReadAsync(context.Request, cancellationToken);
        var form = OpenForm.Of(sent);
        var request = PageRequest.Of(context);
        try
        {
            var save = await SaveAsync(sent, cancellationToken);
            var wanted = await threads.RunAsync(() => LiveBodies.RequestOf(form.Opening(library, save), options, request.Language), cancellationToken);
            return TypedResults.LocalRedirect(LivePages.World((await host.CreateAsync(wanted, cancellationToken)).Id));
        }
        catch (Exception exception) when (exception is RequestFault or LiveWorldException && FaultPage.IsAskedFor(context.Request))
        {
            var fault = FaultPage.Notice(exception);
            return await PageAsync(request, form, fault, host, library, threads, cancellationToken) with
            {
                Status = exception is LiveWorldException live ? LiveProblems.Status(live.Fault) : StatusCodes.Status400BadRequest,
            };
        }
    }

    private static Task StreamAsync(HttpContext context, LiveList list) =>
        PartStream.SendAsync(context, stop => list.ListenAsync(LanguageChoice.Of(context), stop));

    private static async Task<byte[]?> SaveAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile(OpenForm.SaveField) is not { } file)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private static async Task<Page> PageAsync(
        PageRequest request, OpenForm form, Html fault, ILiveWorldHost host, ScenarioLibrary library, WorkThreads threads, CancellationToken cancellationToken)
    {
        var worlds = await host.ListAsync(cancellationToken);
        var examples = await threads.RunAsync(library.List, cancellationToken);
        return request.Page(Sections.Live, request["live.heading"], Html.Of($"""
            <p class="lead">{request["live.lead"]}</p>
            {fault}
            <div data-live="{LivePages.List}"><div id="{LiveList.Id}">{WorldTable.Write(request.Words, worlds)}</div></div>
            <section aria-labelledby="open"><h2 id="open">{request["live.open one"]}</h2>
            {OpenView.Write(request.Words, form, examples)}</section>
            """)) with
        {
            Scripts = ["live.js"],
        };
    }
}
