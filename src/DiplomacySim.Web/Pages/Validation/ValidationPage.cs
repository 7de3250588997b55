using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Validation;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Validation;

/// <summary>How far the model is to be trusted: what it would have said of the past, and whether its chances meant what they said.</summary>
internal static class ValidationPage
{
    public const string Path = "/validation";

    private const string Progress = "progress";

    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    public static void MapValidationPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, ShowAsync);
        app.MapForm(Path, StartAsync);
        app.MapLive(Path + "/live", StreamAsync);
    }

    private static async Task<Page> ShowAsync(
        string? world, PageRequest request, WorldLibrary worlds, Validator validator, WorkThreads threads, CancellationToken cancellationToken)
    {
        var words = request.Words;
        if ((world ?? worlds.Names.FirstOrDefault()) is not { } name)
        {
            return request.Page(Sections.Validation, words["validation.heading"], Html.Of($"<p class=\"lead\">{words["data.no worlds"]}</p>"));
        }

        var status = await threads.RunAsync(() => validator.Find(name), cancellationToken);
        var isRunning = status.State == ValidationStatus.Running;
        return request.Page(Sections.Validation, words["validation.heading"], Html.Of($"""
            {Choice(words, worlds, name)}
            {status.State switch
        {
            ValidationStatus.Done => ValidationView.Write(words, status.Result!),
            ValidationStatus.Running => Html.Of($"<div data-live=\"{Path}/live?world={Uri.EscapeDataString(name)}\" data-reload><p class=\"lead\">{words["validation.runs"]}</p><div id=\"{Progress}\">{Bar(words, status)}</div></div>"),
            _ => Start(words, name, status.Fault),
        }}
            """)) with
        {
            Styles = [Figure.Style],
            Scripts = isRunning ? ["live.js"] : [],
            RenewsEvery = isRunning ? 5 : null,
        };
    }

    private static async Task<IResult> StartAsync(HttpContext context, Validator validator, WorkThreads threads)
    {
        var form = await PageForm.ReadAsync(context.Request, context.RequestAborted);
        var world = form["world"].ToString();
        await threads.RunAsync(() => validator.Start(world), context.RequestAborted);
        return TypedResults.LocalRedirect($"{Path}?world={Uri.EscapeDataString(world)}");
    }

    private static Task StreamAsync(HttpContext context, string world, Validator validator, TimeProvider clock)
    {
        var words = new PageWords(LanguageChoice.Of(context));
        return PartStream.SendAsync(context, stop => FollowAsync(words, world, validator, clock, stop));
    }

    private static async IAsyncEnumerable<ImmutableArray<PagePart>> FollowAsync(
        PageWords words, string world, Validator validator, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_every, clock);
        do
        {
            var status = validator.Find(world);
            yield return [new PagePart(Progress, Bar(words, status))];
            if (status.State != ValidationStatus.Running)
            {
                yield break;
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private static Html Bar(PageWords words, ValidationStatus status) => Html.Of(
        $"<progress max=\"100\" value=\"{(int)(status.Share * 100)}\" aria-label=\"{words["validation.runs"]}\"></progress><p>{words.Language.Percent(status.Share)}</p>");

    private static Html Start(PageWords words, string world, string? fault) => Html.Of($"""
        {Html.If(fault is not null, $"<p class=\"notice bad\" lang=\"en\">{fault}</p>")}
        <p class="lead">{words["validation.lead"]}</p>
        <form method="post" action="{Path}"><input type="hidden" name="world" value="{world}"><button class="main">{words["validation.start"]}</button></form>
        """);

    private static Html Choice(PageWords words, WorldLibrary worlds, string world) => worlds.Names.Count < 2 ? Html.Empty : Html.Of($"""
        <form class="row no-print"><label for="world">{words["validation.world"]}</label><select id="world" name="world">{worlds.Names.Select(n => Html.Of($"<option{Html.If(n == world, $" selected")}>{n}</option>"))}</select><button>{words["experiments.show"]}</button></form>
        """);
}
